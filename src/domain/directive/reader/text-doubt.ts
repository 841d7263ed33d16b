// What the whole text says about itself that leaves its tasks in doubt.
import type { DraftTask } from '../directive.js';
import { singleBlanks } from './lines.js';
import type { Header } from './header.js';
import type { RawTask } from './task-build.js';

/** Why tasks of a text are not sure: `reason` for all of them, `inherited` for those whose lead is only whom the letter goes to. */
export type TextDoubt = { readonly reason: string | null; readonly inherited: string | null };

/** As far as an opening reaches. */
const OPENING = 4000;
/** As far from its end as a letter closes. */
const CLOSING = 2500;

const ANSWERS = /(?:^|\n)(?:phuc dap|tra loi) (?:cong van|van ban|de nghi|kien nghi)/;

/** "Sở X có ý kiến tham gia như sau", "… tham gia ý kiến như sau", "… góp ý như sau": what the writer thinks of another's draft. */
const GIVES_OPINION =
  /(?<![a-z])(?:co (?:mot so )?y kien (?:tham gia|tham dinh|gop y|dong gop|phan bien|gop)|(?<!(?:de nghi|yeu cau|to chuc) )(?:tham gia|gop|dong gop)(?: mot so)? (?:y kien|y)(?: [a-z,/]+){0,8}) (?:nhu sau|cu the)/;
/** "Trên đây là ý kiến (tham gia) của Sở X": how such a letter closes; those who command say "ý kiến chỉ đạo". */
const WAS_OPINION =
  /(?<![a-z])tren day la (?:noi dung |mot so )?y kien (?:tham gia|gop y|tham dinh|dong gop|phan bien|cua (?!ubnd|uy ban|chu tich|thu tuong|pho thu tuong|thuong truc|ban thuong vu|dong chi))/;

/** Whether a letter gives an opinion: what it lists may be meant for whoever made the draft, and not for whom it is sent to. */
const givesOpinion = ({ addressees }: Header, folded: string): boolean =>
  addressees.length > 0 &&
  (GIVES_OPINION.test(singleBlanks(folded.slice(0, OPENING))) ||
    WAS_OPINION.test(singleBlanks(folded.slice(-CLOSING))));

/** A province writes to ministries and the Government: it asks, it does not assign. */
const asksUpwards = ({ issuer, addressees }: Header): boolean =>
  addressees.length > 0 &&
  /(?:tỉnh|thành phố|huyện|quận|xã|phường) \p{Lu}/u.test(issuer.value ?? '') &&
  addressees.every(({ name }) => /^(?:Bộ (?!Chỉ huy)|Thủ tướng|Chính phủ|Văn phòng Chính phủ|Quốc hội)/u.test(name));

function ofAll(header: Header, folded: string, markless: boolean): string | null {
  if (markless) return 'Văn bản mất dấu, tên đơn vị có thể đọc thiếu';
  if ([header.code, header.issuer, header.kind].every((read) => read.confidence < 0.9))
    return 'Văn bản thiếu phần đầu (số, ký hiệu, cơ quan ban hành)';
  if (asksUpwards(header)) return 'Văn bản gửi cơ quan cấp trên, có thể chỉ kiến nghị';
  return ANSWERS.test(folded.slice(0, OPENING)) ? 'Văn bản trả lời, có thể chỉ nêu ý kiến' : null;
}

/**
 * Why what a text says may not be taken as sure: a page whose head was lost, a document without its marks, a letter that answers another or asks upwards; in a letter that
 * gives an opinion only what names nobody and would fall to whom it is sent to.
 */
export const doubtOf = (header: Header, folded: string, markless: boolean): TextDoubt => ({
  reason: ofAll(header, folded, markless),
  inherited: givesOpinion(header, folded) ? 'Văn bản góp ý, việc có thể của đơn vị khác' : null,
});

/** How sure a field is that was read well and is doubted for another reason. */
export const UNSURE = 0.85;

/** Whether a task names nobody itself: its leads stand in the line of those addressed. */
const isInherited = ({ leads }: RawTask, { addressees }: Header): boolean =>
  leads.length > 0 && leads.every(({ start }) => addressees.some((each) => each.start === start));

/** A task of a text in doubt: asked about, its deadline too. */
export function doubted(task: DraftTask, raw: RawTask, header: Header, doubt: TextDoubt): DraftTask {
  const reason = doubt.reason ?? (doubt.inherited !== null && isInherited(raw, header) ? doubt.inherited : null);
  if (reason === null) return task;
  const { deadline } = task;
  return {
    ...task,
    deadline: deadline === null ? null : { ...deadline, confidence: Math.min(deadline.confidence, UNSURE) },
    confidence: Math.min(task.confidence, UNSURE),
    reason: task.reason ?? reason,
  };
}
