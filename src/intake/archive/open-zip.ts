import { unzipSync } from 'fflate';
import { Refused } from '../intake-result.js';
import type { IntakeLimits } from '../limits.js';

type ZipEntry = { readonly name: string; readonly size: number };
export type Zip = {
  readonly entries: readonly ZipEntry[];
  /** Bytes of one entry, or null if there is none of that name. */
  read(name: string): Uint8Array | null;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

function endOfDirectory(view: Buffer): number {
  for (let at = view.length - 22; at >= 0 && at > view.length - 22 - 65_536; at -= 1)
    if (view.readUInt32LE(at) === END) return at;
  throw new Refused({ reason: 'damaged', what: 'zip' });
}

type Listed = ZipEntry & { readonly packed: number; readonly flags: number; readonly method: number };

/** The central directory, read without unpacking anything. */
function list(view: Buffer, limits: IntakeLimits): Listed[] {
  const end = endOfDirectory(view);
  const count = view.readUInt16LE(end + 10);
  if (count > limits.zipEntries) throw new Refused({ reason: 'zip-bomb', what: 'entries' });
  let at = view.readUInt32LE(end + 16);
  const found: Listed[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== CENTRAL)
      throw new Refused({ reason: 'damaged', what: 'zip' });
    const nameLength = view.readUInt16LE(at + 28);
    found.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength),
      flags: view.readUInt16LE(at + 8),
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return found;
}

/** Small entries may honestly shrink a thousandfold (a sheet of equal rows); a bomb is large. */
const RATIO_MATTERS_FROM = 1024 * 1024;

function check(entries: readonly Listed[], limits: IntakeLimits): void {
  let total = 0;
  for (const entry of entries) {
    if ((entry.flags & 1) !== 0) throw new Refused({ reason: 'encrypted' });
    total += entry.size;
    if (total > limits.zipTotalBytes) throw new Refused({ reason: 'zip-bomb', what: 'total' });
    if (entry.size > RATIO_MATTERS_FROM && entry.size > entry.packed * limits.zipRatio)
      throw new Refused({ reason: 'zip-bomb', what: 'ratio' });
  }
}

/**
 * A ZIP whose declared sizes are within the limits. Unpacking writes into a buffer of the declared size, so an entry that lies about
 * its size cannot grow beyond what was checked.
 */
export function openZip(bytes: Uint8Array, limits: IntakeLimits): Zip {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = list(view, limits);
  check(entries, limits);
  return {
    entries: entries.filter((entry) => !entry.name.endsWith('/')),
    read(name) {
      try {
        return (
          unzipSync(bytes, { filter: (file) => file.name === name && file.originalSize <= limits.zipTotalBytes })[
            name
          ] ?? null
        );
      } catch {
        throw new Refused({ reason: 'damaged', what: 'zip' });
      }
    },
  };
}
