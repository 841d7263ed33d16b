-- DropIndex
DROP INDEX "Assignment_taskId_unitId_role_key";

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "handedUntil" TEXT,
ADD COLUMN     "instance" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Unit" DROP COLUMN "groupContactId";

-- CreateTable
CREATE TABLE "Absence" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "untilDay" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupChat" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "registeredBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GroupChat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Absence_personId_untilDay_idx" ON "Absence"("personId", "untilDay");

-- CreateIndex
CREATE INDEX "GroupChat_unitId_state_idx" ON "GroupChat"("unitId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "GroupChat_channel_externalId_key" ON "GroupChat"("channel", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_taskId_unitId_role_instance_key" ON "Assignment"("taskId", "unitId", "role", "instance");

-- CreateIndex
CREATE INDEX "OutboxMessage_directiveId_idx" ON "OutboxMessage"("directiveId");
