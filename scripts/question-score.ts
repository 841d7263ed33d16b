/**
 * How many labelled questions are understood with everything they name, and which are answered wrongly without a doubt:
 * `npm run questions:score [-- FILE…]`. Without files those that hold a floor.
 */
import { basename } from 'node:path';
import { LABELLED_FILES, labelledQuestions, scoreQuestion, shippedDirectory } from './question-score/score.js';

const given = process.argv.slice(2);
const directory = shippedDirectory();
for (const file of given.length > 0 ? given : LABELLED_FILES) {
  const scored = labelledQuestions(file).map((label) => scoreQuestion(label, directory));
  const whole = scored.filter((one) => one.whole).length;
  const wrong = scored.filter((one) => one.wrong).length;
  console.log(
    `${basename(file)}: ${whole} of ${scored.length} understood (${((100 * whole) / scored.length).toFixed(1)} %), ${wrong} answered as another question with confidence`,
  );
  for (const { label, question, slots, wrong: isWrong } of scored.filter((one) => !one.whole))
    console.log(
      `  ${isWrong ? 'WRONG' : 'miss '} “${label.text}”${label.after === undefined ? '' : ` after “${label.after}”`}: ${label.intent} ${JSON.stringify(label.slots)} ← ${question.intent} ${question.confidence.toFixed(2)} ${JSON.stringify(slots)}`,
    );
}
