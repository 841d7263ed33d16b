import type { Answers } from '../answers.js';
import { englishDate } from './words.js';

/** As `VIETNAMESE`, in English. */
export const ENGLISH: Answers = {
  drop: 'Cancel',
  sendReport: 'Send report',
  yesCompletion: 'Yes, it is completed',
  takeBack: 'Take back',
  task: (number) => `Task ${number}`,
  extendTo: (day) => `Extend to ${englishDate(day)}`,
  myTasks: 'My tasks',

  nothingOpen: 'Nothing is being asked.',
  dropped: 'Dropped; nothing was recorded.',
  droppedToast: 'Dropped.',
  noSuchChoice: 'There is no choice of that number. Type “tasks” for what waits, “help” for how to use this.',
  oldButton: 'This button is out of date. Type “tasks” for how things stand.',
  notYourButton: 'This button is out of date or for somebody else. Type “tasks” for how things stand.',
  pressStored: 'Stored, being processed. The result will be shown.',
  answeredInPrivate: 'Answered in your own chat.',
  whichTask: 'Which task?',
  moreTasks: (count) => `… and ${count} more: type “tasks” for all.`,
  chooseOrType: (example) => `Choose, or type it again with the number, e.g. “${example}”.`,
  noTask: 'There is no such task within your sight.',
  noTaskNumbered: (numbers) => `There is no task ${numbers.join(', ')} within your sight. Type “tasks” for what waits.`,
  nothingFits: 'No task of yours fits. Type “tasks” for the list.',
  acknowledgeFirst: (numbers) =>
    `Task ${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ' …' : ''} is not acknowledged yet. Type “received” or “received ${numbers[0] ?? ''}” first, then try again.`,
  nothingToDecide: 'Nothing waits for that decision. Add the number of the task if needed.',
  notUnderstood:
    'Not understood. Try “tasks”, “status”, “overdue”, “directive 24”, “report 142 60% review finished”, or “help”. A question in a sentence is asked in Vietnamese, e.g. “văn bản 24 ai chưa nhận”, “xếp hạng tháng 10”.',
  questionUnclear:
    'The question is not clear. Try “status”, “overdue”, “directive 24”, or ask in Vietnamese: “văn bản 24 ai chưa nhận”, “tuần này đến hạn gì”.',

  edited: 'Editing a message after it was sent changes nothing here. Please send a new one.',
  sticker: 'A sticker is no acknowledgement. Reply “received” to acknowledge; type “tasks” for what waits.',
  voice:
    'Voice messages cannot be heard yet. Please type, or send a photo or file. Example: “report 142 60% review finished”.',
  unreadable: 'Text, photos and files (PDF, DOCX, XLSX, TXT) can be read. Type “help” for how to use this.',
  ok: 'That is no acknowledgement yet. Type “received” to acknowledge, or choose on the card.',
  reaction: 'Thank you. A reaction is no acknowledgement: reply “received” to acknowledge.',
  forwardedCard: (number) => `A forwarded message is no act of yours. Open task ${number} to act on it.`,
  forwarded:
    'A forwarded message is neither an acknowledgement nor a report. Please use your own words, e.g. “received 142”, “report 142 60% …”; type “tasks” for what waits.',

  nothingToAcknowledge: 'Nothing waits to be acknowledged. Type “tasks” for what is open.',
  acknowledgedToast: (numbers) => `Recorded: acknowledged ${numbers.join(', ')}.`,
  acknowledged: (numbers) => `✅ Recorded: acknowledged ${numbers.join(', ')}.`,
  withdrawn: (number) =>
    `The acknowledgement of task ${number} was withdrawn; it counts as not acknowledged. To acknowledge again: “received ${number}”.`,
  limitAfterParent: (number, day, why) =>
    `The limit of task ${number} could not be set: counted from receipt it is ${englishDate(day)}. ${why} The clerk was told, to set one.`,

  askProgress:
    'How far is it? Type for example “60% review finished, waiting for the Department of Finance”, add photos or files if you have any, then choose “Send report”.',
  percentTaken: (percent) => `${percent}%. Add words or a photo if needed, then choose “Send report”.`,
  partsTaken: (number, percent, withWords, files) => {
    const parts = [
      percent === null ? '' : `${percent}%`,
      withWords ? 'words' : '',
      files > 0 ? `${files} file${files === 1 ? '' : 's'}` : '',
    ].filter((part) => part !== '');
    return `The report${number === null ? '' : ` on task ${number}`} is being written${parts.length === 0 ? '' : `, so far: ${parts.join(', ')}`}. Send more, or choose “Send report”.`;
  },
  noReportOpen: 'No report is being written. Type “tasks” to choose the task to report on.',
  reportGone: 'This report was sent or dropped.',
  reportRecorded: 'The report is recorded.',
  isThisCompletion: 'It stands at 100%. Is this the report of completion?',
  askResult: 'What is the result? Send one sentence, with photos or files if you have any, then choose “Send report”.',
  completionSent: 'The report of completion was sent.',
  noTaskForFile: 'You have no open task for this file. Type “tasks”.',
  fileTooBig: (name, megabytes) =>
    `The file ${name} has ${megabytes} MB; the limit is 20 MB. Please send a smaller one, or several.`,
  fileEmpty: (name) => `The file ${name} is empty (0 bytes). Please check and send it again.`,

  askExtension: (number) =>
    `${number === null ? 'Until' : `Task ${number}: until`} which day, and why? Example: “to 15/12 because figures are missing”.`,
  extensionDayUnclear: 'The day is not clear. Example: “to 15/12 because figures are missing”.',
  askExtensionReason: (until) => `More time until ${englishDate(until)}. For what reason?`,
  extensionSent: (number, until, many) =>
    `The request for task ${number} until ${englishDate(until)} was sent and waits for a decision.${many ? ' It is the third extension or more.' : ''}`,
  otherDay: (why) => `${why} Type another day; the reason is kept.`,
  extensionGranted: (number, due) =>
    `Task ${number} was given more time${due === null ? '' : `, until ${englishDate(due)}`}.`,
  askCounter: 'Which date do you offer? Example: “20/12”.',
  counterDayUnclear: 'The day is not clear. Example: “offer 20/12”.',
  counterOffered: (number, until) =>
    `${englishDate(until)} was offered for task ${number}; the unit’s answer is awaited.`,
  counterAccepted: (number, due) =>
    `The new limit of task ${number} is accepted${due === null ? '' : `: ${englishDate(due)}`}.`,
  counterDeclined: (number) => `The date offered was declined; task ${number} keeps its limit.`,

  askWhyNotOurs: 'Why is this not for your unit? Give the reason, and the unit that should have it if you know.',
  returned: (number) => `Task ${number} went back to the clerk with your reason.`,
  completionConfirmed: (number) => `✅ Completion of task ${number} is confirmed.`,
  askReason: {
    redo: 'What has to be done again?',
    suspend: 'Why is it suspended?',
    'refuse-extension': 'Why is more time refused?',
  },
  decided: (act, number) =>
    ({
      redo: `Task ${number} is to be redone.`,
      suspend: `Task ${number} is suspended; all reminders stop.`,
      'refuse-extension': `More time for task ${number} was refused.`,
    })[act],
  resumed: (number) => `Task ${number} goes on.`,
  limitPassed: (number) => `Its limit has passed. Set a new one: “đặt hạn ${number} là 20/12 vì …”.`,
  setDueUnclear: (number) => `The day is not clear. Example: “đặt hạn ${number} là 20/12”.`,
  dueSet: (number, day) => `The limit of task ${number} is ${englishDate(day)}. The unit is told.`,

  handOnToWhom: (number) => `Who gets task ${number}?`,
  handOnHint: 'Choose a name, or type it with the unit’s own limit, e.g. “Trúc, by 15/12”.',
  noColleague: 'Nobody else of your unit is in the directory. Please ask the administrator.',
  unitLimitUnclear: (words, number, name) =>
    `The unit’s own limit “${words}” is not clear. Example: “hand ${number} to ${name}, by 15/12”.`,
  nobodyCalled: (name, known) =>
    `Nobody of your unit is called “${name}”.${known.length === 0 ? '' : ` There are: ${known.join(', ')}.`}`,
  handedOn: (number, name, until) =>
    `Task ${number} was handed to ${name}${until === null ? '' : `, unit limit ${englishDate(until)}`}. You stay accountable and are still reminded of its limit.`,
  handedOnToast: (name) => `Handed to ${name}.`,
  takenBack: 'Taken back.',

  askSnooze: 'Put reminders off until which day?',
  snoozeDay: englishDate,
  snoozeDayUnclear: (number) => `The day is not clear. Example: “snooze ${number} until 15/12”.`,
  snoozedToast: (day) => `Reminders rest until ${englishDate(day)}.`,
  snoozed: (number, day) =>
    `Reminders of task ${number} rest until the morning of ${englishDate(day)}. Its limit stays as it is.`,

  period: (from, until) => `from ${englishDate(from)} to ${englishDate(until)}`,
  delegationUnclear:
    'A person and a period are needed. Example: “ủy quyền cho Phạm Thị Thủy Trúc từ 1/12 đến 5/12 theo văn bản 12/UQ-STC”.',
  noDelegate: (name) => `Nobody of your unit is called “${name}”. Powers can be delegated within the unit only.`,
  manyDelegates: (people) => `There are several: ${people}. Please type the full name.`,
  delegationRefused: {
    'not-allowed': 'Only the head can delegate.',
    'to-oneself': 'Nobody delegates to themselves.',
    past: 'That period has passed.',
    'too-long': 'A delegation lasts a year at most.',
  },
  basis: (document) => ` by document ${document}`,
  delegatedTitle: 'Delegated to you',
  delegatedToYou: (name, period) => `${name} delegates to you ${period}.`,
  delegateMeans:
    'During this time you get the unit’s tasks and act in the head’s place; every act carries both names. Type “tasks” to see them.',
  delegated: (name, period) => `Delegated to ${name} ${period}. What arrives in this time goes to both of you.`,
  revoke: 'Revoke',
  heldTitle: 'Waits for your decision',
  heldFor: (name, toWhom) => `${name}, who acts for you, asks to delegate to ${toWhom}.`,
  onlyHead: 'Only the head can do this.',
  heldUntil: (back) =>
    back === null ? 'The head is asked now.' : `It is kept for the head’s return (after ${englishDate(back)}).`,
  noDelegations:
    'No delegation is or will be in force. Example: “ủy quyền cho Phạm Thị Thủy Trúc từ 1/12 đến 5/12 theo văn bản 12/UQ-STC”.',
  delegations: 'Delegations',
  onBehalfOf: (name) => `on behalf of ${name}`,
  noSuchDelegation: 'No such delegation is in force.',
  delegationOver: 'This delegation is no longer in force.',
  revokedToast: 'The delegation was revoked.',
  revoked: (name) => `The delegation to ${name} was revoked.`,
  revokedFromYou: (name) => `${name} revoked the delegation. The unit’s tasks are with the head again.`,
  leaveUnclear: 'The period is not clear. Example: “nghỉ phép từ 1/12 đến 5/12”.',
  leavePast: 'That period has passed.',
  leaveTaken: (period, withoutDelegation) =>
    `Your leave ${period} is noted. New tasks go to your delegate or deputy meanwhile; what only you can decide is kept for your return.${withoutDelegation ? ' Nothing is delegated yet: type “ủy quyền cho … từ … đến …”.' : ''} Back earlier: type “hủy nghỉ phép”.`,
  noLeave: 'You are not on leave today.',
  leaveEnded: 'It is noted that you are back.',

  askReassign: 'Which unit shall have it? Type its name, e.g. “Sở Xây dựng”.',
  reassignedToast: 'Given to the other unit.',
  reassigned: (number, unit, fresh) =>
    `Task ${number} was given to ${unit}${fresh === null ? '' : ` as task ${fresh}`}. The history of the old task is kept.`,
  unitAmbiguous: (words, units) => `“${words}” may be: ${units}. Please type the full name.`,
  unitAbolished: (words, units) =>
    `“${words}” was reorganised; its successors: ${units}. Type the unit that shall have it.`,
  oneUnitOnly: 'It can be given to one unit only. Type the name of one.',
  unitUnknown: (words) => `There is no unit “${words}” in the directory.`,
  eventDayUnclear: (number) => `The day of the event is not clear. Example: “mốc ${number} là 1/12”.`,
  noEventAwaited: (number) => `Task ${number} waits for no event. To set a limit: “đặt hạn ${number} là 20/12”.`,
  countedFromEvent: (number, day, limit) =>
    `The limit of task ${number}, counted from ${englishDate(day)}, is ${englishDate(limit)}.`,
};
