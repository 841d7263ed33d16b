import type { CardIn } from '../../app/ports/card.js';
import type { ExchangeRequest } from '../../app/exchange/receive-exchange.js';
import type { RemoteFile } from '../../app/ports/channel.js';
import type { FileReading, IntakeProgress } from '../../app/ports/intake.js';
import type { ReceiveResult } from '../../app/directive/receive-document.js';
import type { DirectiveRow } from '../../app/ports/store/directives.js';
import { directiveName } from './directive-name.js';
import { DOCUMENTS } from './document-words.js';
import { knownDocumentCard } from './known-document-card.js';

/** Why a file could not be read, and what the clerk can do about it. */
export const readingFailed =
  (reading: Extract<FileReading, { ok: false }>, fileName: string, file: RemoteFile | null = null): CardIn =>
  (language) => {
    const say = DOCUMENTS[language];
    const lines = [say.failed(reading, fileName === '' ? say.document : say.file(fileName))];
    if (reading.reason !== 'too-many-pages' || reading.offer === undefined || file === null) return { lines };
    return {
      lines,
      actions: [
        {
          label: say.readFirst(reading.offer),
          style: 'primary',
          intent: {
            do: 'read-first-pages',
            file: { ref: file.ref, name: file.name, mime: file.mime, size: file.size },
            pages: reading.offer,
          },
        },
        { label: say.drop, intent: { do: 'cancel-dialogue' } },
      ],
    };
  };

/** The fixed words for a document that is not handled here; for a marked one they say nothing of its content. */
export const readingRefused =
  (result: Extract<ReceiveResult, { ok: false }>): CardIn =>
  (language) => {
    const say = DOCUMENTS[language];
    switch (result.refusal.kind) {
      case 'secret':
        return { title: say.secretTitle, lines: [say.secret, say.secretNext] };
      case 'citizen-letter':
        return { lines: [say.citizenLetter] };
      case 'empty':
        return { lines: [say.nothingToRead] };
      case 'not-vietnamese-document':
        return { lines: [say.notVietnamese] };
    }
  };

export const alreadyKnown =
  (result: Extract<ReceiveResult, { ok: true }>): CardIn =>
  (language) =>
    // Only asked when something is known.
    result.known === null ? { lines: [DOCUMENTS[language].read] } : knownDocumentCard(result, language);

/** The draft that was under review when another document came. */
export const draftWaits =
  (other: DirectiveRow): CardIn =>
  (language) => ({
    lines: [DOCUMENTS[language].waiting(other.code ?? directiveName(other))],
    actions: [{ label: DOCUMENTS[language].open, intent: { do: 'show-draft', directiveId: other.id } }],
  });

/** How far a slow reading is; edits one message where the channel can. */
export const readingProgress =
  ({ what, page, pages }: IntakeProgress, fileName: string): CardIn =>
  (language) => {
    const say = DOCUMENTS[language];
    const name = fileName === '' ? say.aDocument : fileName;
    return { lines: [what === 'ocr' ? say.readingPage(name, page, pages) : say.readAll(name, pages)] };
  };

/** An envelope that brought no document: a recall of something unknown or not issued, or a status. */
export const exchangeAnswer =
  (request: ExchangeRequest): CardIn =>
  (language) => {
    const say = DOCUMENTS[language];
    switch (request.kind) {
      case 'status':
        return { lines: [say.status(request.code)] };
      case 'unknown-document':
        return { lines: [say.unknownRecalled(request.code)] };
      case 'recall':
        return {
          title: say.draftRecalledTitle,
          lines: [say.draftRecalled(directiveName(request.row), request.reason)],
          actions: [
            { label: say.discard, style: 'danger', intent: { do: 'discard-draft', directiveId: request.row.id } },
            { label: say.open, intent: { do: 'show-draft', directiveId: request.row.id } },
          ],
        };
    }
  };
