-- AlterTable
ALTER TABLE "InboxUpdate" ADD COLUMN     "answeredAt" TIMESTAMPTZ(3);
