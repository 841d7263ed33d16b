-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "route" JSONB;

-- CreateTable
CREATE TABLE "SealedToken" (
    "id" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SealedToken_pkey" PRIMARY KEY ("id")
);
