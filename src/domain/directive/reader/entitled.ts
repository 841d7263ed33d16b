// The title of a page that tells the whole letterhead.
import { dayFrom } from '../deadline/days.js';
import { findCodes, kindOfCode } from '../document-code.js';
import { kindOfLine } from './kinds.js';
import type { Quoted } from './quoted-document.js';
import type { Source } from './source.js';
import { speechAct } from './speech-act.js';
import type { Word } from '../../unit/words.js';

/** "Toàn văn Công văn số …", "(tóm tắt theo báo) Công văn …". */
const TITLE_KIND =
  /^\W{0,3}(?:\((?:tom tat|trich|luoc|theo)[^()]{0,40}\) )?(?:toan van |noi dung |trich |van ban )?(cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh|huong dan|nghi quyet|bao cao|to trinh|giay moi|ket luan|van ban)(?: khan| hoa toc)?(?: so)? ?:? ?$/;
const TITLE_DAY = /^,? ?(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|^,? ?ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})/;
const TITLE_ABOUT = /(?:^|[ ,:–-])(?:về việc|v ?\/ ?v|về) .{8,}$/iu;
/** "Nghị quyết 12/NQ-CP - Phiên họp thường kỳ tháng 5", "Chỉ thị 05/CT-UBND: Tăng cường …": what it is about behind a dash or a colon. */
const TITLE_BEHIND = /^[^:-]{0,60}?(?: - |: )(?=\p{L}{2})([^:]{8,})$/u;
/** A title tells nobody to do anything, and ends in no full stop. */
const SAYS = /[.;]$|(?:^| )(?:giao|yêu cầu|đề nghị|đôn đốc|chỉ đạo) (?:các |giám đốc |thủ trưởng |\p{Lu})/u;
const LONGEST_TITLE = 320;

/** "Chỉ thị 08/CT-UBND năm 2026 | tăng cường quản lý đất đai | do UBND tỉnh X ban hành": as collections of law entitle documents. */
const OF_A_YEAR = /^ năm \d{4} (?:về )?(\p{Ll}.{8,}?)(?: (?:do|của) .{3,80} ban hành)?$/u;
/** "Hướng dẫn 12/HD-SNV | thực hiện chế độ báo cáo": what it does, right behind its number. */
const OF_A_VERB =
  /^ ((?:thực hiện|hướng dẫn|triển khai|tăng cường|phê duyệt|quy định|ban hành|sửa đổi|bổ sung|bãi bỏ|chấn chỉnh|đẩy mạnh|tổ chức|công bố|điều chỉnh|thành lập|kiện toàn|xử lý|giải quyết) [^:]{8,})$/u;
const BY_WHOM = /(?:^| )do (?=.{3,80} ban hành$)/u;

function subjectOf(rest: string): string | null {
  const dated = OF_A_YEAR.exec(rest);
  if (dated !== null) return dated[1]!;
  const about = TITLE_ABOUT.exec(rest);
  if (about !== null) return about[0].replace(/^[ ,:–-]+/u, '').trim();
  const does = rest.length > LONGEST_TITLE ? undefined : OF_A_VERB.exec(rest)?.[1];
  if (does !== undefined && !SAYS.test(does)) return does;
  const behind = rest.length > LONGEST_TITLE ? undefined : TITLE_BEHIND.exec(rest)?.[1]?.trim();
  return behind === undefined || SAYS.test(behind) ? null : behind;
}

/** Words behind the number within which "của UBND tỉnh X" names whose document it is. */
const NEAR = 10;

/** "… của UBND tỉnh X về việc", "… ngày 9/5/2017: Chủ tịch UBND tỉnh X giao …": whose document a title tells of. */
function issuerIn(source: Source, words: readonly Word[]): string | null {
  const of = words.slice(0, NEAR).findIndex((word) => word.key === 'cua');
  if (of !== -1) return source.names(words, of + 1)?.names[0]?.name ?? null;
  const colon = words.slice(0, NEAR).findIndex((word) => word.key === ':');
  const speaker = colon === -1 ? null : source.names(words, colon + 1);
  return speaker !== null && speaker.names.length === 1 && speechAct(words, speaker.next) > 0
    ? speaker.names[0]!.name
    : null;
}

const TITLE_LINES = 3;
const LONGEST_LINE = 400;

/** "Công văn số 123/UBND-KT ngày 12/5/2024 của UBND tỉnh X về việc …" among the first lines of a page. */
export function entitled(source: Source): Quoted | null {
  let offset = 0;
  let seen = 0;
  for (const line of source.text.split('\n', 12)) {
    const start = offset;
    offset += line.length + 1;
    if (line === '') continue;
    seen += 1;
    if (seen > TITLE_LINES) return null;
    const found = line.length > LONGEST_LINE ? undefined : findCodes(line)[0];
    if (found === undefined) continue;
    const kind = TITLE_KIND.exec(source.folded.slice(start, start + found.start));
    if (kind === null) continue;
    const rest = line.slice(found.end);
    const day = TITLE_DAY.exec(source.folded.slice(start + found.end, start + line.length));
    const [d, m, y] = day === null ? [] : [day[1] ?? day[4], day[2] ?? day[5], day[3] ?? day[6]].map(Number);
    const about = TITLE_ABOUT.exec(rest)?.index ?? rest.length;
    const by = BY_WHOM.exec(rest);
    const from = start + found.end + (by === null ? 0 : by.index + by[0].length);
    const said = kind[1]!;
    return {
      code: found.code,
      span: { start: start + found.start, end: start + found.end },
      kind: said === 'van ban' ? kindOfCode(found.code) : (kindOfLine(said) ?? kindOfCode(found.code)),
      issuer:
        by === null
          ? issuerIn(source, source.words(from, start + found.end + about))
          : (source.names(source.words(from, start + line.length), 0)?.names[0]?.name ?? null),
      subject: subjectOf(rest),
      date: d === undefined ? null : dayFrom(y!, m!, d),
    };
  }
  return null;
}
