/** Named by what the person asks of one assignment, with words after its number. */
type ActWithWords =
  | 'hand-on'
  | 'snooze'
  | 'counter'
  | 'reassign'
  | 'set-due'
  | 'start-event'
  | 'redo'
  | 'suspend'
  | 'resume'
  | 'refuse-extension'
  | 'nothing-occurred'
  | 'disagree';
type BareAct =
  | 'agree'
  | 'take-back'
  | 'withdraw'
  | 'confirm-done'
  | 'grant-extension'
  | 'accept-counter'
  | 'decline-counter'
  | 'skip-period'
  | 'end-series';

/** Commands on the life of an assignment and on who stands in for whom. */
export type LifeCommand =
  | { readonly name: ActWithWords | BareAct; readonly number: number | null; readonly rest: string }
  | { readonly name: 'delegate' | 'leave' | 'day-off' | 'day-worked' | 'ladder'; readonly rest: string }
  | { readonly name: 'delegations' | 'end-leave' | 'group' }
  | { readonly name: 'revoke-delegation'; readonly rest: string }
  | { readonly name: 'language'; readonly language: 'vi' | 'en' }
  | { readonly name: 'calendar-year'; readonly year: number; readonly source: string | null }
  | { readonly name: 'link'; readonly number: number; readonly parent: number | null };

type LifeRule = {
  readonly pattern: RegExp;
  readonly make: (match: RegExpExecArray, words: (folded: string | undefined) => string) => LifeCommand | null;
};

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
/** "142", "việc 142", "việc số 142". Not the beginning of a date or a percentage. */
const N = '(?: (?:viec |task )?(?:so )?(\\d{1,7})(?![\\d/.%-]))';
const withRest = (name: ActWithWords, words: string): LifeRule => ({
  pattern: new RegExp(`^(?:${words})${N}?(?: (.+))?$`, 'u'),
  make: (match, tail) => ({ name, number: numberOf(match[1]), rest: tail(match[2]) }),
});
const bare = (name: BareAct, words: string): LifeRule => ({
  pattern: new RegExp(`^(?:${words})${N}?[.! ]*$`, 'u'),
  make: (match) => ({ name, number: numberOf(match[1]), rest: '' }),
});

/** Folded patterns; the more particular stand before the more general ("xác nhận hoàn thành" before "xác nhận"). */
export const LIFE_RULES: readonly LifeRule[] = [
  { pattern: /^(?:english|tieng anh)$/u, make: () => ({ name: 'language', language: 'en' }) },
  { pattern: /^(?:vietnamese|tieng viet)$/u, make: () => ({ name: 'language', language: 'vi' }) },
  {
    pattern: /^(?:viec )?(\d{1,7}) (?:thuoc|phuc vu|nam trong) viec (\d{1,7})$/u,
    make: (match) => ({ name: 'link', number: Number(match[1]), parent: Number(match[2]) }),
  },
  {
    pattern: /^(?:bo gan|tach|bo lien ket)(?: viec)? (\d{1,7})$/u,
    make: (match) => ({ name: 'link', number: Number(match[1]), parent: null }),
  },
  {
    pattern: /^(?:thang (?:nhac|don doc)|ladders?)(?: (.+))?$/u,
    make: (match, words) => ({ name: 'ladder', rest: words(match[1]) }),
  },
  {
    pattern: /^(?:xac nhan )?lich nghi(?: nam)? (20\d{2})(?: (?:da )?du)?(?: theo (.+))?$/u,
    make: (match, words) => ({
      name: 'calendar-year',
      year: Number(match[1]),
      source: match[2] === undefined ? null : words(match[2]),
    }),
  },
  { pattern: /^(?:nhom|group)$/u, make: () => ({ name: 'group' }) },
  {
    pattern: /^(?:huy|thu hoi|cham dut|rut) uy quyen(?: (?:cho |cua )?(.+))?$/u,
    make: (match, words) => ({ name: 'revoke-delegation', rest: words(match[1]) }),
  },
  { pattern: /^uy quyen (?:cho )?(.+)$/u, make: (match, words) => ({ name: 'delegate', rest: words(match[1]) }) },
  { pattern: /^(?:uy quyen|danh sach uy quyen)$/u, make: () => ({ name: 'delegations' }) },
  { pattern: /^(?:huy nghi phep|het nghi phep|da di lam lai)$/u, make: () => ({ name: 'end-leave' }) },
  { pattern: /^(?:toi )?nghi phep (.+)$/u, make: (match, words) => ({ name: 'leave', rest: words(match[1]) }) },
  { pattern: /^ngay nghi (.+)$/u, make: (match, words) => ({ name: 'day-off', rest: words(match[1]) }) },
  {
    pattern: /^(?:ngay lam bu|ngay lam viec|lam bu) (\d.+)$/u,
    make: (match, words) => ({ name: 'day-worked', rest: words(match[1]) }),
  },
  bare('confirm-done', 'xac nhan hoan thanh|dong y hoan thanh|confirm(?: completion)?'),
  bare('grant-extension', 'dong y gia han|cho gia han|duyet gia han|grant'),
  withRest('refuse-extension', 'khong dong y gia han|tu choi gia han'),
  bare('decline-counter', 'khong chap nhan(?: de xuat)?|khong dong y de xuat|decline'),
  bare('accept-counter', 'chap nhan(?: de xuat)?|dong y de xuat|accept'),
  // Said to a card, or with one request waiting: what is agreed to is what was asked.
  bare('agree', '(?:toi )?dong y|nhat tri|chap thuan|phe duyet|duyet|agree|approve'),
  withRest('disagree', '(?:toi )?khong dong y|khong duyet|khong nhat tri|disagree|refuse'),
  bare('withdraw', 'rut lai(?: xac nhan)?|rut xac nhan|withdraw'),
  bare('take-back', 'lay lai|thu lai|nhan lai viec|take back'),
  bare('skip-period', 'bo ky(?: viec)?'),
  {
    // Without a number "thôi báo cáo định kỳ" is said of the weekly report that one gets oneself.
    pattern: new RegExp(
      `^(?:(?:thoi|dung|ngung|ket thuc|cham dut)(?: ky| dinh ky| bao cao (?:dinh ky|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)))|(?:end|stop) (?:series|recurring(?: report)?|(?:daily|weekly|monthly) report))${N}[.! ]*$`,
      'u',
    ),
    make: (match) => ({ name: 'end-series', number: numberOf(match[1]), rest: '' }),
  },
  withRest('nothing-occurred', '(?:(?:trong )?(?:ky|tuan|thang|quy)(?: nay| qua)? )?khong (?:co )?phat sinh(?: gi)?'),
  withRest('snooze', 'hoan nhac|nhac lai|snooze'),
  withRest('counter', 'de xuat|offer'),
  {
    pattern: /^chuyen(?: (?:viec )?(?:so )?(\d{1,7})) (?:cho|sang|ve) (.+)$/u,
    make: (match, words) => ({ name: 'reassign', number: numberOf(match[1]), rest: words(match[2]) }),
  },
  withRest('set-due', 'dat han|dat thoi han'),
  withRest('start-event', 'moc'),
  withRest('redo', 'lam lai|yeu cau lam lai|thuc hien lai|redo'),
  withRest('suspend', 'tam hoan|tam dung|suspend'),
  withRest('resume', 'tiep tuc|bo tam hoan|resume'),
  {
    pattern: new RegExp(
      `^(?:giao|phan cong|hand(?: on)?)${N}?(?: (?:cho |to )?(?:dong chi |dc |anh |chi |ong |ba )?(.+))?$`,
      'u',
    ),
    make: (match, words) =>
      match[1] === undefined && match[2] === undefined
        ? null
        : { name: 'hand-on', number: numberOf(match[1]), rest: words(match[2]) },
  },
];
