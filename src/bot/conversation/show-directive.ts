import type { Card } from '../../app/ports/card.js';
import { may } from '../../domain/access/may.js';
import { accessWorld } from '../../app/access-world.js';
import { directiveName } from '../messages/directive-name.js';
import { shorten } from '../messages/format.js';
import { UNIT_ANSWERS } from '../messages/unit-answers.js';
import { languageOf, sayText, send, type Turn } from './turn.js';

/** The document itself: its name, the words, and the file as it came in. */
export async function showDirective(turn: Turn, directiveId: string): Promise<void> {
  const { tx } = turn.scope;
  const say = UNIT_ANSWERS[languageOf(turn)];
  const row = await tx.directives.byId(directiveId);
  const views = row === null ? [] : await tx.assignments.list({ directiveId }, 1000);
  const subject = {
    kind: 'directive' as const,
    issuerUnitId: row?.issuerUnitId ?? '',
    unitIds: views.map((view) => view.assignment.unitId),
    handedToPersonIds: views
      .map((view) => view.assignment.handedToPersonId)
      .filter((person): person is string => person !== null),
  };
  const ownDraft = row?.createdBy === turn.principal.person.id;
  if (
    row === null ||
    (!ownDraft &&
      !may(turn.principal.actor, 'see-directive', subject, await accessWorld(turn.scope, turn.principal)).ok)
  ) {
    return sayText(turn, say.noDirective);
  }
  if (row.state === 'recalled') return sayText(turn, say.directiveRecalled(directiveName(row)));
  const card: Card = {
    title: directiveName(row),
    lines: [
      ...(row.subject === null ? [] : [{ text: row.subject, style: 'bold' as const }]),
      { text: shorten(row.text, 2500), style: 'quote' },
    ],
    ...(row.fileId === null ? {} : { fileIds: [row.fileId] }),
    actions:
      row.state === 'issued'
        ? [{ label: say.whoReceived, intent: { do: 'ask', text: `văn bản ${row.code ?? ''}` } }]
        : [],
  };
  // Named with its directive, so that a recall finds what was shown of it.
  await send(turn, { type: 'card', card }, { directiveId: row.id });
}
