import { CLASSES } from './classes.js';
import { DUE } from './phrases/due.js';
import { HELP } from './phrases/help.js';
import { DONE_TO_ONE, HISTORY } from './phrases/history.js';
import { COMPARE, RANKING } from './phrases/judging.js';
import { LATE, OWED } from './phrases/lateness.js';
import { EXTENSIONS, UNCONFIRMED, WAITING } from './phrases/leaders-word.js';
import { CHART, FILE } from './phrases/output.js';
import { GIVEN_TO_ASKER, OWN, OWN_LATE, OWN_REPORTED, OWN_SIDE } from './phrases/own-work.js';
import { REASONS } from './phrases/reasons.js';
import { ONE_RETURNED, OWN_RETURNED, RETURNED } from './phrases/returning.js';
import { NOT_RECEIVED, RECEIVED_BY_WHOM, SILENT } from './phrases/receiving.js';
import { INSPECTION } from './phrases/visits.js';
import type { QuestionIntent } from './question.js';
import { asksPlainly, STRONG_STATUS } from './status.js';

type Rule = { readonly intent: QuestionIntent; readonly pattern: RegExp; readonly score?: number };

/** Another reading fits as well: this one is offered. */
export const MAYBE = 0.55;

const rule = (intent: QuestionIntent, source: string, score?: number): Rule => ({
  intent,
  pattern: new RegExp(`(?<![a-z])(?:${source})(?![a-z])`),
  ...(score === undefined ? {} : { score }),
});

/** In order: the first that fits is the reading, the next that fits is the other one. `UNIT`, `DOC`, … stand for what was taken out before. */
const RULES: readonly Rule[] = [
  rule('inspection', INSPECTION),
  rule('help', HELP),
  rule(
    'status-overview',
    '(?:bao nhieu|may) (?:viec|nhiem vu|dau viec)(?: [a-z]+){0,3} (?:,|va) (?:[a-z]+ ){0,4}(?:bao nhieu|may)',
  ),
  rule('assignment', 'roi (?:ma )?sao (?:van|con|lai)'),
  // Who has done it and who has not: how it stands, and nothing about receiving it.
  rule(
    'status-overview',
    '(?:ai|(?:noi|don vi|so|phuong|xa|ben) nao) (?:da )?(?:lam|xong|hoan thanh|thuc hien|bao cao|nop)(?: xong| roi)* (?:, |va |con |thi )*(?:ai|(?:noi|don vi|so|phuong|xa|ben) nao) (?:thi |con |van )?chua',
  ),
  rule('history', DONE_TO_ONE),
  rule('waiting-confirmation', UNCONFIRMED),
  rule('assignment', ONE_RETURNED),
  rule('my-work', OWN_RETURNED),
  rule('my-work', GIVEN_TO_ASKER),
  // Who has received it and who has not is about those who have not; how receiving goes is too.
  rule('who-not-acknowledged', RECEIVED_BY_WHOM),
  rule('my-work', 'giao (?:cho )?(?:toi|minh|em|anh|chi) (?:[a-z]+ ){0,3}chua'),
  rule('my-work', OWN_REPORTED),
  // The asker's own unit is the subject, whatever is said of it.
  rule(
    'my-work',
    '^(?:PERIOD )?(?:ben|phia|don vi|phong) (?:em|toi|minh|tui) (?:da |con |dang |co |vua )+(?:[a-z]+ ){0,6}cho (?:xac nhan|duyet)',
  ),
  rule(
    'my-work',
    '(?:toi|minh|em|tui) (?:vua |moi |da )*(?:duoc|bi) giao|(?:viec|nhiem vu|co) (?:gi|nao) cho (?:em|toi|minh)(?= PERIOD|$)',
  ),
  // Why the worst are late is no question who they are.
  rule(
    'late-reasons',
    '(?:nguyen nhan|ly do|li do|vi sao|tai sao) (?:[a-zA-Z]+ ){0,6}?(?:tre|cham|qua han)(?: [a-zA-Z]+){0,4} nhat|(?:nguyen nhan|ly do|li do|vuong mac|kho khan)(?: [a-z]+){0,2} (?:gap|chinh|pho bien|chu yeu|nhieu|lon) nhat',
  ),
  rule('extensions', '(?:lich su|qua trinh) (?:xin )?gia han', MAYBE),
  rule('overdue', '(?:tre|cham|qua han)(?: [a-z]+){0,2} nhat la (?:viec|nhiem vu)'),
  rule(
    'extensions',
    '(?:ly do|li do|nguyen nhan) (?:[a-zA-Z]+ ){0,2}?(?:xin|de nghi) (?:gia han|lui|doi|keo dai|hoan)',
  ),
  // A head confirms what was given to them, a leader what is reported: either may be meant.
  rule(
    'waiting-confirmation',
    '(?<!(?:bao|gui|noi|giao|nhac|ke|dua) )cho (?:anh|chi|toi|sep) (?:lau|bao nhieu|may)|(?:xong|hoan thanh|trinh) (?:[a-z]+ )?cho (?:anh|chi|sep|lanh dao)$',
    MAYBE,
  ),
  rule('waiting-confirmation', '(?:toi|minh) (?:can|phai) (?:xac nhan|ky)', MAYBE),
  rule(
    'my-work',
    '^(?:(?:PERIOD|a|u|o|xem|coi) )*(?:(?:toi|minh|em|tui) (?:(?:dang |con )?co (?:viec|nhiem vu) (?:gi|nao)|(?:sap|gan) (?:den|toi|het|phai))|(?:anh|chi|sep) (?:PERIOD )?(?:dang |con )?co (?:viec|nhiem vu|nhung viec|cai) (?:gi|nao) (?:phai|can) (?:lam|xu ly|giai quyet))',
  ),
  rule(
    'due',
    'DOC (?:[a-z]+ )?(?:bao gio|khi nao|chung nao|luc nao) (?:thi |moi |phai )?(?:xong|hoan thanh|ket thuc)',
    MAYBE,
  ),
  rule('overdue', 'chua (?:nop|gui|co|thay|lam) bao cao', MAYBE),
  // How late it was received, or late work that was received: either may be meant.
  rule(
    'who-not-acknowledged',
    '(?:(?<!(?:nguyen|ca|cong|benh|doanh|tu|nan) )nhan|xac nhan|tiep nhan|phan hoi|tra loi)(?: viec| van ban| nhiem vu)? (?:muon|cham|tre)|(?:cham|muon) (?:xac nhan|nhan(?! thuc)|tiep nhan|phan hoi|tra loi)',
    MAYBE,
  ),
  // A unit's work or its head may be meant.
  rule('ranking', 'danh gia (?:UNIT|GROUP|PERSON)|(?:can|nen|phai) (?:phe binh|khen|bieu duong|tuyen duong)', MAYBE),
  rule(
    'due',
    '(?<!(?:hay|thuong) )(?:gap|khan|can kip) nhat|can (?:lam|xu ly|giai quyet) (?:ngay|gap|som)|(?:viec|nhiem vu) (?:nao )?(?:dang |can )?(?:gap|khan)|^(?:PERIOD co gi|co gi PERIOD)$|(?<!(?:tien do|tinh hinh|ket qua) (?:[a-z]+ ){0,3})trong tam|(?:phai|can|nen) (?:lam|uu tien|xu ly) truoc|kip (?:thoi )?han (?:khong|chua)',
    MAYBE,
  ),
  // How long it has taken says nothing of its day.
  rule(
    'overdue',
    '(?:bi|con) (?:u |ton )?dong lai|de (?:qua )?lau(?! nhat)|(?:qua lau|lau ngay|lau qua|keo dai)(?: [a-z]+){0,2} (?:chua|khong) (?:thay )?(?:xong|hoan thanh|giai quyet|lam)',
    MAYBE,
  ),
  rule('overdue', '(?:can|nen|phai) (?:nhac|don doc) (?:ai|don vi|so|phuong|xa|nhung ai)|(?<!gi )dang lo', MAYBE),
  rule('report-file', FILE),
  rule('chart', CHART),
  rule('compare', COMPARE),
  rule(
    'overdue',
    '(?<!(?:nhieu|it) )(?:viec|nhiem vu|dau viec|van ban|chi thi|cong van|ke hoach) (?:nao )?(?:[a-z]+ ){0,2}(?:tre|cham|muon|lau|qua han)(?: nhieu)? nhat',
  ),
  // Why something was returned stands with what was returned.
  rule('status-overview', `(?:vi sao|tai sao|ly do|li do|sao) (?:[a-zA-Z]+ ){0,4}?(?:${RETURNED})`, MAYBE),
  rule('status-overview', RETURNED),
  rule('ranking', RANKING),
  rule('who-not-acknowledged', `(?:vi |tai )?sao (?:[a-zA-Z]+ ){0,4}?(?:${NOT_RECEIVED})`),
  rule('late-reasons', REASONS),
  rule('history', HISTORY),
  rule('extensions', EXTENSIONS),
  rule('my-work', OWN_SIDE),
  rule('my-work', '(?:toi|minh|em|tui) (?:con |van )?chua (?:bam |xac nhan |da )*nhan (?:viec|nhiem vu|nhung viec)'),
  rule(
    'my-work',
    '^(?:PERIOD )?(?:em|minh|tui) (?:con |co |dang )*(?:[a-z]+ ){0,3}?chua (?:bam |ky )*(?:nhan|xac nhan|tiep nhan)|^(?:PERIOD )?toi (?:con |co |dang )*(?:[a-z]+ ){0,3}?chua (?:bam )?nhan',
  ),
  rule('my-work', '^(?:PERIOD )?(?:em|minh|tui) (?:con |van )?chua (?:bam )?(?:xac nhan|nhan|tiep nhan)'),
  rule('waiting-confirmation', WAITING),
  rule('my-work', OWN_LATE),
  rule('my-work', '(?:viec|nhiem vu) cua (?:anh|chi)$|(?:do|did) i (?:have|owe)|(?:am|are) (?:i|we) late'),
  rule('who-not-acknowledged', NOT_RECEIVED),
  // Who keeps silent must be said, or it may be anybody: "không trả lời thì thôi".
  rule(
    'who-not-acknowledged',
    `(?:ai|nao|don vi|UNIT|GROUP|so|phuong|xa|dau|dua|noi|ben|ong) (?:[a-zA-Z]+ ){0,3}?(?:${SILENT})|(?:${SILENT}) (?:la |gom )?(?:nhung )?(?:ai|dau|don vi|so|phuong)|DOC (?:[a-z]+ ){0,2}(?:${SILENT})`,
  ),
  rule('who-not-acknowledged', SILENT, MAYBE),
  rule(
    'due',
    'sap ch[aá]y|sap (?:bi )?(?:qua|tre|cham|chạm|het|den|toi) (?:han|thoi han|ky han)|(?:sap|se|nguy co|co the|kha nang|dễ) (?:bi |la )?(?:tre|cham|muon|qua han|lo han|khong kip|(?:vo|be|truot) (?:han|tien do))|(?:at risk|about to)',
  ),
  rule('overdue', `${LATE}|${OWED}`),
  rule(
    'overdue',
    '(?:phai|can) (?:xong|nop|hoan thanh|bao cao|lam xong|gui) tu (?:[a-z]+ )?PERIOD (?:[a-z]+ ){0,2}ma (?:[a-z]+ ){0,2}chua',
  ),
  rule('my-work', OWN),
  rule('due', DUE),
  rule('due', '(?:viec|nhiem vu|gi) (?:nao )?(?:phai|can) lam(?= (?:[a-z]+ )?PERIOD|$)', MAYBE),
  // "việc hết thời hạn của Sở Y tế": of no days in particular what has run out may be meant as well as what runs out.
  rule(
    'overdue',
    '(?<!PERIOD.*)(?<!(?:sap|gan|sat|chua|se|moi|khi|(?:khi|luc|ngay|hom) nao|bao gio) )het (?:thoi )?han(?!.*(?:PERIOD|khi nao|bao gio|(?:ngay|luc) nao|chua))',
    MAYBE,
  ),
  // When one thing is due: a number beside it is that of an assignment.
  rule(
    'due',
    'han (?:(?:den|toi|vao|la) )?(?:khi nao|bao gio|ngay nao|luc nao|ngay may|bao lau|chung nao)|thoi han (?:cua )?(?:DOC|NUM|BARE)',
    0.89,
  ),
  rule(
    'overdue',
    `${LATE}|chua (?:xong|hoan thanh|lam xong|bao cao) (?:ma )?(?:da )?(?:qua|het|tre)|(?:cham(?! diem)|tre|(?<!(?:toi|anh|chi|em|minh|sep|bac) )muon(?! (?:xem|biet|hoi|nho|co|duoc|in|xuat|tai|nghe|nam)))`,
  ),
];

export type IntentReading = { readonly intent: QuestionIntent; readonly score: number };

/** Readings of the words between the slots, the best first; empty when no word asks for anything. */
export function intentsOf(flat: string): readonly IntentReading[] {
  const read = (rules: readonly Rule[]): readonly IntentReading[] =>
    rules.filter(({ pattern }) => pattern.test(flat)).map(({ intent, score }) => ({ intent, score: score ?? 0.9 }));
  const foreseen = read(RULES);
  return foreseen.length > 0 || asksPlainly(flat) ? foreseen : read(CLASSES);
}

/** Two words that change nothing together, though each alone could. */
const NEUTRAL =
  /(?<![a-z])(?:phat sinh(?: them| moi)?|suon se|troi chay|tron tru|thuan loi|on (?:thoa|dinh)|rot cuoc|(?:lau|xua) nay|bay lau(?: nay)?|thuc (?:su|te|chat)|that (?:ra|su)|noi that|dai (?:khai|the)|hien thoi|luc nay|truoc mat|thoi gian (?:qua|gan day|vua qua)|giai doan nay|gio phut nay|cho (?:ro|chi tiet|cu the|day du|chinh xac|nhanh|gon)|cu the(?: la)?|hau nhu|gan nhu|mot (?:chut|it)|giai quyet|chap hanh|su dung|o (?=(?:nhung |cac )?(?:don vi|noi|khau|ben|so|phuong|xa)(?![a-z]))|(?:ca )?hai (?=UNIT)|trong (?=bang)|dat (?=(?:duoc )?(?:bao nhieu|may|phan|diem))|(?:vao|trong|roi vao) (?=PERIOD))(?![a-z])/;

/** The sentence without the words that its readings and general words of status account for. */
export function withoutRead(flat: string): string {
  return [...RULES.map(({ pattern }) => pattern), STRONG_STATUS, NEUTRAL]
    .filter((pattern) => pattern.test(flat))
    .reduce((left, pattern) => left.replace(new RegExp(pattern.source, 'g'), ' '), flat);
}
