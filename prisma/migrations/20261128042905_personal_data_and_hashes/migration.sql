-- Buttons that are on people's screens stay good: each token is replaced by its hash.
ALTER TABLE "ActionToken" RENAME COLUMN "token" TO "tokenHash";
UPDATE "ActionToken" SET "tokenHash" = encode(sha256(convert_to("tokenHash", 'UTF8')), 'hex');

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "digest" TEXT,
ADD COLUMN     "salt" TEXT;

-- CreateTable
CREATE TABLE "DataRequest" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "words" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,
    "reason" TEXT,

    CONSTRAINT "DataRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DataRequest_personId_state_idx" ON "DataRequest"("personId", "state");

-- CreateIndex
CREATE INDEX "DataRequest_state_dueAt_idx" ON "DataRequest"("state", "dueAt");
