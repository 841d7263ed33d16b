import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDirective } from '../../src/domain/directive/reader/read-directive.js';
import type { DraftTask, ReadingResult } from '../../src/domain/directive/directive.js';
import { documentsOf, folders } from './approved-readings.js';
import { drawOf, type Draw } from './draw.js';
import { calendar, directory } from './labelled-documents.js';

export const approvedSentences = join(__dirname, '../fixtures/sentences-as-read.txt');

/** Under this head every sentence is an order of a plan of the city. */
const HEAD = [
  'ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI',
  'Số: 128/KH-UBND',
  'Hà Nội, ngày 14 tháng 8 năm 2025',
  'KẾ HOẠCH',
  'Triển khai nhiệm vụ trọng tâm',
  'II. TỔ CHỨC THỰC HIỆN',
  '',
].join('\n');

const SMALL_WORDS =
  'và có chịu theo trong trên tại khi để nhằm về với cùng phải cần đã sẽ là nếu do từ trước sau tới tự ngay gồm nhất thì được không chưa đang hoặc các những mọi từng đề nghị yêu cầu giao chủ trì phối hợp chỉ đạo báo cáo tham mưu kiểm tra thuộc trực cấp thành phố phường xã'.split(
    ' ',
  );
const TIMES = 'ngày tuần tháng quý năm giờ'.split(' ');
const SIGNS = [',', ';', ':', ' và', '.', ' -', ' (', ')'];

type Change = (sentence: string, pick: Draw) => string;

const placesOf = (sentence: string, pattern: RegExp): RegExpExecArray[] => [...sentence.matchAll(pattern)];

function replaceOne(sentence: string, pattern: RegExp, pick: Draw, by: (found: string) => string) {
  const places = placesOf(sentence, pattern);
  const place = places[pick(Math.max(1, places.length))];
  if (place === undefined) return sentence;
  return sentence.slice(0, place.index) + by(place[0]) + sentence.slice(place.index + place[0].length);
}

const NAME = /(?:UBND|Ủy ban nhân dân|Sở|Ban|Phòng|Chi cục|Công an|Thanh tra|Văn phòng|Trung tâm)(?: \p{L}+){1,4}/gu;

const changes: readonly Change[] = [
  (sentence, pick) => replaceOne(sentence, /\p{L}+ /gu, pick, () => ''),
  (sentence, pick) => replaceOne(sentence, NAME, pick, (found) => `${found} ${SMALL_WORDS[pick(SMALL_WORDS.length)]!}`),
  (sentence, pick) => replaceOne(sentence, / /gu, pick, () => ` ${SMALL_WORDS[pick(SMALL_WORDS.length)]!} `),
  (sentence, pick) => replaceOne(sentence, /[,;:.]| và/gu, pick, () => SIGNS[pick(SIGNS.length)]!),
  (sentence, pick) => replaceOne(sentence, /\d+/gu, pick, () => String(pick(4) === 0 ? pick(120) : 1 + pick(31))),
  (sentence, pick) =>
    replaceOne(
      sentence,
      /(?<!\p{L})(?:ngày|tuần|tháng|quý|năm|giờ)(?!\p{L})/gu,
      pick,
      () => TIMES[pick(TIMES.length)]!,
    ),
  (sentence, pick) =>
    replaceOne(sentence, /\p{L}+/gu, pick, (found) =>
      found[0] === found[0]!.toUpperCase() ? found.toLowerCase() : found[0]!.toUpperCase() + found.slice(1),
    ),
  (sentence, pick) => sentence.slice(sentence.indexOf(' ', pick(Math.ceil(sentence.length / 2))) + 1),
];

const LONGEST = 240;

/** The orders and lines of time of a document as the reader finds them, each shortened to a few clauses. */
function sentencesOf(folder: string, file: string): string[] {
  const text = readFileSync(join(folder, 'text', file), 'utf8');
  const result = readDirective({ text, fileName: file }, { directory, calendar });
  if (!result.ok) return [];
  return result.draft.tasks.map(({ text: order }) => {
    const line = order.replaceAll(/\s+/gu, ' ').trim();
    return line.length <= LONGEST ? line : line.slice(0, line.lastIndexOf(' ', LONGEST));
  });
}

const BODIES = [
  'Sở Nội vụ',
  'Giao Công an Thành phố',
  'UBND các xã, phường',
  'Các sở, ban, ngành và đơn vị liên quan',
  'Đề nghị Ủy ban MTTQ Việt Nam Thành phố',
  'Chánh Văn phòng UBND phường Tây Hồ',
  'Trưởng phòng Kinh tế, Hạ tầng và Đô thị:',
  'Ban Chỉ huy Quân sự xã',
];

/** "Rà soát …" under the heading of a body, as an order of its own. */
const withBody = (sentence: string, body: string): string =>
  `${body} ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`;

/** Each order once or twice, with one or two changes. */
function changedSentences(): string[] {
  const found = new Set<string>();
  for (const folder of folders())
    for (const file of documentsOf(folder))
      for (const sentence of sentencesOf(folder, file)) {
        const pick = drawOf(`${file} ${sentence}`);
        for (let times = 1 + pick(2); times > 0; times -= 1) {
          const order = pick(2) === 0 ? sentence : withBody(sentence, BODIES[pick(BODIES.length)]!);
          const first = changes[pick(changes.length)]!(order, pick);
          const changed = pick(2) === 0 ? first : changes[pick(changes.length)]!(first, pick);
          found.add(changed.replaceAll(/\s+/gu, ' ').trim());
        }
      }
  return [...found].filter(({ length }) => length > 10).sort();
}

export function taskWords({ strength, confidence, deadline, ...task }: DraftTask): string {
  const roles = (['lead', 'cooperate', 'monitor', 'reportTo', 'reportVia'] as const).flatMap((role) =>
    task[role].length === 0
      ? []
      : [
          `${role}: ${task[role].map(({ name, headPersonallyResponsible: head }) => `${name}${head === true ? '!' : ''}`).join(' + ')}`,
        ],
  );
  const { kind, raw, op, confidence: sure, span: _span, reason: _reason, ...rest } = deadline ?? { kind: null };
  const due = kind === null ? [] : [`${kind} ${op} ${JSON.stringify(rest)} "${raw}" ${Number(sure?.toFixed(2))}`];
  return [`${strength} ${Number(confidence.toFixed(2))}`, ...roles, ...due].join(' | ');
}

const wordsOfReading = (result: ReadingResult): string =>
  result.ok
    ? [...result.draft.tasks.map(taskWords), ...result.draft.events.map(() => 'event')].join(' ‖ ') || '–'
    : `refused ${result.refusal.kind}`;

export const sentenceAnew = (sentence: string): string =>
  `${sentence}\t${wordsOfReading(readDirective({ text: `${HEAD}1. ${sentence}\n` }, { directory, calendar }))}`;

export const sentencesAnew = (): string => `${changedSentences().map(sentenceAnew).join('\n')}\n`;
