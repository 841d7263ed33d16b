import type { AssignmentView } from '../../app/ports/store/assignments.js';
import { headNames } from '../../app/status/head-names.js';
import type { Principal, Scope } from '../../app/use-case.js';
import { limitOf } from '../../domain/assignment/lateness.js';
import { accountFrom, ACCOUNTABILITY_WEIGHTS } from '../../domain/report/accountability.js';
import type { UnitType } from '../../domain/unit/unit.js';
import type { Picture } from '../charts/draw-picture.js';
import { shortName } from '../messages/directive-name.js';
import type { Question } from '../conversation/questions/question.js';
import { asked, type Asked } from './asked.js';

/** As many bars of heads as are read on a phone. */
const HEADS = 12;
const MONTHS = 12;
/** As many rows as a timeline can choose from; it shows the late ones first. */
const OF_DIRECTIVE = 500;
const COMMUNES: ReadonlySet<UnitType> = new Set<UnitType>(['ward', 'commune']);

/** The picture that answers the question, of what this person may see; null when there is nothing. */
export async function pictureOf(scope: Scope, principal: Principal, question: Question): Promise<Picture | null> {
  const ground = await asked(scope, principal, question);
  return ground === null ? null : drawn(ground);
}

export function drawn(ground: Asked): Promise<Picture> {
  const { narrowed, question } = ground;
  switch (question.slots.form) {
    case 'trend':
      return trend(ground);
    case 'tiles':
      return tiles(ground);
    case 'ranking':
      return ranking(ground);
    default:
      return narrowed.directive === null ? bars(ground) : timeline(ground, shortName(narrowed.directive));
  }
}

async function bars({ scope, filter, nameOf }: Asked): Promise<Picture> {
  const rows = await scope.tx.assignments.counts(filter, 'unit', scope.now);
  const units = rows.map(({ key, awaitingConfirmation, awaitingOverdue, ...row }) => ({
    ...row,
    name: key === null ? 'Khác' : nameOf(key),
    awaitingConfirmation: awaitingConfirmation + awaitingOverdue,
  }));
  return { kind: 'status-by-unit', input: { units } };
}

/** The months up to this one, or those of the period that was asked for. */
async function trend({ scope, narrowed, period, day }: Asked): Promise<Picture> {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - MONTHS, 1) - 7 * 3_600_000);
  const rows = await scope.tx.assignments.latenessByMonth(
    {
      ...narrowed.filter,
      limitFrom: new Date((period?.from ?? first).getTime() + 1),
      limitBefore: new Date(Math.min(period?.before.getTime() ?? Infinity, scope.now.getTime()) + 1),
    },
    scope.now,
  );
  const present = day.slice(0, 7);
  return {
    kind: 'lateness-trend',
    input: { months: rows.map((row) => ({ ...row, ...(row.month === present ? { partial: true } : {}) })) },
  };
}

async function tiles({ scope, filter, nameOf, narrowed, day }: Asked): Promise<Picture> {
  const directory = await scope.tx.units.directory();
  const rows = new Map(
    (await scope.tx.assignments.counts(filter, 'unit', scope.now)).map((row) => [row.key, row.overdue]),
  );
  const { unitIds } = narrowed.filter;
  const sight = unitIds === undefined ? null : new Set(unitIds);
  const communes = directory.units
    .filter(
      (unit) => COMMUNES.has(unit.type) && (sight === null || sight.has(unit.id)) && directory.isValid(unit.id, day),
    )
    .map((unit) => ({
      name: nameOf(unit.id),
      group: unit.type === 'ward' ? 'Phường' : 'Xã',
      value: rows.get(unit.id) ?? null,
    }));
  return { kind: 'commune-tiles', input: { communes, measure: 'việc quá hạn', order: 'most-first' } };
}

async function ranking(ground: Asked): Promise<Picture> {
  const { scope, filter, nameOf } = ground;
  const tallies = await scope.tx.assignments.headTallies(filter, scope.now);
  const names = await headNames(
    scope,
    tallies.map(({ unitId }) => unitId),
  );
  const { acknowledged, done, overdue } = ACCOUNTABILITY_WEIGHTS;
  return {
    kind: 'head-ranking',
    input: {
      parts: [
        { label: 'Nhận trong 24 giờ', weight: acknowledged },
        { label: 'Xong đúng hạn', weight: done },
        { label: 'Không tồn quá hạn', weight: overdue },
      ],
      heads: tallies.map(({ unitId, ...tally }) => {
        const account = accountFrom(tally);
        return {
          name: names.get(unitId) ?? nameOf(unitId),
          unit: nameOf(unitId),
          points: account.points,
          counted: account.counted,
        };
      }),
      top: HEADS,
    },
  };
}

async function timeline({ scope, narrowed }: Asked, directive: string): Promise<Picture> {
  const views = await scope.tx.assignments.list(narrowed.filter, OF_DIRECTIVE);
  return { kind: 'directive-timeline', input: { directive, rows: views.map(track) } };
}

const track = ({ assignment, task, unitName }: AssignmentView) => ({
  task: task.text,
  unit: unitName,
  sentAt: assignment.sentAt,
  acknowledgedAt: assignment.acknowledgedAt,
  reportedAt: assignment.reportedAt,
  doneAt: assignment.doneAt,
  due: assignment.due.due,
  limitAt: limitOf(assignment),
});
