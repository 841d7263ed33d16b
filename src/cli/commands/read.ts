import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { deadlineWords, mentionWords } from '../../bot/messages/draft-cards.js';
import type { DirectiveDraft, Read, ReadingResult } from '../../domain/directive/directive.js';
import { readDirective } from '../../domain/directive/reader/read-directive.js';
import { createTesseractOcr } from '../../intake/ocr/tesseract-ocr.js';
import { readFile } from '../../intake/read-file.js';
import { refusalText } from '../../intake/refusal-text.js';
import { shippedDirectory, shippedHolidays } from '../reference.js';
import { CommandFailed } from './failure.js';

type Options = { readonly json?: boolean; readonly explain?: boolean };

/** Reads one file as the bot would and prints what was understood; stores and sends nothing. */
export async function readCommand(file: string, { json = false, explain = false }: Options): Promise<void> {
  const bytes = await readBytes(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailed(`Không đọc được ${file} (${error.code}) / cannot read ${file}`);
  });
  const fileName = basename(file);
  const ocr = createTesseractOcr();
  try {
    const document = await readFile({ bytes, fileName }, { ocr });
    if (!document.ok) {
      const { vi, en } = refusalText(document);
      throw new CommandFailed(`${fileName}: ${vi} / ${en}`);
    }
    const reading = readDirective(
      { text: document.text, fileName },
      { directory: shippedDirectory(), calendar: shippedHolidays().table },
    );
    if (json) console.log(JSON.stringify(reading, null, 2));
    else console.log(reading.ok ? draftText(reading.draft, explain) : refusedText(reading));
    if (!reading.ok) process.exitCode = 1;
  } finally {
    await ocr.close();
  }
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

function draftText(draft: DirectiveDraft, explain: boolean): string {
  const show = <T>(
    label: string,
    { value, confidence, reason }: Read<T>,
    words: (value: T) => string = String,
  ): string => {
    const sure =
      confidence >= 0.9 ? '' : ` (${Math.round(confidence * 100)}%${reason === undefined ? '' : `: ${reason}`})`;
    return `${label}: ${value === null ? '(để trống)' : words(value)}${value === null && reason === undefined ? '' : sure}`;
  };
  const span = ({ start, end }: { start: number; end: number }): string =>
    `      [${start}–${end}] ${JSON.stringify(draft.text.slice(start, end).slice(0, 160))}`;
  const lines = [
    show('Loại', draft.kind),
    show('Số, ký hiệu', draft.code, (code) =>
      [code.number ?? '…', code.year, code.notation].filter((part) => part !== undefined && part !== '').join('/'),
    ),
    show('Cơ quan ban hành', draft.issuer),
    show('Ngày', draft.date),
    show('Trích yếu', draft.subject),
    show('Độ khẩn', draft.urgency),
    `Nhiệm vụ: ${draft.tasks.length}`,
  ];
  for (const [index, task] of draft.tasks.entries()) {
    lines.push(`  ${task.numbering ?? `#${index + 1}`} ${task.text.slice(0, 140)}`);
    lines.push(`    chủ trì: ${task.lead.map(mentionWords).join('; ') || '(không rõ)'}`);
    if (task.cooperate.length > 0) lines.push(`    phối hợp: ${task.cooperate.map(mentionWords).join('; ')}`);
    lines.push(`    thời hạn: ${deadlineWords(task.deadline)}`);
    if (!explain) continue;
    lines.push(span(task.span));
    for (const mention of [...task.lead, ...task.cooperate]) lines.push(span(mention.span));
    if (task.deadline !== null) lines.push(span(task.deadline.span));
  }
  if (draft.questions.length > 0)
    lines.push('Cần văn thư xác nhận:', ...draft.questions.map(({ text }) => `  ? ${text}`));
  return lines.join('\n');
}
