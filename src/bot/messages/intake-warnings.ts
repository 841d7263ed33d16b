import type { DirectiveIntake, IntakeWarning } from '../../app/ports/intake.js';
import type { Language } from '../../app/ports/store/people.js';
import { INTAKE, type IntakeWords } from './intake-words.js';

/** What the intake was not sure of, for the clerk: one line each kind, pages and cells named. */
export function intakeLines(intake: DirectiveIntake | null, language: Language = 'vi'): readonly string[] {
  if (intake === null) return [];
  const say = INTAKE[language];
  const { warnings, exchange } = intake;
  return [
    ...pageLines(warnings, say),
    ...warnings.flatMap((warning) => singleLine(warning, say) ?? []),
    ...cellLines(warnings, say),
    ...(exchange === null ? [] : exchangeLines(exchange, intake.attachments, say)),
  ];
}

type Kind = IntakeWarning['kind'];
type Of<K extends Kind> = Extract<IntakeWarning, { kind: K }>;

const of = <K extends Kind>(warnings: readonly IntakeWarning[], kind: K): readonly Of<K>[] =>
  warnings.filter((warning): warning is Of<K> => warning.kind === kind);

function pageLines(warnings: readonly IntakeWarning[], say: IntakeWords): string[] {
  const blurred = of(warnings, 'low-confidence');
  const unread = of(warnings, 'page-unread');
  const blank = of(warnings, 'blank-page');
  const pages = (list: readonly { readonly page: number }[]): string => list.map(({ page }) => page).join(', ');
  return [
    ...(blurred.length > 0
      ? [
          say.blurred(
            blurred.map(({ page, confidence }) => say.confidence(page, Math.round(confidence * 100))).join(', '),
          ),
        ]
      : []),
    ...(unread.length > 0 ? [say.unread(pages(unread))] : []),
    ...(blank.length > 0 ? [say.blank(pages(blank))] : []),
  ];
}

function singleLine(warning: IntakeWarning, say: IntakeWords): string | null {
  switch (warning.kind) {
    case 'stamped-text':
      return say.stamped(warning.page, warning.text);
    case 'only-first-pages':
      return say.onlyFirst(warning.read, warning.pages);
    case 'legacy-encoding':
      return say.encoding(warning.encoding);
    case 'cut-off':
      return say.cutOff;
    case 'attachment-unread':
      return say.attachmentUnread(warning.name);
    case 'low-confidence':
    case 'page-unread':
    case 'blank-page':
    case 'table-cell':
      return null;
  }
}

const CELLS_SHOWN = 5;

function cellLines(warnings: readonly IntakeWarning[], say: IntakeWords): string[] {
  const cells = of(warnings, 'table-cell');
  return [
    ...cells
      .slice(0, CELLS_SHOWN)
      .map(({ sheet, row, column, problem }) =>
        say.cell(sheet, row, column, say.cellProblems[problem] ?? say.otherCellProblem),
      ),
    ...(cells.length > CELLS_SHOWN ? [say.moreCells(cells.length - CELLS_SHOWN)] : []),
  ];
}

function exchangeLines(
  exchange: NonNullable<DirectiveIntake['exchange']>,
  attachments: readonly string[],
  say: IntakeWords,
): string[] {
  const business = say.business[exchange.business];
  return [
    say.from(exchange.organName === '' ? exchange.organId : exchange.organName),
    ...(business === null ? [] : [`${business}${exchange.reason === '' ? '' : say.reason(exchange.reason)}`]),
    ...(exchange.dueDateHint === null ? [] : [say.dueHint(exchange.dueDateHint)]),
    ...(attachments.length > 0 ? [say.attachments(attachments.join(', '))] : []),
  ];
}
