-- CreateTable
CREATE TABLE "ClosedSpanTally" (
    "span" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
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

    CONSTRAINT "ClosedSpanTally_pkey" PRIMARY KEY ("span","unitId")
);

-- CreateIndex
CREATE INDEX "ClosedTally_month_idx" ON "ClosedTally"("month");

-- A table of its own: a process of the version before, still running beside this one, sums every row of "ClosedTally" that it finds.
CREATE FUNCTION "addClosedSpans"(t "ClosedTally", sign int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "ClosedSpanTally" AS c
  SELECT s."span", t."unitId", sign * t."total", sign * t."doneOnTime", sign * t."doneLate",
    sign * t."returned", sign * t."suspended", sign * t."cancelled", sign * t."own", sign * t."acknowledgedInTime", sign * t."onTime",
    sign * t."late", sign * t."extended"
  FROM (VALUES (''), (left(t."month", 4))) AS s("span")
  ON CONFLICT ("span", "unitId") DO UPDATE SET
    "total" = c."total" + excluded."total", "doneOnTime" = c."doneOnTime" + excluded."doneOnTime",
    "doneLate" = c."doneLate" + excluded."doneLate", "returned" = c."returned" + excluded."returned",
    "suspended" = c."suspended" + excluded."suspended", "cancelled" = c."cancelled" + excluded."cancelled",
    "own" = c."own" + excluded."own", "acknowledgedInTime" = c."acknowledgedInTime" + excluded."acknowledgedInTime",
    "onTime" = c."onTime" + excluded."onTime", "late" = c."late" + excluded."late", "extended" = c."extended" + excluded."extended"
$$;

CREATE OR REPLACE FUNCTION "keepClosedTally"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM "addClosedTally"(t, -1), "addClosedSpans"(t, -1) FROM "closedTallyOf"(OLD) t; END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM "addClosedTally"(t, 1), "addClosedSpans"(t, 1) FROM "closedTallyOf"(NEW) t; END IF;
  RETURN NULL;
END
$$;

-- Nobody closes work between the sum and the commit, or it would be missing from the sum.
LOCK TABLE "Assignment" IN SHARE ROW EXCLUSIVE MODE;
INSERT INTO "ClosedSpanTally"
SELECT s."span", c."unitId", SUM(c."total"), SUM(c."doneOnTime"), SUM(c."doneLate"), SUM(c."returned"), SUM(c."suspended"), SUM(c."cancelled"),
  SUM(c."own"), SUM(c."acknowledgedInTime"), SUM(c."onTime"), SUM(c."late"), SUM(c."extended")
FROM "ClosedTally" c, LATERAL (VALUES (''), (left(c."month", 4))) AS s("span") GROUP BY 1, 2;
