import { fold } from '../../unit/fold.js';
import type { Read } from '../directive.js';
import { isUpper } from './lines.js';
import type { Source } from './source.js';

/** Far enough for a document to name its own issuer. */
const LOOKED_THROUGH = 12_000;
const PLACED = / (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) \p{Lu}[\p{L} ]*$/u;

/** "CỤC BẢO VỆ THỰC VẬT" says nothing of capitals: the body does ("Cục Bảo vệ thực vật đề nghị …"). The place behind the name stays. */
export function respelt(issuer: Read<string>, source: Source, from: number): Read<string> {
  if (issuer.value === null) return issuer;
  const place = PLACED.exec(issuer.value);
  const name = place === null ? issuer.value : issuer.value.slice(0, place.index);
  const written = writtenIn(source, name, from);
  return written === name ? issuer : { ...issuer, value: `${written}${place?.[0] ?? ''}` };
}

/** A name as the body of the document writes it; the same where it is nowhere found. */
export function writtenIn(source: Source, name: string, from: number): string {
  if (name.split(' ').length < 3) return name;
  const wanted = fold(name);
  const body = source.folded.slice(from, from + LOOKED_THROUGH);
  for (let at = body.indexOf(wanted); at !== -1; at = body.indexOf(wanted, at + 1)) {
    const written = source.text.slice(from + at, from + at + wanted.length);
    if (/^\p{Lu}\p{Ll}/u.test(written) && !isUpper(written) && !/\n/.test(written)) return written;
  }
  return name;
}
