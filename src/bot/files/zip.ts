import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file inside the archive; its text is made piece by piece, so that only the compressed bytes are ever held whole. */
export type ZipEntry = { readonly name: string; readonly chunks: Iterable<string> };

type Packed = { readonly name: Buffer; readonly bytes: Buffer; readonly crc: number; readonly size: number };

/** 1 January 1980, the first day that a ZIP can name: the same facts give the same bytes. */
const DOS_DATE = 0x0021;

export async function zip(entries: readonly ZipEntry[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = await pack(entry);
    const common = commonFields(packed);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), common, packed.name]);
    parts.push(local, packed.bytes);
    directory.push(directoryRecord(packed, common, offset));
    offset += local.length + packed.bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

async function pack({ name, chunks }: ZipEntry): Promise<Packed> {
  const deflater = createDeflateRaw();
  const packed: Buffer[] = [];
  deflater.on('data', (chunk: Buffer) => packed.push(chunk));
  let [crc, size] = [0, 0];
  for (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!deflater.write(bytes)) await once(deflater, 'drain');
  }
  deflater.end();
  await once(deflater, 'end');
  return { name: Buffer.from(name), bytes: Buffer.concat(packed), crc, size };
}

/** From "version needed" to "extra length": the same in both places of the format. */
function commonFields({ name, bytes, crc, size }: Packed): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4); // deflate
  fields.writeUInt16LE(DOS_DATE, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function directoryRecord(packed: Packed, common: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, 0]), common, rest, packed.name]);
}
