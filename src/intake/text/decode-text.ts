import { utf16Order } from '../sniff.js';
import { repairLegacyText, vietnameseShare, type LegacyEncoding } from './legacy.js';

export type Decoded =
  { readonly ok: true; readonly text: string; readonly encoding: LegacyEncoding | null } | { readonly ok: false };

const clean = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '\n')
    .normalize('NFC');

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes of a plain text file → Unicode. Eight-bit text is tried as each encoding that Vietnamese offices used; none fits → refused. */
export function decodeText(bytes: Buffer): Decoded {
  const order = utf16Order(bytes);
  if (order !== null)
    return {
      ok: true,
      text: clean(new TextDecoder(order === 'le' ? 'utf-16le' : 'utf-16be').decode(bytes)),
      encoding: null,
    };
  const unicode = utf8(bytes);
  if (unicode !== null) {
    const repaired = repairLegacyText(unicode);
    return { ok: true, text: clean(repaired.text), encoding: repaired.encoding };
  }
  const windows = new TextDecoder('windows-1258').decode(bytes);
  const latin = bytes.toString('latin1');
  const repaired = repairLegacyText(latin);
  if (repaired.encoding !== null) return { ok: true, text: clean(repaired.text), encoding: repaired.encoding };
  if (vietnameseShare(windows).share >= 0.8) return { ok: true, text: clean(windows), encoding: 'windows-1258' };
  return { ok: false };
}
