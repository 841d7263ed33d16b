import type { DocumentReference } from '../directive.js';
import { findCodes, formatDocumentCode, type FoundCode } from '../document-code.js';
import { dayFrom } from '../deadline/days.js';
import type { Block } from './blocks.js';
import { unbroken, singleBlanks } from './lines.js';
import type { Source } from './source.js';

type Span = { readonly start: number; readonly end: number };

const RESTS =
  /^(?:- ?)?(?:can cu|thuc hien|theo|xet|tiep theo|tiep nhan|phuc dap|trien khai|tren co so|quan triet|thi hanh|ve de nghi|(?:sau khi )?xem xet (?:cong van|van ban|to trinh|de nghi|bao cao|y kien)|tai (?:van ban|cong van|to trinh|thong bao|cong dien)(?: so)|de (?:trien khai|thuc hien|to chuc)|nham (?:trien khai|thuc hien)|thuc hien)(?![a-z])/;
/** "kiểm tra việc triển khai thực hiện Chỉ thị …" says what is inspected, not what is carried out. */
const IMPLEMENTS =
  /(?<!(?:kiem tra|giam sat|thanh tra|danh gia|tong ket|so ket) (?:viec )?(?:trien khai )?)(?:quan triet|trien khai|thuc hien|chap hanh)[^.;]{0,160}(?:tai|theo)? *(?:chi thi|cong dien|nghi quyet|ke hoach|ket luan|quyet dinh|cong van|thong bao|chuong trinh)[^.;]{0,12}$/;
/** What stands between such a word and a code is that word's object ("Thông tư hướng dẫn Nghị định số …"): no basis itself. */
const OBJECT =
  /(?:sua doi|bo sung(?! so )|mot so dieu|du thao|thay the|bai bo|huong dan(?!,? (?:lien nganh )?so ?$)|de cuong)[^;]{0,60}$/;
/** "Luật số 85/2015/QH13 được sửa đổi, bổ sung bởi Luật số …": a law as amended rests on its amendment too. */
const AMENDED =
  /(?:(?<![a-z])(?:duoc|va)|\() ?(?:dieu chinh|sua doi)[^;.]{0,60} (?:boi|theo|tai|thao|bang) (?:cac )?(?:luat|nghi dinh|thong tu|nghi quyet|quyet dinh|phap lenh)(?: so)? ?$/;
/** "…; Luật sửa đổi, bổ sung một số điều của 10 luật về an ninh, trật tự số | 118/2025/QH15": its own number, behind its whole title. */
const AMENDING =
  /(?:^|; ?|can cu )(?:luat|nghi dinh|nghi quyet|thong tu|phap lenh) sua doi[^;]{10,160}(?<!(?:luat|nghi dinh|thong tu|nghi quyet|quyet dinh|phap lenh)) so ?$/;
/** "Ngày 04/3/2020, Thủ tướng Chính phủ đã ban hành Chỉ thị số …" opens a letter that passes it on; so does what was received. Law that is only told of is no basis. */
const PASSED_ON =
  /^(?:ngay \d{1,2}(?:[/.-]| thang )\d{1,2}(?:[/.-]| nam )\d{4},? ?[^.;]{0,120}(?:ban hanh|ky|co|nhan duoc|thong qua)(?: cac)? (?:chi thi|nghi quyet|cong dien|ket luan|cong van|van ban|to trinh|ke hoach)|[^.;,:]{3,90} co (?:cong van|van ban|to trinh))(?: so)? ?$/;
const REPLACES =
  /(?:thay the|bai bo|huy bo|dinh chinh)(?: cho)?(?: (?:cac|mot phan|toan bo|noi dung|mot so|khoan [a-z\d]+|diem [a-z\d]+|dieu \d+|cua|van ban)){0,6}(?: (?:quyet dinh|cong van|chi thi|ke hoach|thong bao|nghi quyet|nghi dinh|thong tu|cong dien|huong dan|van ban))?(?: so)?:? ?$/;
const RECALLS =
  /thu hoi(?: cac)?(?: van ban| cong van| quyet dinh| thong bao| chi thi| ke hoach| giay moi)?[^.;,]{0,25}$/;
const CARRIES_OUT =
  /(?:trien khai|thuc hien|quan triet|huong ung) (?:chi thi|nghi quyet|nghi dinh|quyet dinh|luat|thong tu|cong dien|ket luan|cong van|van ban|ke hoach|chuong trinh|thong bao)(?: so)? ?$/;
const DATED = /^[^.;]{0,12}?ngay (\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam )(\d{4})/;

function reference(source: Source, found: FoundCode, offset: number): DocumentReference {
  const after = singleBlanks(source.folded.slice(offset + found.end, offset + found.end + 60));
  const written = DATED.exec(after);
  const date = written === null ? null : dayFrom(Number(written[3]), Number(written[2]), Number(written[1]));
  return {
    code: formatDocumentCode(found.code),
    span: { start: offset + found.start, end: offset + found.end },
    ...(date === null ? {} : { date }),
  };
}

/** "V/v triển khai Nghị định số …": the title itself names what is carried out. */
function implementedBy(source: Source, { start, end }: Span): DocumentReference[] {
  const folded = unbroken(source.folded.slice(start, end));
  return findCodes(unbroken(source.text.slice(start, end)))
    .filter((code) => CARRIES_OUT.test(folded.slice(0, code.start)))
    .map((code) => reference(source, code, start));
}

export type References = {
  readonly basis: readonly DocumentReference[];
  readonly replaces: readonly DocumentReference[];
  readonly recalls: readonly DocumentReference[];
};

/** "…, được sửa đổi bởi Luật số A | , Luật số | B và Luật số C": between two of the acts that amended a law. */
const AND_ANOTHER =
  /^(?: ngay [\d/. a-z-]{5,26}?)?(?: cua [a-z ]{3,40}?)?(?:,| va|, va) (?:(?:cac )?(?:luat|nghi dinh|thong tu|nghi quyet|quyet dinh|phap lenh) )?(?:so )?$/;

/** "…; Quyết định số | B": what follows a semicolon with its kind. */
const NEXT_OF_SERIES =
  /; ?(?:va )?(?:chi thi|cong dien|nghi quyet|ke hoach|ket luan|quyet dinh|cong van|thong bao|chuong trinh|nghi dinh|thong tu|luat) so ?$/;

/** A line that begins with the number of an act. */
const SERIES =
  /^(?:chi thi|cong dien|nghi quyet|ke hoach|ket luan|quyet dinh|cong van|thong bao|nghi dinh|thong tu|luat)(?: lien tich)? so \d/;

/** "Thông báo | 286-TB-VPCP": a symbol whose slash a digest lost. */
const SLASH_LOST = /(?<![\p{L}\d/.-])(\d{1,4})-((?:TB|KL|NQ|CT|QĐ|KH|TTr|BC)-\p{Lu}{2,8})(?![\p{L}\d/-])/gu;

/** Everything that a section or a cell of bases names, but what is only amended or guided by it. */
function basisOf(source: Source, { start, end }: Span): DocumentReference[] {
  const text = source.text.slice(start, end);
  const folded = unbroken(source.folded.slice(start, end));
  const found: DocumentReference[] = [];
  let last = 0;
  let amends = false;
  for (const code of findCodes(text)) {
    const before = folded.slice(Math.max(0, code.start - 200), code.start);
    amends = AMENDED.test(before) || (amends && AND_ANOTHER.test(folded.slice(last, code.start)));
    last = code.end;
    if (amends || !OBJECT.test(before)) found.push(reference(source, code, start));
  }
  for (const match of text.matchAll(SLASH_LOST))
    found.push({
      code: `${match[1]!}/${match[2]!}`,
      span: { start: start + match.index, end: start + match.index + match[0].length },
    });
  return found;
}

const AS_FOLLOWS = / nhu sau ?:$/;
/** Where the first sentence of a numbered paragraph ends: the law of which the next ones speak is no basis. */
const FIRST_SENTENCE = /(?<=[\p{Ll})”"])\. (?=\p{Lu}\p{Ll})/u;

/** "1. Bối cảnh": a numbered title of a digest, below which the document says what it rests on. */
const isBackground = (source: Source, { start, end }: Block): boolean =>
  end - start < 60 &&
  /^(?:boi canh|can cu|co so (?:phap|de|thuc|chinh)|gioi thieu|tom tat|thong tin)(?![a-z])/.test(
    source.folded.slice(start, end),
  );

/** Documents that this one rests on or implements, replaces, or recalls (NĐ 30/2020 Art. 18), each named once; `ordered` is where the orders of a telling begin. */
export function referencesOf(
  source: Source,
  blocks: readonly Block[],
  ownCode: string | null,
  subject: Span | null = null,
  stated: readonly Span[] = [],
  replaced: readonly Span[] = [],
  ordered = Infinity,
): References {
  const basis = new Map<string, DocumentReference>();
  const replaces = new Map<string, DocumentReference>();
  const recalls = new Map<string, DocumentReference>();
  let body = false;
  /** "… có ý kiến như sau:": what is cited below is what it says, no longer what it rests on. */
  let spoken = false;
  /** The paragraph above rests on something and ends in a semicolon. */
  let listing = false;
  for (const block of blocks) {
    const text = source.text.slice(block.start, block.end);
    const codes = text.includes('/') ? findCodes(unbroken(text)) : [];
    if (block.marker !== null && block.marker.kind !== 'dash' && !isBackground(source, block)) body = true;
    // What a telling orders is for others to carry out.
    body ||= block.end > ordered;
    const told = spoken;
    spoken ||= text.endsWith(':') && AS_FOLLOWS.test(unbroken(source.folded.slice(block.end - 12, block.end)));
    if (codes.length === 0) continue;
    const folded = unbroken(source.folded.slice(block.start, block.end));
    // "Căn cứ Nghị định số A …;⏎Nghị định số B …;": another of the series, on a line of its own.
    const opening: boolean = RESTS.test(folded) || (listing && SERIES.test(folded));
    listing = opening && folded.endsWith(';');
    const said = body ? FIRST_SENTENCE.exec(unbroken(text))?.index : undefined;
    const law =
      /^(?:- ?)?can cu(?![a-z])/.test(folded) &&
      (!body || /^can cu (?:quy dinh|khoan|dieu|luat|nghi dinh)/.test(folded));
    let last = 0;
    let amends = false;
    let rested = false;
    const restsOn = (before: string, between: string, at: number): boolean => {
      // "theo Kế hoạch số A …; | Quyết định số B": another of the same series.
      if (rested && !body && NEXT_OF_SERIES.test(between)) return true;
      amends = (!body || law) && (opening || law) && (AMENDED.test(before) || (amends && AND_ANOTHER.test(between)));
      if (amends) return true;
      if (OBJECT.test(before) && !(before.includes('sua doi') && AMENDING.test(before))) return false;
      return (opening && !body && !told) || (law && at <= (said ?? at)) || (!body && IMPLEMENTS.test(before));
    };
    for (const code of codes) {
      const before = folded.slice(Math.max(0, code.start - 200), code.start);
      const item = reference(source, code, block.start);
      const between = folded.slice(last, code.start);
      last = code.end;
      if (item.code === ownCode) continue;
      const known = basis.size;
      if (RECALLS.test(before)) recalls.set(item.code, item);
      else if (REPLACES.test(before)) replaces.set(item.code, item);
      else if (restsOn(before, between, code.start)) basis.set(item.code, item);
      else if (!body && PASSED_ON.test(folded.slice(0, code.start))) basis.set(item.code, item);
      rested = basis.size > known;
    }
  }
  for (const { start, end } of replaced)
    for (const code of findCodes(source.text.slice(start, end))) {
      const item = reference(source, code, start);
      if (item.code !== ownCode) replaces.set(item.code, item);
    }
  for (const item of stated.flatMap((span) => basisOf(source, span)))
    if (item.code !== ownCode && !basis.has(item.code)) basis.set(item.code, item);
  // A title in capitals spells symbols its own way ("13/CT-TTG").
  const spelt = new Set([...basis.keys(), ...replaces.keys()].map((code) => code.toUpperCase()));
  for (const item of subject === null ? [] : implementedBy(source, subject))
    if (item.code !== ownCode && !spelt.has(item.code.toUpperCase())) basis.set(item.code, item);
  for (const code of [...replaces.keys(), ...recalls.keys()]) basis.delete(code);
  return { basis: [...basis.values()], replaces: [...replaces.values()], recalls: [...recalls.values()] };
}
