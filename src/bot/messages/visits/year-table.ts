import type { VisitKind } from '../../../domain/inspection/terms.js';
import type { UnitLevel } from '../../../domain/inspection/unit-level.js';
import type { YearOutcome, YearReport } from '../../../domain/inspection/year-report.js';
import { ENGLISH_KINDS } from '../english/visit-words.js';
import type { InLanguage } from '../in-language.js';
import { KIND_WORDS } from './visit-words.js';

export const LEVEL_WORDS: Readonly<Record<UnitLevel, string>> = {
  commune: 'UBND xã, phường, thị trấn',
  'district-office': 'cơ quan hành chính thuộc quận, huyện',
  district: 'đơn vị cấp huyện',
  'department-unit': 'đơn vị thuộc Sở',
  department: 'sở, ngành',
  city: 'cơ quan Thành phố',
  other: 'cơ quan, đơn vị khác',
};

export const OUTCOME_WORDS: Readonly<Record<YearOutcome, string>> = {
  ended: 'đã kết thúc kiểm tra trực tiếp',
  running: 'đang tiến hành',
  'not-begun': 'chưa tiến hành',
  withdrawn: 'điều chỉnh giảm, không tiến hành',
};

type Check = YearReport['checks'][number];

const vi = {
  kind: KIND_WORDS,
  level: LEVEL_WORDS,
  outcome: OUTCOME_WORDS,
  count: (visits: number, kind: VisitKind) => `${visits} cuộc ${KIND_WORDS[kind]}`,
  levels: (kind: string, places: string) => `${kind}: tại ${places}.`,
  doubt: ({ words, explanation }: Check) => `“${words}”: ${explanation}`,
  title: (year: number, kinds: string) => `Kiểm tra năm ${year}: ${kinds}`,
  districts: (communes: number, districts: number) =>
    `${communes} nơi cấp xã thuộc ${districts} quận, huyện khi đó; danh sách có trong tệp.`,
  counted: 'Đếm từ các cuộc mà anh/chị được biết.',
  source: (publisher: string, title: string) => `Nguồn: ${publisher}, “${title}”.`,
  nothing: (year: number) => `Không có số liệu kiểm tra năm ${year} mà anh/chị được xem.`,
};

const en: typeof vi = {
  kind: { ...ENGLISH_KINDS, surprise: 'surprise' },
  level: {
    commune: 'commune-level committees',
    'district-office': 'district offices',
    district: 'district-level units',
    'department-unit': 'units of departments',
    department: 'departments',
    city: 'city bodies',
    other: 'other bodies',
  },
  outcome: {
    ended: 'ended on the spot',
    running: 'going on',
    'not-begun': 'not begun',
    withdrawn: 'taken off the programme',
  },
  count: (visits, kind) => `${visits} ${kind === 'surprise' ? 'surprise' : ENGLISH_KINDS[kind]}`,
  levels: (kind, places) => `${kind}: at ${places}.`,
  doubt: ({ words, verdict, stated, sumOfParts, counted }) =>
    verdict === 'parts-differ'
      ? `“${words}”: ${stated} stated, but its parts add up to ${sumOfParts ?? counted}; both figures are kept.`
      : `“${words}”: ${stated} stated, ${counted} in the list; to be compared.`,
  title: (year, kinds) => `Inspections of ${year}: ${kinds}`,
  districts: (communes, districts) =>
    `${communes} places of commune level in ${districts} districts of that time; the list is in the file.`,
  counted: 'Counted from the inspections that you may know of.',
  source: (publisher, title) => `Source: ${publisher}, “${title}”.`,
  nothing: (year) => `There are no figures on inspections of ${year} that you may see.`,
};

export type YearWords = typeof vi;

/** The inspections of a year, in words. */
export const YEAR: InLanguage<YearWords> = { vi, en };
