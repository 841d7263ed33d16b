-- AlterTable
ALTER TABLE "Directive" ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "intake" JSONB,
ADD COLUMN     "sketch" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "undo" JSONB;

-- CreateTable
CREATE TABLE "IntakeDocument" (
    "id" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "directiveId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IntakeDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "IntakeDocument_keyHash_key" ON "IntakeDocument"("keyHash");

-- CreateIndex
CREATE INDEX "Directive_externalId_idx" ON "Directive"("externalId");
