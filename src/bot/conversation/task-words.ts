import type { Correction } from '../../domain/directive/correction.js';
import type { Deadline, UnitMention } from '../../domain/directive/directive.js';
import { plain } from './words.js';

export type TaskTools = {
  readonly mentions: (text: string) => readonly UnitMention[];
  readonly deadlineIn: (text: string) => Deadline | null;
};

/** "sửa việc 2: …", "thêm việc: Sở Y tế báo cáo … trước ngày 20/12", "bỏ mục chung", "giữ việc 3"; null when it is none of these. */
export function understandTaskWords(text: string, tools: TaskTools): Correction | null {
  const folded = plain(text);
  if (/^(?:bo|xoa) (?:cac |nhung )?(?:muc|viec|cau|dieu khoan) chung(?: chung)?$/u.test(folded))
    return { what: 'drop-generic' };
  const kept = /^giu (?:viec|muc|nhiem vu) (\d+)$/u.exec(folded);
  if (kept !== null) return { what: 'confirm', field: 'task', task: Number(kept[1]) };
  const edited =
    /^\s*(?:sửa|sua|đổi|doi)(?:\s+(?:nội dung|noi dung|lời|loi))?\s+(?:việc|viec|mục|muc|nhiệm vụ|nhiem vu)\s+(\d+)\s*(?::|thành|thanh|là|la)\s*(\S[\s\S]*)$/iu.exec(
      text,
    );
  if (edited?.[2] !== undefined)
    return { what: 'task-text', task: Number(edited[1]), text: edited[2].replace(/\s+/gu, ' ').trim() };
  const added = /^\s*(?:thêm|them)\s+(?:một\s+|mot\s+)?(?:việc|viec|nhiệm vụ|nhiem vu)\s*:\s*(\S[\s\S]*)$/iu.exec(text);
  if (added?.[1] !== undefined) {
    const words = added[1].replace(/\s+/gu, ' ').trim();
    const [lead] = tools.mentions(words);
    const nowhere = { start: 0, end: 0 };
    const deadline = tools.deadlineIn(words);
    return {
      what: 'add-task',
      text: words,
      lead: lead === undefined || lead.resolution.kind === 'unknown' ? [] : [{ ...lead, span: nowhere }],
      deadline: deadline === null ? null : { ...deadline, span: nowhere },
    };
  }
  return null;
}
