import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { judgeReading, type Source } from '../../app/directive/judge-reading.js';
import type { FileReading } from '../../app/ports/intake.js';
import type { ReadingResult } from '../../domain/directive/directive.js';
import { readDirective } from '../../domain/directive/reader/read-directive.js';
import { withTableTasks } from '../../domain/directive/table-draft.js';
import { createTesseractOcr } from '../../intake/ocr/tesseract-ocr.js';
import { readFile } from '../../intake/read-file.js';
import { refusalText } from '../../intake/refusal-text.js';
import { draftText } from '../draft-text.js';
import { shippedDirectory, shippedHolidays } from '../reference.js';
import { CommandFailed } from './failure.js';

type Options = { readonly json?: boolean; readonly explain?: boolean };

/** Reads one file as the bot would and prints what was understood; stores and sends nothing. */
export async function readCommand(file: string, { json = false, explain = false }: Options): Promise<void> {
  const bytes = await bytesOf(file);
  const fileName = file === STDIN ? 'van-ban.txt' : basename(file);
  const ocr = createTesseractOcr();
  try {
    const document = await readFile({ bytes, fileName }, { ocr });
    if (!document.ok) {
      const { vi, en } = refusalText(document);
      throw new CommandFailed(`${fileName}: ${vi} / ${en}`);
    }
    const reading = readAsBot(document, { bytes, name: fileName, mime: '', unitId: null });
    if (json) console.log(JSON.stringify(reading, null, 2));
    else console.log(reading.ok ? draftText(reading.draft, explain, process.stdout.columns) : refusedText(reading));
    if (!reading.ok) process.exitCode = 1;
  } finally {
    await ocr.close();
  }
}

/** The way of the bot: its gate over every word of the file, the text, then the rows of tables. */
function readAsBot(document: Extract<FileReading, { ok: true }>, source: Source): ReadingResult {
  const context = { directory: shippedDirectory(), calendar: shippedHolidays().table };
  const judged = judgeReading(document, source);
  const received = judged.kind === 'document' ? judged.received : { text: document.text, fileName: source.name };
  const reading = readDirective(received, context);
  if (!reading.ok) return reading;
  if (judged.kind === 'secret') return { ok: false, refusal: { kind: 'secret', level: 'mật', marker: 'stamp' } };
  const rows = judged.kind === 'document' ? (judged.received.tableRows ?? []) : [];
  return { ok: true, draft: withTableTasks(reading.draft, rows, context) };
}

/** In place of a file: what comes in by the pipe. */
const STDIN = '-';

async function bytesOf(file: string): Promise<Buffer> {
  if (file === STDIN) return buffer(process.stdin);
  return readBytes(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EISDIR')
      throw new CommandFailed(`${file} là thư mục: hãy nêu một tệp / ${file} is a folder: name one file`);
    throw new CommandFailed(`Không đọc được ${file} (${error.code}) / cannot read ${file}`);
  });
}

function refusedText({ refusal }: Extract<ReadingResult, { ok: false }>): string {
  switch (refusal.kind) {
    case 'secret':
      return `Văn bản có dấu ${refusal.level}: không đọc, không lưu / marked as state secret: not read, not kept`;
    case 'citizen-letter':
      return 'Đơn thư của công dân: không xử lý ở đây / a citizen’s letter: not handled here';
    case 'empty':
      return 'Không có chữ nào / there is no text';
    case 'not-vietnamese-document':
      return 'Không giống văn bản hành chính tiếng Việt / not a Vietnamese administrative document';
  }
}
