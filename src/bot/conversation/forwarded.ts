import { looksLikeDocument, readPastedDocument, takePasted } from './pasted-document.js';
import { sees } from './target.js';
import { sayText, wordsFor, type Turn } from './turn.js';

/**
 * Words forwarded from elsewhere are somebody else's: never an acknowledgement, a report or a decision of the one who passes them on. A directive is
 * read; a card of ours leads to the work it shows, for those who may see it.
 */
export async function handleForwarded(turn: Turn, text: string): Promise<void> {
  // A letter of the State has its motto; a card of ours never.
  const letter = /cộng hòa xã hội chủ nghĩa/iu.test(text);
  const number = letter ? undefined : /(?:Việc (?:số )?|Task )(\d{1,7})(?!\d)/u.exec(text)?.[1];
  const view = number === undefined ? null : await turn.scope.tx.assignments.byNumber(Number(number));
  if (view !== null && (await sees(turn, view)))
    return sayText(turn, wordsFor(turn).forwardedCard(view.assignment.number), [
      {
        label: wordsFor(turn).task(view.assignment.number),
        intent: { do: 'show-assignment', assignmentId: view.assignment.id },
      },
    ]);
  if (await takePasted(turn, text)) return;
  if (looksLikeDocument(text)) return readPastedDocument(turn, text);
  await sayText(turn, wordsFor(turn).forwarded);
}
