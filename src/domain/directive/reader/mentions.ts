// Names of a document, and the units that they mean.
import type { LocalDate } from '../../calendar/local-date.js';
import { unlisted } from '../../unit/collectives.js';
import type { Directory, ResolveContext } from '../../unit/directory.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import type { UnitMention } from '../directive.js';
import { lettersSpeltOut } from './explained-letters.js';
import { namedAbove } from './full-address.js';
import type { Header } from './header.js';
import { isListedElsewhere } from './listed-elsewhere.js';
import { ownOffice } from './own-office.js';
import type { Source } from './source.js';

/** Whether the document comes from outside the directory: another province, a ministry, the Government, the Party at the centre. */
function isOutside(issuer: string | null, directory: Directory): boolean {
  if (issuer === null) return false;
  const city =
    directory.cityId === null ? '' : (directory.unit(directory.cityId)?.name ?? '').replace(/^Thành phố /u, '');
  if (city !== '' && issuer.includes(city)) return false;
  return (
    /(?:tỉnh|thành phố|huyện|quận|thị xã) \p{Lu}/u.test(issuer) ||
    /^(?:Thủ tướng|Chính phủ|Văn phòng Chính phủ|Bộ|Cục|Tổng cục|Quốc hội|Ban Chấp hành Trung ương)(?: |$)/u.test(
      issuer,
    )
  );
}

const KIND_ALONE: ReadonlySet<string> = new Set(['Bộ', 'Sở', 'Cục', 'Tổng cục', 'Chi cục']);

/** A document names the bodies of its own place without it. */
const OF_PLACE = / (?:tỉnh|thành phố) \p{Lu}.*$/u;

/** "gửi về Bộ", "đề nghị Giám đốc Sở": the issuer where it is of that kind, else the only one addressed that is; the name itself elsewhere. */
function wholeOfKind(name: string, { issuer, addressees }: Header): string {
  if (!KIND_ALONE.has(name)) return name;
  const ofKind = (whole: string | null): boolean => whole?.startsWith(`${name} `) === true;
  if (ofKind(issuer.value)) return issuer.value!.replace(OF_PLACE, '');
  const addressed = addressees.filter((each) => !each.collective && ofKind(each.name));
  return addressed.length === 1 ? addressed[0]!.name : name;
}

/** Today's table serves a document without a date: the last day that the calendar knows is not a date to invent, so names are read openly. */
const UNDATED = '2026-01-01' as LocalDate;

/** How a document means the names it gives: which units they are, as of its date. */
export function mentionOf(
  directory: Directory,
  header: Header,
  anchor: LocalDate | null,
  source: Source,
): (name: ParsedName) => UnitMention {
  const whole = lettersSpeltOut(source);
  const context: ResolveContext = { outside: isOutside(header.issuer.value, directory) };
  const issuer = issuerUnit(directory, header, anchor);
  /** A document names the same bodies again and again. */
  const known = new Map<string, UnitMention['resolution']>();
  const resolve = (name: string): UnitMention['resolution'] => {
    let resolution = known.get(name);
    if (resolution === undefined) {
      const found = pointed(name) ?? directory.resolveName(name, anchor ?? UNDATED, context);
      resolution = ownOffice(directory, issuer, name, found);
      known.set(name, resolution);
    }
    return resolution;
  };
  /** "UBND các phường nêu trên": those of the addressees, where each of them is known. */
  const pointed = (name: string): UnitMention['resolution'] | null => {
    const unitIds = namedAbove(name, header.addressees)
      .map(resolve)
      .map((each) => (each.kind === 'unit' ? each.unitId : null));
    return unitIds.length < 2 || !unitIds.every((id) => id !== null)
      ? null
      : { kind: 'collective', unitIds, confidence: 0.95 };
  };
  /** "Kính gửi: UBND các xã (có tên trong danh sách)": so they are meant wherever the letter names them. */
  const listed = new Set(
    header.addressees.filter(({ end }) => isListedElsewhere(source.text, end)).map(({ name }) => name),
  );
  return ({ name: said, start, end, head }) => {
    const name = wholeOfKind(whole(said), header);
    const found = resolve(name);
    const elsewhere = found.kind === 'collective' && (listed.has(said) || isListedElsewhere(source.text, end));
    const resolution = elsewhere ? unlisted(name) : found;
    const mention = { name, span: { start, end }, resolution };
    return head ? { ...mention, headPersonallyResponsible: true } : mention;
  };
}

/** The unit that issued the document; null where the directory does not know it. */
export function issuerUnit(directory: Directory, header: Header, anchor: LocalDate | null): string | null {
  if (header.issuer.value === null || isOutside(header.issuer.value, directory)) return null;
  const found = directory.resolveName(header.issuer.value.replace(/^Chủ tịch /u, ''), anchor ?? UNDATED, {});
  return found.kind === 'unit' || found.kind === 'abolished' ? found.unitId : null;
}
