import type { PrismaClient } from '../../src/store/generated/client.js';

/** Names that read like communes and are no words of a question. */
const FIRST =
  'An Bình Cẩm Diên Đông Gia Hòa Hưng Khánh Kiên Lạc Liên Long Lương Minh Nghĩa Ninh Phong Phú Phúc Quang Sơn Tam Tân Thạch Thanh Thiên Thuận Thượng Tiên Trung Tùng Vạn Vân Viên Vĩnh Xuân Yên Đại Đức'.split(
    ' ',
  );
const SECOND =
  'Bảo Châu Cường Duyên Đàn Giang Hà Khê Kỳ Lãng Lĩnh Mỹ Nguyên Nhân Oai Phượng Quế Sa Tảo Thịnh Trạch Vực Xá Yên Đồng'.split(
    ' ',
  );

export const unitName = (n: number): string => `Xã ${FIRST[n % FIRST.length]} ${SECOND[Math.floor(n / FIRST.length)]}`;

export type AgencySize = { readonly units: number; readonly directives: number; readonly assignments: number };

/** The same pseudo-random number for the same row, on every engine. */
const dice = (salt: number, sides: number): string => `(abs(hashint4(n::int * 31 + ${salt})) % ${sides})`;

/**
 * Three years of an agency up to `now`: a city, its communes with a head each, a leader, directives and their assignments. What is older than two
 * months is over but for one in a hundred; the last two months are in every state. Written by the server itself.
 */
export async function fillAgency(prisma: PrismaClient, size: AgencySize, now: Date): Promise<void> {
  const at = `'${now.toISOString()}'::timestamptz`;
  const names = Array.from({ length: size.units }, (_, index) => `(${index}, '${unitName(index)}')`).join(',');
  const statements = [
    // The rows are right by construction: looking up every foreign key would only heat the machine. The tally is made at the end.
    `SET LOCAL session_replication_role = replica`,
    `INSERT INTO "Unit" ("id", "name", "type") VALUES ('city', 'Thành phố', 'city')`,
    `INSERT INTO "Unit" ("id", "name", "type", "parentId") SELECT 'u' || n, name, 'commune', 'city' FROM (VALUES ${names}) AS v(n, name)`,
    `INSERT INTO "Person" ("id", "name", "createdAt") SELECT 'p' || n, 'Nguyễn Văn ' || n, ${at} FROM generate_series(0, ${size.units - 1}) n`,
    `INSERT INTO "Person" ("id", "name", "createdAt") VALUES ('leader', 'Trần Thị Lãnh Đạo', ${at})`,
    `INSERT INTO "Post" ("id", "personId", "unitId", "role", "title") SELECT 'h' || n, 'p' || n, 'u' || n, 'head', 'Chủ tịch' FROM generate_series(0, ${size.units - 1}) n`,
    `INSERT INTO "Post" ("id", "personId", "unitId", "role", "title") VALUES ('l', 'leader', 'city', 'leader', 'Chủ tịch')`,
    `INSERT INTO "Contact" ("id", "personId", "channel", "externalId", "createdAt") VALUES ('c-leader', 'leader', 'telegram', '1', ${at}), ('c-head', 'p7', 'telegram', '2', ${at})`,
    `INSERT INTO "Directive" ("id", "state", "number", "notation", "code", "kind", "issuer", "date", "subject", "searchText", "draft", "text", "contentHash", "createdBy", "createdAt", "issuedBy", "issuedAt")
     SELECT 'd' || n, 'issued', n::text, 'CT-UBND', n || '/CT-UBND', 'Chỉ thị', 'UBND thành phố', to_char(${at} - n * interval '1 day' * 1095 / ${size.directives}, 'YYYY-MM-DD'),
       'Tăng cường thực hiện nhiệm vụ số ' || n, n || '/ct-ubnd tang cuong thuc hien nhiem vu so ' || n || ' ubnd thanh pho chi thi', '{"text": "", "tasks": [], "questions": []}', 'nội dung', 'hash' || n, 'leader',
       ${at} - n * interval '1 day' * 1095 / ${size.directives}, 'leader', ${at} - n * interval '1 day' * 1095 / ${size.directives}
     FROM generate_series(1, ${size.directives}) n`,
    `INSERT INTO "Task" ("id", "directiveId", "ordinal", "text") SELECT 't' || n, 'd' || n, 1, 'Rà soát, báo cáo kết quả thực hiện nhiệm vụ được giao tại văn bản số ' || n FROM generate_series(1, ${size.directives}) n`,
    // The newest directives last, as they would have been written; a few percent of the directives of a day reach each unit.
    `INSERT INTO "Assignment" ("id", "directiveId", "taskId", "unitId", "role", "urgency", "state", "dueKind", "dueDay", "dueOp", "limitAt", "percent",
       "sentAt", "acknowledgedAt", "reportedAt", "doneAt", "parentId", "extensionsGranted", "assignerUnitId", "ladderKey", "ladderVersion")
     SELECT 'a' || n, 'd' || d, 't' || d, 'u' || unit, CASE WHEN ${dice(1, 4)} = 0 THEN 'cooperate' ELSE 'lead' END, 'thường', state,
       CASE WHEN due IS NULL THEN 'undated' ELSE 'dated' END, to_char(due, 'YYYY-MM-DD'), CASE WHEN due IS NULL THEN NULL ELSE 'BY' END,
       (due + 1)::timestamp AT TIME ZONE INTERVAL '+07:00', CASE WHEN state = 'in-progress' THEN ${dice(2, 100)} ELSE 0 END,
       sent, CASE WHEN state = 'sent' THEN NULL ELSE sent + ${dice(3, 40)} * interval '1 hour' END,
       CASE WHEN state IN ('reported', 'done') THEN LEAST(sent + (2 + ${dice(4, 50)}) * interval '1 day', ${at} - interval '1 hour') END,
       CASE WHEN state = 'done' THEN LEAST(sent + (3 + ${dice(4, 50)}) * interval '1 day', ${at} - interval '30 minutes') END,
       CASE WHEN ${dice(5, 50)} = 0 THEN 'above' END, CASE WHEN ${dice(6, 30)} = 0 THEN 1 ELSE 0 END, 'city', 'ordinary', 1
     FROM (
       SELECT n, d, unit, sent, CASE WHEN ${dice(7, 5)} = 0 THEN NULL ELSE ((sent AT TIME ZONE INTERVAL '+07:00')::date + 3 + ${dice(8, 50)}) END AS due,
         CASE
           WHEN sent < ${at} - interval '60 days' THEN (ARRAY['done','done','done','done','done','done','done','done','done','done'])[1 + ${dice(9, 10)}]
           ELSE (ARRAY['sent','acknowledged','in-progress','in-progress','extension-asked','redo','reported','done','done','done'])[1 + ${dice(9, 10)}]
         END AS usual, ${dice(10, 200)} AS luck
       FROM (
         SELECT n, (${size.directives} - (n - 1) / ${Math.ceil(size.assignments / size.directives)})::int AS d, (n::bigint * 7919 % ${size.units})::int AS unit,
           ${at} - (${size.directives} - (n - 1) / ${Math.ceil(size.assignments / size.directives)}) * interval '1 day' * 1095 / ${size.directives} - ${dice(11, 600)} * interval '1 minute' AS sent
         FROM generate_series(1, ${size.assignments}) n
       ) AS given
     ) AS drawn,
     LATERAL (SELECT CASE luck WHEN 0 THEN 'returned' WHEN 1 THEN 'suspended' WHEN 2 THEN 'cancelled' WHEN 3 THEN 'in-progress' WHEN 4 THEN 'sent' ELSE usual END AS state) AS final`,
    `INSERT INTO "AssignmentFact" ("id", "assignmentId", "type", "act", "at", "actorPersonId", "stateBefore", "stateAfter")
     SELECT 'f' || a."id", a."id", 'report-progress', '{"type": "report-progress", "percent": 40, "words": "Chờ số liệu của đơn vị phối hợp", "fileIds": []}', a."sentAt" + interval '1 day', 'p1', 'acknowledged', 'in-progress'
     FROM "Assignment" a WHERE a."state" = 'in-progress'`,
    `INSERT INTO "ClosedTally" SELECT t."unitId", t."month", SUM(t."total"), SUM(t."doneOnTime"), SUM(t."doneLate"), SUM(t."returned"), SUM(t."suspended"), SUM(t."cancelled"),
       SUM(t."own"), SUM(t."acknowledgedInTime"), SUM(t."onTime"), SUM(t."late"), SUM(t."extended") FROM "Assignment" a, "closedTallyOf"(a) t GROUP BY 1, 2`,
    `INSERT INTO "ClosedSpanTally" SELECT s."span", c."unitId", SUM(c."total"), SUM(c."doneOnTime"), SUM(c."doneLate"), SUM(c."returned"), SUM(c."suspended"), SUM(c."cancelled"),
       SUM(c."own"), SUM(c."acknowledgedInTime"), SUM(c."onTime"), SUM(c."late"), SUM(c."extended")
       FROM "ClosedTally" c, LATERAL (VALUES (''), (left(c."month", 4))) AS s("span") GROUP BY 1, 2`,
  ];
  await prisma.$transaction(
    async (client) => {
      for (const statement of statements) await client.$executeRawUnsafe(statement);
    },
    { timeout: 1_200_000, maxWait: 10_000 },
  );
  await prisma.$executeRawUnsafe('VACUUM ANALYZE');
}
