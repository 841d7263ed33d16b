-- CreateTable
CREATE TABLE "ClosedTally" (
    "unitId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "doneOnTime" INTEGER NOT NULL,
    "doneLate" INTEGER NOT NULL,
    "returned" INTEGER NOT NULL,
    "suspended" INTEGER NOT NULL,
    "cancelled" INTEGER NOT NULL,
    "own" INTEGER NOT NULL,
    "acknowledgedInTime" INTEGER NOT NULL,
    "onTime" INTEGER NOT NULL,
    "late" INTEGER NOT NULL,
    "extended" INTEGER NOT NULL,

    CONSTRAINT "ClosedTally_pkey" PRIMARY KEY ("unitId","month")
);

-- CreateTable
CREATE TABLE "Contest" (
    "id" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "objective" BOOLEAN,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Contest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Contest_assignmentId_at_idx" ON "Contest"("assignmentId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");

-- What one closed assignment adds to the tally of its unit and month; nothing for an open one. A head is judged by what is neither cancelled
-- nor late by its giver's fault, as src/domain/report/accountability.ts says; a property test holds the two together.
CREATE FUNCTION "closedTallyOf"(a "Assignment") RETURNS SETOF "ClosedTally" LANGUAGE sql STABLE AS $$
  SELECT a."unitId",
    -- UTC+7 without summer time since 1975.
    to_char(a."sentAt" AT TIME ZONE INTERVAL '+07:00', 'YYYY-MM'),
    1,
    (a."state" = 'done' AND NOT c."wasLate")::int,
    (a."state" = 'done' AND c."wasLate")::int,
    (a."state" = 'returned')::int,
    (a."state" = 'suspended')::int,
    (a."state" = 'cancelled')::int,
    c."own"::int,
    (c."own" AND a."acknowledgedAt" IS NOT NULL AND a."acknowledgedAt" - a."sentAt" <= INTERVAL '24 hours')::int,
    (c."own" AND a."state" = 'done' AND a."limitAt" IS NOT NULL AND NOT c."wasLate")::int,
    (c."own" AND a."state" = 'done' AND c."wasLate")::int,
    (a."state" <> 'cancelled' AND a."extensionsGranted" > 0)::int
  FROM (
    SELECT
      COALESCE(
        CASE WHEN a."dueTime" IS NULL THEN COALESCE(a."reportedAt", a."doneAt") >= a."limitAt"
             ELSE COALESCE(a."reportedAt", a."doneAt") > a."limitAt" END, FALSE) AS "wasLate",
      a."state" <> 'cancelled' AND NOT COALESCE(a."parentId" IS NOT NULL AND a."sentAt" >= a."limitAt", FALSE) AS "own"
  ) c
  WHERE a."state" IN ('done', 'returned', 'suspended', 'cancelled')
$$;

CREATE FUNCTION "addClosedTally"(t "ClosedTally", sign int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "ClosedTally" AS c VALUES (t."unitId", t."month", sign * t."total", sign * t."doneOnTime", sign * t."doneLate",
    sign * t."returned", sign * t."suspended", sign * t."cancelled", sign * t."own", sign * t."acknowledgedInTime", sign * t."onTime",
    sign * t."late", sign * t."extended")
  ON CONFLICT ("unitId", "month") DO UPDATE SET
    "total" = c."total" + excluded."total", "doneOnTime" = c."doneOnTime" + excluded."doneOnTime",
    "doneLate" = c."doneLate" + excluded."doneLate", "returned" = c."returned" + excluded."returned",
    "suspended" = c."suspended" + excluded."suspended", "cancelled" = c."cancelled" + excluded."cancelled",
    "own" = c."own" + excluded."own", "acknowledgedInTime" = c."acknowledgedInTime" + excluded."acknowledgedInTime",
    "onTime" = c."onTime" + excluded."onTime", "late" = c."late" + excluded."late", "extended" = c."extended" + excluded."extended"
$$;

CREATE FUNCTION "keepClosedTally"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM "addClosedTally"(t, -1) FROM "closedTallyOf"(OLD) t; END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM "addClosedTally"(t, 1) FROM "closedTallyOf"(NEW) t; END IF;
  RETURN NULL;
END
$$;

-- Open work changes often and is never in the tally: the trigger looks only at what is or becomes closed.
CREATE TRIGGER "Assignment_closedTally_update" AFTER UPDATE ON "Assignment" FOR EACH ROW
  WHEN (OLD."state" IN ('done', 'returned', 'suspended', 'cancelled') OR NEW."state" IN ('done', 'returned', 'suspended', 'cancelled'))
  EXECUTE FUNCTION "keepClosedTally"();
CREATE TRIGGER "Assignment_closedTally_insert" AFTER INSERT ON "Assignment" FOR EACH ROW
  WHEN (NEW."state" IN ('done', 'returned', 'suspended', 'cancelled')) EXECUTE FUNCTION "keepClosedTally"();
CREATE TRIGGER "Assignment_closedTally_delete" AFTER DELETE ON "Assignment" FOR EACH ROW
  WHEN (OLD."state" IN ('done', 'returned', 'suspended', 'cancelled')) EXECUTE FUNCTION "keepClosedTally"();

INSERT INTO "ClosedTally"
SELECT t."unitId", t."month", SUM(t."total"), SUM(t."doneOnTime"), SUM(t."doneLate"), SUM(t."returned"), SUM(t."suspended"), SUM(t."cancelled"),
  SUM(t."own"), SUM(t."acknowledgedInTime"), SUM(t."onTime"), SUM(t."late"), SUM(t."extended")
FROM "Assignment" a, "closedTallyOf"(a) t GROUP BY 1, 2;

-- Counting open work touches only this: everything that a count looks at is in the index. By the day of giving, since whoever looks over many
-- units asks for periods; for one unit its own index serves.
CREATE INDEX "Assignment_counted_open_idx" ON "Assignment" ("sentAt")
  INCLUDE ("unitId", "state", "number", "limitAt", "dueTime", "acknowledgedAt", "reportedAt", "doneAt", "parentId", "extensionsGranted")
  WHERE "state" IN ('sent', 'acknowledged', 'in-progress', 'extension-asked', 'redo', 'reported');

-- Closed work of a few days at the edge of a period.
CREATE INDEX "Assignment_sent_idx" ON "Assignment" ("sentAt");

-- Messages of the last days, for the service level: rows are written in order of time, so that a summary of blocks is enough.
CREATE INDEX "OutboxMessage_createdAt_idx" ON "OutboxMessage" USING BRIN ("createdAt");
