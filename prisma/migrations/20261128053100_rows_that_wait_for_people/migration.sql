-- What the auditor counts each minute and people decide about: without these it would read the whole history each time.
CREATE INDEX "OutboxMessage_review_open_idx" ON "OutboxMessage" ("seq") WHERE "state" = 'review';
CREATE INDEX "Timer_dead_open_idx" ON "Timer" ("id") WHERE "state" = 'dead';
CREATE INDEX "InboxUpdate_dead_open_idx" ON "InboxUpdate" ("id") WHERE "state" = 'dead';
