import type { Urgency } from '../../../domain/directive/directive.js';
import { parseDocumentCode } from '../../../domain/directive/document-code.js';
import { plain } from '../words.js';
import type { Said } from './spoken.js';
import { over, type TypedWords } from './typed-words.js';

const URGENCIES: readonly Urgency[] = ['thường', 'khẩn', 'thượng khẩn', 'hỏa tốc', 'hỏa tốc hẹn giờ'];
const CHANGE = '(?:(?:sua|doi|chinh|chinh sua|dieu chinh|cap nhat|thay|thay doi|dat)(?: lai)? )?';
const IS = ':?(?: (?:la|thanh|sang|:))*';

const URGENCY = over(`^${CHANGE}(?:do khan|khan cap)${IS} (?<v>.+)$`);
const KIND = over(`^${CHANGE}loai(?: van ban)?${IS} (?<v>.+)$`);
const ISSUER = over(`^${CHANGE}co quan(?: ban hanh)?${IS} (?<v>.+)$`);
const DATE = over(`^${CHANGE}ngay(?: (?:ban hanh|ky|van ban))?${IS} (?<v>.+)$`);
const CODE = over(`^${CHANGE}so(?:,? ky hieu| hieu| van ban)?${IS} (?<v>\\S+)$`);

/** A field of the document's head; null when the words name none. */
export function headerPart(typed: TypedWords, text: string): readonly Said[] | null {
  const urgent = typed.match(URGENCY);
  const wanted = urgent === null ? plain(text) : plain(urgent('v'));
  const urgency = URGENCIES.find((candidate) => plain(candidate) === wanted);
  if (urgency !== undefined) return [{ what: 'header', correction: { what: 'urgency', urgency } }];
  const kind = typed.match(KIND);
  if (kind !== null) return [{ what: 'header', correction: { what: 'kind', kind: kind('v').toLowerCase() } }];
  const issuer = typed.match(ISSUER);
  if (issuer !== null) return [{ what: 'issuer', words: issuer('v') }];
  const date = typed.match(DATE);
  if (date !== null) return [{ what: 'date', words: date('v') }];
  const code = typed.match(CODE);
  return code === null ? null : [codeSaid(code('v').replace(/[,.]$/u, ''))];
}

function codeSaid(words: string): Said {
  if (/^\d{1,6}[a-z]?$/iu.test(words)) return { what: 'header', correction: { what: 'number', number: words } };
  const code = parseDocumentCode(words);
  return code === null ? { what: 'bad-code', words } : { what: 'header', correction: { what: 'code', code } };
}
