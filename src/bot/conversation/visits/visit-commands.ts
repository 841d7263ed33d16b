import type { VisitAct } from '../../../domain/inspection/visit.js';

/** Steps that need no more than their word, and perhaps a day. */
export type BareStep = Extract<
  VisitAct['type'],
  'announce' | 'report' | 'order-draft' | 'draft' | 'appraise' | 'start-follow-up' | 'close' | 'resume'
>;

/** Steps with a document, a reason or both in the words behind them. */
export type WordedStep =
  'decide' | 'conclude' | 'publish' | 'extend' | 'suspend' | 'stop' | 'drop' | 'order-appraisal' | 'declare-complex';

/** Commands on inspections. `code` is what the person typed; null: the one visit that fits. */
export type VisitCommand =
  | { readonly name: 'visits' }
  | { readonly name: 'visit-question' | 'visit-search'; readonly rest: string }
  | { readonly name: 'visit-year'; readonly year: number | 'this' | 'last' }
  | { readonly name: 'plan-visit'; readonly rest: string }
  | { readonly name: 'visit-programme'; readonly year: number | null }
  | {
      readonly name: 'visit';
      readonly code: string;
      readonly part: 'overview' | 'team' | 'findings' | 'checklist' | 'steps';
    }
  | {
      readonly name: 'visit-schedule' | 'visit-meeting-point' | 'visit-team';
      readonly code: string;
      readonly rest: string;
    }
  | { readonly name: 'visit-attendance'; readonly code: string | null; readonly comes: boolean }
  | { readonly name: 'visit-begin' | 'visit-end' | 'visit-minutes'; readonly code: string | null }
  | { readonly name: 'visit-sign'; readonly code: string | null; readonly signedBy: 'both-sides' | 'witness' }
  | {
      readonly name: 'visit-finding' | 'visit-statement' | 'visit-recommendation';
      readonly code: string | null;
      readonly rest: string;
    }
  | { readonly name: 'visit-violation'; readonly code: string; readonly place: number; readonly rest: string }
  | { readonly name: 'visit-duty'; readonly code: string; readonly duty: 'unit-report' | 'managing-organ' }
  | { readonly name: 'visit-step'; readonly step: BareStep; readonly code: string | null }
  | {
      readonly name: 'visit-worded-step';
      readonly step: WordedStep;
      readonly code: string | null;
      readonly rest: string;
    };

const NAMES: ReadonlySet<string> = new Set<VisitCommand['name']>([
  'visits',
  'visit-question',
  'visit-search',
  'visit-year',
  'plan-visit',
  'visit-programme',
  'visit',
  'visit-schedule',
  'visit-meeting-point',
  'visit-team',
  'visit-attendance',
  'visit-begin',
  'visit-end',
  'visit-minutes',
  'visit-sign',
  'visit-finding',
  'visit-statement',
  'visit-recommendation',
  'visit-violation',
  'visit-duty',
  'visit-step',
  'visit-worded-step',
]);

/**
 * Words that mean an inspection only for somebody who has one in hand ("phát hiện …", "biên bản", "tham gia"): for everybody else they are whatever they
 * would be without inspections.
 */
export function needsOwnVisit(command: VisitCommand): boolean {
  return 'code' in command && command.code === null;
}

export function isVisitCommand(command: { readonly name: string }): command is VisitCommand {
  return NAMES.has(command.name);
}

type VisitRule = {
  readonly pattern: RegExp;
  readonly make: (match: RegExpExecArray, words: (folded: string | undefined) => string) => VisitCommand | null;
};

/** Codes have five digits; assignments are never written with leading zeros and seldom so long. */
const N = '(?: (?:so |ma )?(\\d{5})(?!\\d))';
const codeOf = (text: string | undefined): string | null => text ?? null;

const part = (which: Extract<VisitCommand, { name: 'visit' }>['part'], words: string): VisitRule => ({
  pattern: new RegExp(`^(?:${words})${N}[.? ]*$`, 'u'),
  make: (match) => ({ name: 'visit', code: match[1] ?? '', part: which }),
});
const bareStep = (step: BareStep, words: string): VisitRule => ({
  pattern: new RegExp(`^(?:${words})${N}[.! ]*$`, 'u'),
  make: (match) => ({ name: 'visit-step', step, code: codeOf(match[1]) }),
});
const worded = (step: WordedStep, words: string): VisitRule => ({
  pattern: new RegExp(`^(?:${words})${N}[,:]?(?: (.+))?$`, 'u'),
  make: (match, tail) => ({ name: 'visit-worded-step', step, code: codeOf(match[1]), rest: tail(match[2]) }),
});

/** "tuần này có đoàn nào xuống phường X không?", "sắp thanh tra đơn vị nào?" */
const ASKS_OF_VISITS =
  /^(?=.*\b(?:doan|kiem tra|thanh tra)\b)(?=.*(?:\bdoan nao\b|\bco (?:cuoc |doan )?(?:kiem tra|thanh tra|doan)\b|\bsap (?:bi )?(?:kiem tra|thanh tra)\b|\bdot xuat\b|\b(?:kiem tra|thanh tra) (?:o )?(?:nao|don vi nao|phuong nao|xa nao|ai)\b|\bbi (?:kiem tra|thanh tra)\b|\bxuong\b))(.+)$/u;
/** Questions about work that only speaks of inspections. */
const NOT_OF_VISITS = /\b(?:viec|van ban|cong van|ke hoach|chi thi|bao cao|qua han|chua nhan|nhiem vu|tien do)\b/u;
/** Longer is a document or a report, not a question. */
const QUESTION_LENGTH = 140;

/** Folded patterns, tried before all others: most name the inspection by its word or by a code of five digits. */
export const VISIT_RULES: readonly VisitRule[] = [
  {
    pattern:
      /^(?:(?:lich )?(?:kiem tra|thanh tra|cong tac)|cuoc kiem tra|doan(?: kiem tra| thanh tra)?|visits?)[.? ]*$/u,
    make: () => ({ name: 'visits' }),
  },
  {
    pattern: /^(?:chuong trinh|ke hoach) (?:kiem tra|thanh tra)(?: cong vu)?(?: nam)?(?: (20\d\d))?[.? ]*$/u,
    make: (match) => ({ name: 'visit-programme', year: match[1] === undefined ? null : Number(match[1]) }),
  },
  {
    pattern:
      /^(?:bao cao|tong ket|tong hop|ket qua)(?: ket qua)?(?: cong tac)? (?:kiem tra|thanh tra)(?:,? thanh tra)?(?: cong vu)?(?: (?:nam )?(20\d\d|nay|truoc|ngoai))?[.? ]*$/u,
    make: (match) => ({
      name: 'visit-year',
      year: match[1] === undefined || match[1] === 'nay' ? 'this' : /^\d/.test(match[1]) ? Number(match[1]) : 'last',
    }),
  },
  part('overview', '(?:cuoc )?(?:kiem tra|thanh tra)|cuoc|visit'),
  part('team', 'doan|thanh phan(?: doan)?'),
  part('findings', 'cac phat hien|ket qua kiem tra|xem phat hien'),
  part('checklist', 'noi dung(?: kiem tra)?|danh muc(?: kiem tra)?'),
  part('steps', '(?:tien trinh|thoi han|cac buoc)(?: kiem tra| thanh tra)?'),
  {
    pattern: /^(?:lap|dat|them|len) (?:lich |ke hoach )?(?:cuoc )?(?:kiem tra|thanh tra)[:,]? (.+)$/u,
    make: (match, tail) => ({ name: 'plan-visit', rest: tail(match[1]) }),
  },
  {
    pattern: new RegExp(`^(?:doi |hen )?(?:lich|gio)(?: kiem tra| thanh tra)?${N} (.+)$`, 'u'),
    make: (match, tail) => ({ name: 'visit-schedule', code: match[1] ?? '', rest: tail(match[2]) }),
  },
  {
    pattern: new RegExp(`^(?:diem hen|diem tap trung|tap trung)${N} (.+)$`, 'u'),
    make: (match, tail) => ({ name: 'visit-meeting-point', code: match[1] ?? '', rest: tail(match[2]) }),
  },
  {
    pattern: new RegExp(`^(?:kien toan )?doan${N} (.+)$`, 'u'),
    make: (match, tail) => ({ name: 'visit-team', code: match[1] ?? '', rest: tail(match[2]) }),
  },
  {
    pattern: new RegExp(`^(?:toi )?(?:tham gia|se di|di duoc|co mat)${N}?[.! ]*$`, 'u'),
    make: (match) => ({ name: 'visit-attendance', code: codeOf(match[1]), comes: true }),
  },
  {
    pattern: new RegExp(`^(?:toi )?(?:khong tham gia(?: duoc)?|khong di duoc|bao ban|ban)${N}?(?: .*)?$`, 'u'),
    make: (match) => ({ name: 'visit-attendance', code: codeOf(match[1]), comes: false }),
  },
  {
    pattern: new RegExp(`^(?:da )?(?:den noi|bat dau kiem tra|bat dau thanh tra)${N}?[.! ]*$`, 'u'),
    make: (match) => ({ name: 'visit-begin', code: codeOf(match[1]) }),
  },
  {
    pattern: new RegExp(`^(?:ghi )?phat hien${N}?[,:]?(?: (.+))?$`, 'u'),
    make: (match, tail) => ({ name: 'visit-finding', code: codeOf(match[1]), rest: tail(match[2]) }),
  },
  {
    pattern: new RegExp(`^(?:ghi )?(?:y kien|giai trinh)${N}? (?:cua )?(.+)$`, 'u'),
    make: (match, tail) => ({ name: 'visit-statement', code: codeOf(match[1]), rest: tail(match[2]) }),
  },
  {
    pattern: new RegExp(`^kien nghi${N}?[,:]? (.+)$`, 'u'),
    make: (match, tail) => ({ name: 'visit-recommendation', code: codeOf(match[1]), rest: tail(match[2]) }),
  },
  {
    pattern: new RegExp(`^ky bien ban${N}?(?: (?:hai ben|ca hai ben))?[.! ]*$`, 'u'),
    make: (match) => ({ name: 'visit-sign', code: codeOf(match[1]), signedBy: 'both-sides' }),
  },
  {
    pattern: new RegExp(`^ky bien ban${N}? (?:nguoi )?(?:chung kien|lam chung)[.! ]*$`, 'u'),
    make: (match) => ({ name: 'visit-sign', code: codeOf(match[1]), signedBy: 'witness' }),
  },
  {
    pattern: new RegExp(`^(?:lap )?bien ban${N}?[.! ]*$`, 'u'),
    make: (match) => ({ name: 'visit-minutes', code: codeOf(match[1]) }),
  },
  {
    pattern: new RegExp(`^ket thuc (?:kiem tra|thanh tra|truc tiep)(?: truc tiep)?${N}?[.! ]*$`, 'u'),
    make: (match) => ({ name: 'visit-end', code: codeOf(match[1]) }),
  },
  {
    pattern: new RegExp(`^vi pham (\\d{1,2})${N} (.+)$`, 'u'),
    make: (match, tail) => ({
      name: 'visit-violation',
      place: Number(match[1]),
      code: match[2] ?? '',
      rest: tail(match[3]),
    }),
  },
  {
    pattern: new RegExp(`^don vi da bao cao(?: thuc hien)?(?: ket luan)?${N}$`, 'u'),
    make: (match) => ({ name: 'visit-duty', code: match[1] ?? '', duty: 'unit-report' }),
  },
  {
    pattern: new RegExp(`^(?:co quan quan ly|thu truong) da xu ly${N}$`, 'u'),
    make: (match) => ({ name: 'visit-duty', code: match[1] ?? '', duty: 'managing-organ' }),
  },
  bareStep('announce', 'cong bo(?: quyet dinh)?(?: kiem tra| thanh tra)?'),
  bareStep('report', 'bao cao ket qua (?:kiem tra|thanh tra)'),
  bareStep('order-draft', 'giao (?:xay dung )?du thao(?: ket luan)?'),
  bareStep('draft', '(?:da co )?du thao(?: ket luan)?'),
  bareStep('appraise', 'da tham dinh(?: du thao)?'),
  bareStep('start-follow-up', 'theo doi (?:sau )?(?:kiem tra|thanh tra|ket luan)'),
  bareStep('close', 'dong (?:cuoc |ho so )?(?:kiem tra|thanh tra)'),
  bareStep('resume', 'tiep tuc (?:kiem tra|thanh tra)'),
  worded('order-appraisal', 'tham dinh(?: du thao)?'),
  {
    pattern: new RegExp(`^quyet dinh(?: kiem tra| thanh tra)?${N}[,:]? (.+)$`, 'u'),
    make: (match, tail) => ({
      name: 'visit-worded-step',
      step: 'decide',
      code: codeOf(match[1]),
      rest: tail(match[2]),
    }),
  },
  {
    pattern: new RegExp(`^ket luan(?: kiem tra| thanh tra)?${N}[,:]? (.+)$`, 'u'),
    make: (match, tail) => ({
      name: 'visit-worded-step',
      step: 'conclude',
      code: codeOf(match[1]),
      rest: tail(match[2]),
    }),
  },
  worded('publish', 'cong khai(?: ket luan)?'),
  worded('extend', 'gia han (?:kiem tra|thanh tra)'),
  worded('suspend', 'tam dung (?:kiem tra|thanh tra)'),
  worded('stop', 'dinh chi(?: cuoc)?(?: kiem tra| thanh tra)?'),
  worded('drop', 'khong tien hanh(?: cuoc)?(?: kiem tra| thanh tra)?|dieu chinh giam'),
  worded('declare-complex', '(?:cuoc )?(?:kiem tra|thanh tra) phuc tap'),
  {
    pattern: ASKS_OF_VISITS,
    make: (match, tail) =>
      match[0].length > QUESTION_LENGTH || NOT_OF_VISITS.test(match[0])
        ? null
        : { name: 'visit-question', rest: tail(match[1]) },
  },
  {
    pattern: /^(?:tim|tra cuu)(?: cuoc)? (?:kiem tra|thanh tra) (.+)$/u,
    make: (match, tail) => ({ name: 'visit-search', rest: tail(match[1]) }),
  },
];
