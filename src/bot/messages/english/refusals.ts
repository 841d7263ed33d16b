import type { ActRefusal } from '../../../app/acts/act-refusal.js';
import { timeOf } from '../../../domain/calendar/local-date.js';
import { englishDate, STATES } from './words.js';

/** As `refusalWords`, in English. */
export function englishRefusal(refusal: ActRefusal, nameOf: (personId: string) => string): string {
  const at = (instant: Date | null): string => (instant === null ? '' : ` at ${timeOf(instant)}`);
  switch (refusal.code) {
    case 'not-allowed':
      return refusal.visible
        ? 'Only the head of the unit or whoever holds a delegation may do this; you may only look. Type “tasks” for yours.'
        : 'There is no such task within your sight. Type “tasks”.';
    case 'not-found':
      return 'There is no such task within your sight. Type “tasks”.';
    case 'not-in-unit':
      return 'That person holds no post in the unit that has this task.';
    case 'unit-has-it':
      return 'That unit has this very task already.';
    case 'may-not-skip':
      return 'The directive wants a report even when nothing occurred: type “không phát sinh” with the number.';
    case 'not-handed':
      return 'This task was not handed on to anybody.';
    case 'changed-meanwhile':
      return 'Somebody else has just changed this task. Please look again.';
    case 'finished':
      return refusal.state === 'done'
        ? `This task is completed${at(refusal.at)}; nothing more to do.`
        : 'This task was cancelled (directive recalled or replaced); nothing more to do.';
    case 'wrong-state':
      return `Not possible: the task is ${STATES[refusal.state]}.`;
    case 'already-acknowledged':
      return `${refusal.by === null ? 'The unit' : nameOf(refusal.by.personId)} acknowledged it${at(refusal.at)}.`;
    case 'already-reported':
      return `Reported complete${at(refusal.at)}, awaiting confirmation.`;
    case 'withdrawal-too-late':
      return `An acknowledgement can be withdrawn for ${refusal.minutesAllowed} minutes only.`;
    case 'not-yours':
      return `${nameOf(refusal.by.personId)} acknowledged it; only that person may withdraw it.`;
    case 'own-request':
      return 'Nobody decides on their own request.';
    case 'bad-percent':
      return `Progress is a whole number from 0 to 100 (received: ${refusal.percent}).`;
    case 'confirm-backwards':
      return `Last time ${refusal.from}%, now ${refusal.to}%. Reply “yes” to record that it went back.`;
    case 'nothing-said':
      return 'A report needs a number, a sentence or a file.';
    case 'reason-required':
      return `Please give a reason${refusal.minLength > 1 ? ` of at least ${refusal.minLength} characters` : ''}.`;
    case 'lead-only':
      return 'Only the leading unit may ask for more time.';
    case 'no-deadline':
      return 'This task has no date, so there is nothing to extend.';
    case 'extension-already-open':
      return `A request for ${englishDate(refusal.until)} is waiting for a decision.`;
    case 'no-open-extension':
      return 'No request for more time is waiting.';
    case 'no-counter-offer':
      return 'No other date was offered.';
    case 'in-the-past':
      return 'That day is past. Please choose a later one.';
    case 'not-later':
      return `The new date must be after the one in force (${englishDate(refusal.current)}).`;
    case 'off-day':
      return `That is a day off${refusal.name === null ? '' : ` (${refusal.name})`}. Nearest working day: ${englishDate(refusal.proposed)}.`;
    case 'outlives-parent':
      return `Not later than the task it serves (${englishDate(refusal.parentDue)}).`;
    case 'later-than-deadline':
      return `The unit’s own limit may not be later than the task’s (${englishDate(refusal.due)}).`;
    case 'already-handed':
      return `Already handed to ${nameOf(refusal.personId)}.`;
    case 'same-unit':
      return 'It is this unit that has the task.';
    case 'incomplete-deadline':
      return 'Please give day, month and year.';
    case 'urgent-not-snoozable':
      return 'Reminders of urgent work cannot be put off.';
    case 'acknowledge-first':
      return 'Please acknowledge first.';
    case 'snooze-too-long':
      return `Reminders can be put off until ${englishDate(refusal.latest)} at most.`;
    case 'not-snoozable-now':
      return 'Reminders of this task cannot be put off now.';
  }
}
