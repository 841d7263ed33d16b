import type { Card, CardAction, CardLine } from '../../app/ports/card.js';
import type { OpenDraft } from '../../app/ports/store/directives.js';
import type { Language } from '../../app/ports/store/people.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { englishDate } from './english/words.js';
import { date, list, shorten } from './format.js';
import type { InLanguage } from './in-language.js';

/** Drafts with a line and a button each; the rest is counted. */
const SHOWN = 8;

const nameOf = ({ code, kind, subject }: OpenDraft): string => code ?? shorten(subject ?? kind ?? '', 40);

const vi = {
  title: (count: number) => `${count} văn bản chưa ban hành`,
  none: 'Không có văn bản nào chờ ban hành.',
  line: (draft: OpenDraft) =>
    `📝 ${draft.code ?? 'Chưa có số'}: ${shorten(draft.subject ?? draft.kind ?? 'chưa rõ trích yếu', 120)} — đưa vào ngày ${date(dayOf(draft.createdAt))}`,
  more: (count: number) => `… và ${count} văn bản nữa. Gõ “mở ” và số để mở, ví dụ “mở 318”.`,
  open: (name: string) => `Mở ${name}`,
  nameless: 'bản chưa có số',
  waiting: (names: readonly string[], since: Date) =>
    `📝 ${names.length} văn bản chưa ban hành (lâu nhất từ ${date(dayOf(since))}): ${list(names, 4, 'văn bản khác')}.`,
  show: 'Văn bản chưa ban hành',
};

const en: typeof vi = {
  title: (count) => `${count} document${count === 1 ? '' : 's'} not issued yet`,
  none: 'No document waits to be issued.',
  line: (draft) =>
    `📝 ${draft.code ?? 'No number'}: ${shorten(draft.subject ?? draft.kind ?? 'subject not clear', 120)} — brought in on ${englishDate(dayOf(draft.createdAt))}`,
  more: (count) => `… and ${count} more. Type “mở ” and the number to open one, e.g. “mở 318”.`,
  open: (name) => `Open ${name}`,
  nameless: 'one without a number',
  waiting: (names, since) =>
    `📝 ${names.length} document${names.length === 1 ? '' : 's'} not issued yet (the oldest since ${englishDate(dayOf(since))}): ${names.slice(0, 4).join(', ')}${names.length > 4 ? ` and ${names.length - 4} more` : ''}.`,
  show: 'Not issued yet',
};

const WORDS: InLanguage<typeof vi> = { vi, en };

/** What is read and not issued yet, a button to open each. */
export function openDraftsCard(drafts: readonly OpenDraft[], language: Language): Card {
  const say = WORDS[language];
  if (drafts.length === 0) return { lines: [say.none] };
  const shown = drafts.slice(0, SHOWN);
  return {
    title: say.title(drafts.length),
    lines: [...shown.map(say.line), ...(drafts.length > SHOWN ? [say.more(drafts.length - SHOWN)] : [])],
    actions: shown.map((draft) => ({
      label: say.open(draft.code ?? say.nameless),
      intent: { do: 'show-draft', directiveId: draft.id },
    })),
  };
}

/** The one line of a morning digest about them. */
export function draftsLine(drafts: readonly OpenDraft[], language: Language): readonly CardLine[] {
  const oldest = drafts.at(-1);
  return oldest === undefined ? [] : [WORDS[language].waiting(drafts.map(nameOf), oldest.createdAt)];
}

/** Its label names no document: it leaves for channels too that may carry no more than numbers. */
export function draftsAction(drafts: readonly OpenDraft[], language: Language): readonly CardAction[] {
  return drafts.length === 0 ? [] : [{ label: WORDS[language].show, intent: { do: 'say', text: 'bản nháp' } }];
}
