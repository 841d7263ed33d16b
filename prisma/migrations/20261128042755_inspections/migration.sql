-- CreateTable
CREATE TABLE "InspectionProgramme" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "basis" JSONB NOT NULL,
    "approval" JSONB,
    "themes" JSONB NOT NULL,
    "adjustments" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InspectionProgramme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "programmeId" TEXT,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "unitIds" TEXT[],
    "relatedUnitIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "themeKeys" TEXT[],
    "state" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3),
    "endAt" TIMESTAMPTZ(3),
    "meetingPoint" JSONB,
    "checklist" TEXT[],
    "attendance" JSONB NOT NULL DEFAULT '[]',
    "regime" TEXT,
    "reached" JSONB NOT NULL DEFAULT '{}',
    "publishedAt" TIMESTAMPTZ(3),
    "heldState" TEXT,
    "decision" JSONB,
    "conclusion" JSONB,
    "minutesFileId" TEXT,
    "complex" BOOLEAN NOT NULL DEFAULT false,
    "extensions" JSONB NOT NULL DEFAULT '[]',
    "suspensions" JSONB NOT NULL DEFAULT '[]',
    "appraisalUntil" TEXT,
    "duties" JSONB NOT NULL DEFAULT '{}',
    "ended" JSONB,
    "source" TEXT,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitMembership" (
    "visitId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "document" JSONB NOT NULL,

    CONSTRAINT "VisitMembership_pkey" PRIMARY KEY ("visitId","ordinal")
);

-- CreateTable
CREATE TABLE "VisitFact" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "visitId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "act" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorPersonId" TEXT,
    "stateBefore" TEXT NOT NULL,
    "stateAfter" TEXT NOT NULL,
    "inboxId" BIGINT,

    CONSTRAINT "VisitFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "person" TEXT,
    "severity" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "legalBasis" TEXT,
    "fileIds" TEXT[],
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" TEXT NOT NULL,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitStatement" (
    "id" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "speaker" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fileIds" TEXT[],
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" TEXT NOT NULL,

    CONSTRAINT "VisitStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "id" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "findingIds" TEXT[],
    "unitId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "due" TEXT,
    "op" TEXT NOT NULL,
    "dueWords" TEXT,
    "assignmentId" TEXT,
    "doneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Violation" (
    "id" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "person" TEXT,
    "state" TEXT NOT NULL,
    "steps" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Violation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InspectionYear" (
    "year" INTEGER NOT NULL,
    "source" JSONB NOT NULL,
    "rows" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "importedBy" TEXT,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InspectionYear_pkey" PRIMARY KEY ("year")
);

-- CreateIndex
CREATE INDEX "InspectionProgramme_year_idx" ON "InspectionProgramme"("year");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_code_key" ON "Visit"("code");

-- CreateIndex
CREATE INDEX "Visit_programmeId_idx" ON "Visit"("programmeId");

-- CreateIndex
CREATE INDEX "Visit_publishedAt_idx" ON "Visit"("publishedAt");

-- CreateIndex
CREATE INDEX "Visit_unitIds_idx" ON "Visit" USING GIN ("unitIds");

-- CreateIndex
CREATE INDEX "VisitMembership_personId_idx" ON "VisitMembership"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "VisitFact_seq_key" ON "VisitFact"("seq");

-- CreateIndex
CREATE INDEX "VisitFact_visitId_seq_idx" ON "VisitFact"("visitId", "seq");

-- CreateIndex
CREATE INDEX "Finding_visitId_idx" ON "Finding"("visitId");

-- CreateIndex
CREATE INDEX "VisitStatement_visitId_idx" ON "VisitStatement"("visitId");

-- CreateIndex
CREATE INDEX "Recommendation_visitId_idx" ON "Recommendation"("visitId");

-- CreateIndex
CREATE INDEX "Recommendation_assignmentId_idx" ON "Recommendation"("assignmentId");

-- CreateIndex
CREATE INDEX "Violation_visitId_idx" ON "Violation"("visitId");

-- AddForeignKey
ALTER TABLE "VisitMembership" ADD CONSTRAINT "VisitMembership_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitFact" ADD CONSTRAINT "VisitFact_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitStatement" ADD CONSTRAINT "VisitStatement_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Violation" ADD CONSTRAINT "Violation_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
