import type { Card, CardLine } from '../../../app/ports/card.js';
import type { AssignmentFilter } from '../../../app/ports/store/assignments.js';
import { timeliness } from '../../../domain/assignment/lateness.js';
import {
  ACCOUNTABILITY_WEIGHTS,
  isParentsDelay,
  SMALL_NUMBER,
  type HeadAccount,
} from '../../../domain/report/accountability.js';
import { writtenDue } from '../../messages/due-words.js';
import { decimals, shorten } from '../../messages/format.js';
import type { Turn } from '../turn.js';

/** Late items that a phone shows; the table has them all. */
const SHOWN = 5;
/** As far back as late items are looked for among those of the period. */
const LOOKED_AT = 500;

/** One head's own account with the way to each point, what is held against them, and how to answer. */
export async function ownLineCard(
  turn: Turn,
  name: string,
  account: HeadAccount,
  filter: AssignmentFilter,
  period: string,
): Promise<Card> {
  const { acknowledged, done, overdue } = ACCOUNTABILITY_WEIGHTS;
  const [received, finished, clear] = account.points;
  const own = account.received - account.notCharged;
  const late = await lateItems(turn, filter);
  return {
    title: `${name}, ${period}`,
    lines: [
      {
        text:
          account.score === null
            ? `Giao ${account.received} việc, chưa việc nào có kết quả để tính điểm.`
            : `${decimals(account.score)} điểm trên 100${account.counted < SMALL_NUMBER ? ` (mới có ${account.counted} việc có kết quả: chưa đủ ${SMALL_NUMBER} để xếp hạng)` : ''}; giao ${account.received} việc.`,
        style: 'bold',
      },
      `Nhận trong 24 giờ: ${account.acknowledgedInTime}/${own} việc, ${decimals(received)}/${acknowledged} điểm.`,
      `Xong đúng hạn: ${account.doneOnTime}/${account.counted} việc có kết quả, ${decimals(finished)}/${done} điểm.`,
      `Không tồn việc quá hạn: ${decimals(clear)}/${overdue} điểm.`,
      ...(account.extended + account.returned > 0
        ? [`Được gia hạn ${account.extended} việc, trả lại ${account.returned} việc: không trừ điểm.`]
        : []),
      ...(account.notCharged > 0
        ? [`${account.notCharged} việc đến khi đã hết hạn do cấp trên chậm: không tính cho đơn vị.`]
        : []),
      ...late,
      {
        text: 'Thấy chưa đúng, gõ “phản hồi 142 lý do …” (số của việc): lãnh đạo xem được và có thể công nhận nguyên nhân khách quan.',
        style: 'muted',
      },
    ],
    actions: [
      { label: 'Bảng điểm NĐ 335', intent: { do: 'ask', text: `bảng điểm 335 ra excel ${period}` } },
      { label: 'So với kỳ trước', intent: { do: 'ask', text: `tình hình ${name} so với kỳ trước` } },
    ],
  };
}

async function lateItems({ scope: { tx, now } }: Turn, filter: AssignmentFilter): Promise<readonly CardLine[]> {
  const rows = (await tx.assignments.reportRows({ ...filter, roles: ['lead', 'cooperate'] }, null, LOOKED_AT)).filter(
    ({ assignment }) => {
      const timing = timeliness(assignment, now);
      return (timing === 'late' || timing === 'overdue') && !isParentsDelay(assignment);
    },
  );
  const shown = rows.slice(0, SHOWN);
  const contests = await tx.contests.lastOf(shown.map(({ id }) => id));
  return [
    ...shown.map(({ id, number, code, assignment }): CardLine => {
      const contest = contests.get(id);
      const said =
        contest === undefined
          ? ''
          : `; phản hồi: “${shorten(contest.words, 60)}” (${contest.objective === null ? 'chờ lãnh đạo' : contest.objective ? 'đã công nhận khách quan' : 'không công nhận'})`;
      return `🔴 Việc ${number}${code === null ? '' : ` (${code})`}: ${writtenDue(assignment.due)}${said}`;
    }),
    ...(rows.length > shown.length ? [`… và ${rows.length - shown.length} việc chậm nữa.`] : []),
  ];
}
