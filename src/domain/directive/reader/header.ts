import type { LocalDate } from '../../calendar/local-date.js';
import type { DocumentCode, Read, Regime, Span, Urgency } from '../directive.js';
import { fold } from '../../unit/fold.js';
import { formatDocumentCode, kindOfCode, namesKind, parseDocumentCode } from '../document-code.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { readAddressees } from './addressees.js';
import { announcedBy, titledKind, type Announced } from './announced.js';
import { isScanned } from './damage.js';
import { readCode } from './header-code.js';
import { readDate } from './header-date.js';
import { fullName, NO_ORGAN, readIssuer } from './header-issuer.js';
import { isOwnLetter, layoutOf, type HeaderLayout } from './header-layout.js';
import { deciderOf } from './decider.js';
import { readSubject } from './header-subject.js';
import { committeePlace, issuerFallback, namedPlace, ofCountry, placedIssuer } from './issuer-fallback.js';
import { respelt, writtenIn } from './issuer-spelling.js';
import { kindOfLine } from './kinds.js';
import { dayFrom } from '../deadline/days.js';
import { particularsOf, type Particulars } from './header-table.js';
import { titledLetter, titledPage } from './titled-letter.js';
import { readUrgency } from './header-urgency.js';
import { isUpper, type Line } from './lines.js';
import { promulgatedWith } from './promulgated-with.js';
import { signedBy, telegraphedBy } from './signed.js';
import { quotedDocument } from './quoted.js';
import { letterheadSpeltOut, spellerOf } from './spelt-out.js';
import type { Quoted } from './quoted-document.js';
import { entitled } from './entitled.js';
import type { Source } from './source.js';
import { doubtedBySymbol } from './symbol-of-issuer.js';
import { annexedTo, passedOn } from './told-at-end.js';

/** Metadata that came with the document (edXML, the clerk): fills what the page leaves blank or doubtful. */
export type ReadingHints = {
  readonly dueDate?: LocalDate;
  readonly code?: string;
  readonly date?: LocalDate;
  readonly subject?: string;
  readonly kind?: string;
  readonly issuer?: string;
};

export type Header = {
  readonly regime: Read<Regime>;
  readonly kind: Read<string>;
  readonly code: Read<DocumentCode>;
  readonly issuer: Read<string>;
  readonly date: Read<LocalDate>;
  readonly partialDate: string | null;
  readonly place: Read<string>;
  readonly subject: Read<string>;
  readonly urgency: Read<Urgency>;
  readonly addressees: readonly ParsedName[];
  readonly scanned: boolean;
  /** Where a telling says that the document was issued. */
  readonly told: Span | null;
  /** Index of the first line of the body. */
  readonly bodyLine: number;
};

function withHint<T>(read: Read<T>, hint: T | null): Read<T> {
  if (hint === null || (read.value !== null && read.confidence >= 0.9)) return read;
  return { value: hint, span: null, confidence: 0.9 };
}

const NOTHING: Read<never> = { value: null, span: null, confidence: 0 };

const known = <T>(read: Read<T> | undefined): Read<T> | null => (read?.value == null ? null : read);

const FROM_PICTURE = 'Đọc từ ảnh, cần xem lại';

/** What a recogniser read of a letterhead or a title may have lost a letter: shown to the clerk. */
function ofScan(read: Read<string>, scanned: boolean): Read<string> {
  if (!scanned || read.confidence < 0.9) return read;
  return { ...read, confidence: 0.85, reason: FROM_PICTURE };
}

/** A stamp that says how urgent a document is may be lost in its picture. */
const withoutStamp = (urgency: Read<Urgency>, scanned: boolean): Read<Urgency> =>
  scanned && urgency.span === null && urgency.confidence >= 0.9
    ? { ...urgency, confidence: 0.85, reason: 'Đọc từ ảnh, có thể mất dấu khẩn' }
    : urgency;

/** The information table of a pasted text fills what its letterhead does not show. */
function fromTable<T>(read: Read<T>, value: T | null, scanned = false): Read<T> {
  if (read.value !== null || value === null) return read;
  // On a page that came through OCR "Ngày: 01/7/2019" is the stamp of whoever received it as often as not.
  return scanned
    ? { value, span: null, confidence: 0.6, reason: FROM_PICTURE }
    : { value, span: null, confidence: 0.9 };
}

/** A title and the information table that say the same are sure together. */
function confirmed<T>(read: Read<T>, same: boolean): Read<T> {
  return same && read.confidence < 0.9 ? { value: read.value, span: read.span, confidence: 0.9 } : read;
}

/** "Công điện số 57/CĐ-TTg về ứng phó bão" above a list of particulars that gives the same number. */
function titleSubject(source: Source, { value: code }: Read<DocumentCode>): Read<string> | null {
  const title = code === null ? null : entitled(source);
  if (title === null || title.subject === null || formatDocumentCode(title.code) !== formatDocumentCode(code!))
    return null;
  return { value: title.subject, span: null, confidence: 0.7, reason: 'Trích yếu đọc từ tiêu đề trang, cần xác nhận' };
}

/** "Ngày 5/4, Chính phủ ban hành Nghị quyết số …. UBND tỉnh yêu cầu:": a resolution told by another body is that body's occasion. */
function ownDocument(quoted: Quoted | null, lines: readonly Line[], source: Source): Quoted | null {
  const titled = quoted?.kind == null ? null : titledKind(lines);
  // "Chỉ thị về việc … / Ngày 22/12/2009, UBND thành phố đã ban hành Quyết định số …": what the directive is about.
  if (titled !== null && titled !== quoted?.kind) return null;
  if (quoted?.kind !== 'nghị quyết' || quoted.issuer === null) return quoted;
  const speaker = announcedBy(lines, source).issuer.value;
  return speaker === null || speaker === fullName(quoted.issuer) ? quoted : null;
}

function dayOfTable({ date }: Particulars): LocalDate | null {
  if (date === undefined) return null;
  const [year, month, day] = date.split('-').map(Number);
  return dayFrom(year!, month!, day!);
}

function codeWithHint(read: Read<DocumentCode>, hint: string | undefined): Read<DocumentCode> {
  const parsed = hint === undefined ? null : parseDocumentCode(hint);
  if (parsed === null || (read.value?.number != null && read.confidence >= 0.9)) return read;
  return { value: parsed, span: read.span, confidence: 0.9 };
}

/** "Thông báo | “V/v phòng chống bão”": the kind before what it is about. */
const BEFORE_ABOUT = /^[^\n]{0,30}?(?=[\s"“(]{1,3}v ?\/ ?v)/;

function readKind(
  lines: readonly Line[],
  at: number,
  code: Read<DocumentCode>,
  { about, addressed }: Pick<HeaderLayout, 'about' | 'addressed'>,
): Read<string> {
  const line = lines[at];
  const written = line === undefined ? undefined : kindOfLine(line.folded);
  if (line !== undefined && written !== undefined)
    return { value: written, span: { start: line.start, end: line.end }, confidence: 0.97 };
  // "89931/CT-TTHT" of a Cục Thuế: its letters fold into the symbol of directives.
  if (code.value !== null && kindOfCode(code.value) === 'chỉ thị' && (about !== -1 || Number(code.value.number) > 999))
    return { value: 'công văn', span: code.span, confidence: 0.85, reason: 'Ký hiệu CT có thể là của Cục Thuế' };
  // What no kind names is a letter by what it lacks: then it says what it is about, or whom it is for.
  if (code.value !== null && about === -1 && addressed === -1 && !namesKind(code.value))
    return { value: kindOfCode(code.value), span: code.span, confidence: 0.8, reason: 'Suy từ ký hiệu văn bản' };
  if (code.value !== null) return { value: kindOfCode(code.value), span: code.span, confidence: 0.92 };
  const titled = about === -1 ? undefined : kindOfLine(BEFORE_ABOUT.exec(lines[about]!.folded)?.[0] ?? '');
  if (titled !== undefined)
    return { value: titled, span: null, confidence: 0.8, reason: 'Suy từ tiêu đề trước dòng "V/v"' };
  if (about !== -1) return { value: 'công văn', span: null, confidence: 0.8, reason: 'Suy từ dòng "V/v" của công văn' };
  return { value: null, span: null, confidence: 0, reason: 'Không rõ loại văn bản' };
}

/** Committees of the Party and their organs: "Ban Tuyên giáo Quận ủy", "Chi bộ thôn 3"; the Government's own are none. */
const OF_PARTY =
  /(?:^|[ (])(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [ủu][yỷỷ](?!\p{L})|^(?:Chi bộ|Đảng bộ|Chi ủy)(?!\p{L})/iu;

/** "Quyết định này … thay thế Quyết định số 88/2007/QĐ-UBND": only law takes the place of law, which bears its year in its number. */
const REPLACES_LAW =
  /(?:quyet dinh|nghi quyet|chi thi) nay [^.;]{0,160}thay the (?:quyet dinh|nghi quyet|chi thi)(?: so)? ?\d{1,4} ?\/ ?(?:19|20)\d{2} ?\//;

function regimeOf(lines: readonly Line[], source: Source, code: Read<DocumentCode>, issuer: string): Read<Regime> {
  const party = lines.slice(0, 25).some((line) => /dang cong san viet nam/.test(line.folded) && isUpper(line.text));
  if (party) return { value: 'party', span: null, confidence: 0.95 };
  if (code.value !== null && code.value.notation !== '')
    return { value: code.value.regime, span: code.span, confidence: 0.95 };
  if (REPLACES_LAW.test(source.folded))
    return { value: 'legal', span: null, confidence: 0.7, reason: 'Thay thế một văn bản quy phạm pháp luật' };
  if (OF_PARTY.test(issuer))
    return { value: 'party', span: null, confidence: 0.7, reason: 'Suy từ tên cơ quan của Đảng' };
  return { value: 'administrative', span: null, confidence: 0.6, reason: 'Không thấy ký hiệu văn bản' };
}

const REPORTED = 'Đọc từ bài viết dẫn lại văn bản, cần xác nhận';

/** A kind that follows from the number of a document that a page tells of is no surer than that number. */
const asReported = (kind: Read<string>, quoted: Quoted | null): Read<string> =>
  quoted === null || kind.confidence < 0.9 ? kind : { ...kind, confidence: 0.7, reason: REPORTED };

/** Header fields of domain.md §1.5. What is blank on the page stays blank; a fall-back is never sure. */
export function readHeader(lines: readonly Line[], source: Source, hints: ReadingHints = {}): Header {
  const layout = layoutOf(lines);
  const scanned = isScanned(source.text);
  const { date: written, partialDate, place: shown } = readDate(lines[layout.date], scanned);
  const { subject: titled, next } = readSubject(lines, layout);
  const headless = layout.code === -1 && layout.kind === -1;
  const quoted =
    headless && layout.motto === -1 && !isOwnLetter(layout) ? ownDocument(quotedDocument(source), lines, source) : null;
  const place =
    shown.value === null && quoted?.place !== undefined ? { value: quoted.place, span: null, confidence: 0.7 } : shown;
  const dated =
    written.value === null && quoted?.date != null
      ? { value: quoted.date, span: null, confidence: 0.7, reason: REPORTED }
      : written;
  const title = titledLetter(lines, layout) ?? titledPage(source, lines, layout);
  const code = codeWithHint(
    quoted === null
      ? (title?.code ?? readCode(lines[layout.code], scanned, lines[layout.code + 1]))
      : { value: quoted.code, span: quoted.span, confidence: 0.7, reason: REPORTED },
    hints.code,
  );
  const speltOut = spellerOf(source);
  const lettered =
    quoted?.issuer == null
      ? readIssuer(
          lines,
          layout,
          (caps) => letterheadSpeltOut(speltOut, caps),
          (name) => writtenIn(source, name, lines[layout.head]?.start ?? 0),
        )
      : {
          value: fullName(quoted.issuer.replace(/ TP\.? /, ' thành phố ')),
          span: null,
          confidence: 0.6,
          reason: REPORTED,
        };
  const attached = layout.code === -1 ? promulgatedWith(lines) : null;
  /** What the page says of itself: looked for only where something is missing, and once. */
  let page: Announced | undefined;
  const ofPage = (): Announced => (page ??= announcedBy(lines, source));
  const announced = attached ?? (layout.code === -1 && layout.kind === -1 ? ofPage() : null);
  // "CHỈ ĐẠO ĐIỀU HÀNH": a heading of the page stands where the letterhead was lost, and the notice says whose it is.
  const misread = lettered.value !== null && lettered.confidence === NO_ORGAN && layout.code === -1;
  const speaker = misread ? known(ofPage().issuer) : undefined;
  const found =
    speaker ??
    (lettered.value !== null
      ? respelt(ofCountry(placedIssuer(lettered, place.value), source.text), source, lines[layout.head]?.start ?? 0)
      : (known(announced?.issuer) ??
        deciderOf(lines, layout.kind) ??
        telegraphedBy(lines[layout.addressed]) ??
        signedBy(lines, place.value) ??
        known(issuerFallback(source, code.value, place.value)) ??
        ofPage().issuer));
  const placed = committeePlace(namedPlace(found, source, place.value), lines);
  const issuer =
    placed.value === null ? placed : doubtedBySymbol({ ...placed, value: fullName(placed.value) }, code.value);
  const subject =
    quoted?.subject == null
      ? (known(titled) ?? known(announced?.subject) ?? titled)
      : { value: quoted.subject, span: null, confidence: 0.6, reason: REPORTED };
  const named =
    quoted?.kind == null
      ? asReported(readKind(lines, layout.kind, code, layout), quoted)
      : { value: quoted.kind, span: null, confidence: 0.7, reason: REPORTED };
  const kind = known(named) ?? known(announced?.kind) ?? named;
  const table = layout.code === -1 || layout.date === -1 || lettered.value === null ? particularsOf(lines) : {};
  const { names, after } = readAddressees(lines, source, layout);
  const annexed = code.value === null ? annexedTo(source) : null;
  const passed = layout.date === -1 ? passedOn(source) : null;
  const date = withHint(
    fromTable(
      known(dated) ?? known(title?.date) ?? announced?.date ?? annexed?.date ?? passed ?? dated,
      dayOfTable(table),
      scanned,
    ),
    hints.date ?? null,
  );
  const tabled = table.code === undefined ? null : parseDocumentCode(table.code);
  const sameCode =
    tabled !== null && code.value !== null && formatDocumentCode(tabled) === formatDocumentCode(code.value);
  const numbered = codeWithHint(
    confirmed(known(fromTable(code, tabled)) ?? announced?.code ?? annexed?.code ?? code, sameCode),
    hints.code,
  );
  const sameKind = kind.value !== null && table.kind !== undefined && kindOfLine(fold(table.kind)) === kind.value;
  return {
    regime: regimeOf(lines, source, numbered, issuer.value ?? ''),
    kind: withHint(
      kind.value === null ? readKind(lines, -1, numbered, layout) : confirmed(kind, sameKind),
      hints.kind ?? null,
    ),
    code: numbered,
    issuer: withHint(
      ofScan(
        fromTable(
          issuer.confidence < 0.9 && table.issuer !== undefined ? NOTHING : issuer,
          table.issuer === undefined ? null : fullName(table.issuer),
        ),
        scanned,
      ),
      hints.issuer ?? null,
    ),
    date,
    partialDate: date.value === null ? partialDate : null,
    place,
    subject: withHint(
      ofScan(known(fromTable(subject, table.subject ?? null)) ?? titleSubject(source, numbered) ?? subject, scanned),
      hints.subject ?? null,
    ),
    urgency: withoutStamp(readUrgency(lines, !headless), scanned),
    addressees: (names.length > 0 ? names : (quoted?.to ?? [])).map((name) => ({ ...name, name: speltOut(name.name) })),
    scanned,
    told: announced?.told ?? null,
    bodyLine: Math.max(next, layout.head, after),
  };
}
