-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "parentId" TEXT,
    "aliases" TEXT[],
    "validFrom" TEXT,
    "validTo" TEXT,
    "successors" JSONB NOT NULL DEFAULT '[]',
    "groupContactId" TEXT,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "noticeShownAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" TEXT NOT NULL,
    "fromPersonId" TEXT NOT NULL,
    "toPersonId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "document" TEXT,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "preference" INTEGER NOT NULL DEFAULT 0,
    "lastInteractionAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnrolmentCode" (
    "id" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EnrolmentCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnrolmentAttempt" (
    "chatKey" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EnrolmentAttempt_pkey" PRIMARY KEY ("chatKey")
);

-- CreateTable
CREATE TABLE "Directive" (
    "id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "docKey" TEXT,
    "number" TEXT,
    "notation" TEXT,
    "code" TEXT,
    "kind" TEXT,
    "issuer" TEXT,
    "issuerUnitId" TEXT,
    "date" TEXT,
    "subject" TEXT,
    "urgency" TEXT NOT NULL DEFAULT 'thường',
    "searchText" TEXT NOT NULL DEFAULT '',
    "draft" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "fileId" TEXT,
    "supersededById" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedBy" TEXT,
    "issuedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL,
    "directiveId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "numbering" TEXT,
    "text" TEXT NOT NULL,
    "deadline" JSONB,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "directiveId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "dueKind" TEXT NOT NULL,
    "dueDay" TEXT,
    "dueTime" TEXT,
    "dueOp" TEXT,
    "dueRaw" TEXT,
    "limitAt" TIMESTAMPTZ(3),
    "percent" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "reportedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "heldState" TEXT,
    "parentId" TEXT,
    "handedToPersonId" TEXT,
    "extensionsGranted" INTEGER NOT NULL DEFAULT 0,
    "assignerUnitId" TEXT NOT NULL,
    "ladderKey" TEXT NOT NULL,
    "ladderVersion" INTEGER NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lastContactAt" TIMESTAMPTZ(3),
    "snoozedUntil" TEXT,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentFact" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "act" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorPersonId" TEXT,
    "onBehalfOfPersonId" TEXT,
    "stateBefore" TEXT NOT NULL,
    "stateAfter" TEXT NOT NULL,
    "inboxId" BIGINT,

    CONSTRAINT "AssignmentFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Timer" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "firedAt" TIMESTAMPTZ(3),
    "claimToken" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "retryAt" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "Timer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DigestItem" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "stepKey" TEXT NOT NULL,
    "occurrence" INTEGER NOT NULL DEFAULT 0,
    "escalation" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "DigestItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "personId" TEXT,
    "contactId" TEXT,
    "lane" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "message" JSONB NOT NULL,
    "dedupeKey" TEXT,
    "assignmentId" TEXT,
    "directiveId" TEXT,
    "editOfId" TEXT,
    "replyToMessageId" TEXT,
    "onUnknown" TEXT NOT NULL,
    "ignoresQuietHours" BOOLEAN NOT NULL DEFAULT false,
    "editOnly" BOOLEAN NOT NULL DEFAULT false,
    "channel" TEXT,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimToken" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "sendingAt" TIMESTAMPTZ(3),
    "unknownAt" TIMESTAMPTZ(3),
    "resends" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "sentContactId" TEXT,
    "providerMessageId" TEXT,
    "deliveredAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "rendered" JSONB,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxUpdate" (
    "id" BIGSERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'received',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimToken" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "retryAt" TIMESTAMPTZ(3),
    "processedAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "InboxUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionToken" (
    "token" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "intent" JSONB NOT NULL,
    "outboxId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "ActionToken_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "Dialogue" (
    "chatKey" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Dialogue_pkey" PRIMARY KEY ("chatKey")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT,
    "onBehalfOf" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "position" BIGINT,
    "chainHash" TEXT,
    "sealedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "CalendarOverride" (
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarOverride_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "LadderVersion" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "ladder" JSONB NOT NULL,
    "createdBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LadderVersion_pkey" PRIMARY KEY ("key","version")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "Unit_parentId_idx" ON "Unit"("parentId");

-- CreateIndex
CREATE INDEX "Post_personId_idx" ON "Post"("personId");

-- CreateIndex
CREATE INDEX "Post_unitId_role_idx" ON "Post"("unitId", "role");

-- CreateIndex
CREATE INDEX "Delegation_toPersonId_until_idx" ON "Delegation"("toPersonId", "until");

-- CreateIndex
CREATE INDEX "Delegation_fromPersonId_until_idx" ON "Delegation"("fromPersonId", "until");

-- CreateIndex
CREATE INDEX "Contact_personId_idx" ON "Contact"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_channel_externalId_key" ON "Contact"("channel", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "EnrolmentCode_codeHash_key" ON "EnrolmentCode"("codeHash");

-- CreateIndex
CREATE INDEX "EnrolmentCode_personId_idx" ON "EnrolmentCode"("personId");

-- CreateIndex
CREATE INDEX "Directive_docKey_idx" ON "Directive"("docKey");

-- CreateIndex
CREATE INDEX "Directive_code_idx" ON "Directive"("code");

-- CreateIndex
CREATE INDEX "Directive_contentHash_idx" ON "Directive"("contentHash");

-- CreateIndex
CREATE INDEX "Directive_state_issuedAt_idx" ON "Directive"("state", "issuedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Task_directiveId_ordinal_key" ON "Task"("directiveId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_number_key" ON "Assignment"("number");

-- CreateIndex
CREATE INDEX "Assignment_unitId_state_idx" ON "Assignment"("unitId", "state");

-- CreateIndex
CREATE INDEX "Assignment_directiveId_state_idx" ON "Assignment"("directiveId", "state");

-- CreateIndex
CREATE INDEX "Assignment_state_limitAt_idx" ON "Assignment"("state", "limitAt");

-- CreateIndex
CREATE INDEX "Assignment_assignerUnitId_state_idx" ON "Assignment"("assignerUnitId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_taskId_unitId_role_key" ON "Assignment"("taskId", "unitId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentFact_seq_key" ON "AssignmentFact"("seq");

-- CreateIndex
CREATE INDEX "AssignmentFact_assignmentId_seq_idx" ON "AssignmentFact"("assignmentId", "seq");

-- CreateIndex
CREATE INDEX "AssignmentFact_type_at_idx" ON "AssignmentFact"("type", "at");

-- CreateIndex
CREATE INDEX "StoredFile_sha256_idx" ON "StoredFile"("sha256");

-- CreateIndex
CREATE INDEX "Timer_kind_subjectId_generation_idx" ON "Timer"("kind", "subjectId", "generation");

-- CreateIndex
CREATE INDEX "DigestItem_assignmentId_idx" ON "DigestItem"("assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "DigestItem_personId_day_slot_assignmentId_stepKey_occurrenc_key" ON "DigestItem"("personId", "day", "slot", "assignmentId", "stepKey", "occurrence");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_seq_key" ON "OutboxMessage"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_dedupeKey_key" ON "OutboxMessage"("dedupeKey");

-- CreateIndex
CREATE INDEX "OutboxMessage_personId_sentAt_idx" ON "OutboxMessage"("personId", "sentAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_assignmentId_idx" ON "OutboxMessage"("assignmentId");

-- CreateIndex
CREATE INDEX "OutboxMessage_editOfId_idx" ON "OutboxMessage"("editOfId");

-- CreateIndex
CREATE INDEX "OutboxMessage_sentContactId_providerMessageId_idx" ON "OutboxMessage"("sentContactId", "providerMessageId");

-- CreateIndex
CREATE INDEX "OutboxMessage_sentContactId_sentAt_idx" ON "OutboxMessage"("sentContactId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "InboxUpdate_channel_externalId_key" ON "InboxUpdate"("channel", "externalId");

-- CreateIndex
CREATE INDEX "ActionToken_outboxId_idx" ON "ActionToken"("outboxId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_position_key" ON "AuditEvent"("position");

-- CreateIndex
CREATE INDEX "AuditEvent_subject_subjectId_idx" ON "AuditEvent"("subject", "subjectId");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_directiveId_fkey" FOREIGN KEY ("directiveId") REFERENCES "Directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_directiveId_fkey" FOREIGN KEY ("directiveId") REFERENCES "Directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentFact" ADD CONSTRAINT "AssignmentFact_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Partial indexes of the hot queries, written by hand: Prisma's schema cannot say them (names end in _open_idx).

-- Sweep: timers due within the horizon.
CREATE INDEX "Timer_due_open_idx" ON "Timer" ("dueAt") WHERE "state" = 'pending';

-- At most one live timer per kind, subject and generation.
CREATE UNIQUE INDEX "Timer_live_open_idx" ON "Timer" ("kind", "subjectId", "generation") WHERE "state" = 'pending';

-- Deliverer: the next rows by lane and order.
CREATE INDEX "OutboxMessage_claimable_open_idx" ON "OutboxMessage" ("lane", "seq", "notBefore") WHERE "state" = 'queued';

-- Sweep: rows whose holder died, or whose outcome nobody knows.
CREATE INDEX "OutboxMessage_lease_open_idx" ON "OutboxMessage" ("leaseUntil") WHERE "state" IN ('claimed', 'sending', 'unknown');

-- Inbound: the first unprocessed update of a chat.
CREATE INDEX "InboxUpdate_chat_open_idx" ON "InboxUpdate" ("chatKey", "id") WHERE "state" IN ('received', 'processing');

-- Overdue lists: open assignments by the instant after which they are late.
CREATE INDEX "Assignment_limit_open_idx" ON "Assignment" ("limitAt")
  WHERE "state" IN ('sent', 'acknowledged', 'in-progress', 'extension-asked', 'redo');

-- Sealing job: events not yet in the chain.
CREATE INDEX "AuditEvent_unsealed_open_idx" ON "AuditEvent" ("seq") WHERE "chainHash" IS NULL;
