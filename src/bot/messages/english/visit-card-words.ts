import type { VisitCardWords } from '../visits/visit-card-words.js';
import {
  ENGLISH_KINDS,
  ENGLISH_LIMITS,
  ENGLISH_SEVERITIES,
  ENGLISH_TEAM_ROLES,
  ENGLISH_VIOLATIONS,
  ENGLISH_VISIT_STATES,
  englishDocument,
  englishSchedule,
} from './visit-words.js';
import { englishDate } from './words.js';

const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

/** The labels of the buttons are translated where all of them are: in `renderVisit`. */
export const ENGLISH_VISIT_CARDS: VisitCardWords = {
  kind: ENGLISH_KINDS,
  state: ENGLISH_VISIT_STATES,
  role: ENGLISH_TEAM_ROLES,
  severity: ENGLISH_SEVERITIES,
  violation: ENGLISH_VIOLATIONS,
  limit: ENGLISH_LIMITS,
  date: englishDate,
  schedule: englishSchedule,
  document: englishDocument,
  few: (names, most) =>
    names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', '),

  noVisit: 'There is no inspection that you may know of.',
  listTitle: (count, which) =>
    which ? `Which inspection? Type it again with its code (${count})` : `Inspections (${count})`,
  moreVisits: (count) => `… and ${count} more.`,
  typeCode: 'Type “kiểm tra” with its code to see one of them.',

  title: (code) => `Inspection ${code}`,
  kindLine: (kind, themes) => `Kind: ${kind}${themes.length === 0 ? '' : `; theme: ${themes.join('; ')}`}`,
  time: (schedule) => `Time: ${schedule}`,
  stateLine: (state) => `State: ${state}`,
  decision: (document) => `Decision: ${document}`,
  conclusion: (document) => `Conclusion: ${document}`,
  reason: (reason, document) => `Reason: ${reason} (${document})`,
  team: (head, count) =>
    head === null ? `Team: ${people(count)}, no head yet` : `Head of the team: ${head}; team of ${people(count)}`,
  clash: (codes) => `⚠️ At the same time as your inspection ${codes}.`,
  meetingPoint: (words) => `Meeting point: ${words}`,
  nextLimit: (limit, due, source) => `Next time limit: ${limit} by ${due} (${source})`,
  findings: (count) => `Findings: ${count}`,
  recommendations: (count, done) => `Recommendations: ${count}, carried out ${done}`,
  openViolations: (count) => `Violations not yet handled: ${count}`,

  comes: ' ✅ comes',
  cannotCome: ' ❗ cannot come',
  noTeam: 'The team has no members yet.',
  noChecklist: 'This theme has no checklist yet.',
  noFinding: 'No finding has been recorded.',
  limitLine: (late, limit, due, source, verified) =>
    `${late ? '⚠️ late' : '⏳ limit'}: ${limit} ${due} (${source}${verified ? '' : ', to be compared with the text'})`,
  photos: (count) => ` [${count} photo${count === 1 ? '' : 's'}]`,
  recommendationTo: (unit) => `Recommendation to ${unit}`,
  dueOn: (day) => `, due ${day}`,
  carriedOut: ' ✅ carried out',
  asTask: (number) => ` (task ${number})`,
  violationLine: (number, whose, state) => `Violation ${number}: ${whose}, ${state}`,
};
