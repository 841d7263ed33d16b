-- Open work is also counted by document: the directive belongs to what a count looks at.
DROP INDEX "Assignment_counted_open_idx";
CREATE INDEX "Assignment_counted_open_idx" ON "Assignment" ("sentAt")
  INCLUDE ("unitId", "directiveId", "state", "number", "limitAt", "dueTime", "acknowledgedAt", "reportedAt", "doneAt", "parentId", "extensionsGranted")
  WHERE "state" IN ('sent', 'acknowledged', 'in-progress', 'extension-asked', 'redo', 'reported');
