import { accessWorld } from '../../app/access-world.js';
import { closeFeed, openFeed } from '../../app/feed/manage-feed.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import { contestAssignment, decideContest } from '../../app/status/contest.js';
import { serviceSince } from '../../app/status/service-level.js';
import { sightOf } from '../../app/status/visible-units.js';
import { switchWeeklyReport } from '../../app/status/weekly-report.js';
import { may } from '../../domain/access/may.js';
import { instant, shorten } from '../messages/format.js';
import { serviceCard } from '../messages/service-card.js';
import type { LeaderWord } from './leader-words.js';
import { say, sayText, send, tell, type Turn } from './turn.js';

export async function handleLeaderWord(turn: Turn, word: LeaderWord): Promise<void> {
  switch (word.say) {
    case 'contest':
      return contest(turn, word.number, word.words);
    case 'decide-contest': {
      const view = await turn.scope.tx.assignments.byNumber(word.number);
      return view === null ? notFound(turn, word.number) : decide(turn, view, word.objective);
    }
    case 'open-feed':
      return openCalendar(turn);
    case 'close-feed':
      return sayText(
        turn,
        (await closeFeed(turn.scope, turn.principal.person.id))
          ? 'Đã thu hồi đường dẫn lịch. Lịch trên điện thoại sẽ không cập nhật nữa; gõ “lấy lịch” để có đường dẫn mới.'
          : 'Anh/chị chưa có đường dẫn lịch nào.',
      );
    case 'weekly':
      return weekly(turn, word.on);
    case 'service':
      return service(turn);
  }
}

const notFound = (turn: Turn, number: number): Promise<void> =>
  sayText(turn, `Không tìm thấy việc số ${number} trong phạm vi của anh/chị.`);

async function contest(turn: Turn, number: number, words: string): Promise<void> {
  const view = await turn.scope.tx.assignments.byNumber(number);
  if (view === null) return notFound(turn, number);
  const result = await contestAssignment(turn.scope, turn.principal, view, words);
  if (!result.ok)
    switch (result.reason) {
      case 'not-found':
        return notFound(turn, number);
      case 'not-allowed':
        return sayText(turn, `Chỉ người đứng đầu đơn vị có việc ${number} (hoặc người được ủy quyền) được phản hồi.`);
      case 'no-reason':
        return sayText(
          turn,
          `Nêu rõ lý do, ví dụ: “phản hồi ${number} chậm do chờ số liệu của Sở Tài chính, đã báo cáo ngày 12/10”.`,
        );
    }
  for (const personId of result.leaders)
    await tell(
      turn,
      personId,
      {
        title: `Phản hồi về việc ${number}`,
        lines: [
          { text: `${view.unitName} phản hồi về đánh giá việc ${number}:`, style: 'bold' },
          { text: shorten(result.contest.words, 600), style: 'quote' },
          {
            text: `Trả lời “khách quan ${number}” để công nhận nguyên nhân khách quan (không trừ điểm tiến độ), “không khách quan ${number}” nếu không.`,
            style: 'muted',
          },
        ],
        actions: [
          {
            label: 'Công nhận khách quan',
            intent: { do: 'decide-contest', assignmentId: view.assignment.id, objective: true },
          },
          {
            label: 'Không công nhận',
            intent: { do: 'decide-contest', assignmentId: view.assignment.id, objective: false },
          },
          { label: `Việc ${number}`, intent: { do: 'show-assignment', assignmentId: view.assignment.id } },
        ],
      },
      `contest/${result.contest.id}`,
    );
  await sayText(
    turn,
    `Đã ghi phản hồi về việc ${number}${result.leaders.length > 0 ? ' và báo lãnh đạo' : ''}. Phản hồi đi kèm trong bảng điểm và danh sách chậm; số liệu chỉ thay đổi khi lãnh đạo công nhận.`,
  );
}

/** The button and the words decide alike. */
export async function decideContestOf(turn: Turn, assignmentId: string, objective: boolean): Promise<void> {
  const view = await turn.scope.tx.assignments.byId(assignmentId);
  return view === null
    ? sayText(turn, 'Không tìm thấy việc này trong phạm vi của anh/chị.')
    : decide(turn, view, objective);
}

async function decide(turn: Turn, view: AssignmentView, objective: boolean): Promise<void> {
  const { number } = view.assignment;
  const result = await decideContest(turn.scope, turn.principal, view, objective);
  if (!result.ok)
    switch (result.reason) {
      case 'not-found':
        return notFound(turn, number);
      case 'not-allowed':
        return sayText(
          turn,
          `Chỉ lãnh đạo giao việc ${number} được quyết định, và không ai quyết định phản hồi của chính mình.`,
        );
      case 'nothing':
        return sayText(turn, `Việc ${number} chưa có phản hồi nào.`);
      case 'decided':
        return sayText(turn, `Phản hồi về việc ${number} đã được quyết định trước đó.`);
    }
  const words = objective
    ? `Đã công nhận nguyên nhân khách quan của việc ${number}: không trừ điểm tiến độ.`
    : `Không công nhận nguyên nhân khách quan của việc ${number}.`;
  turn.toast = words;
  await tell(turn, result.contest.personId, { lines: [words] }, `contest-decided/${result.contest.id}`);
  await sayText(turn, words);
}

async function openCalendar(turn: Turn): Promise<void> {
  if (turn.scope.publicUrl == null)
    return sayText(
      turn,
      'Chưa cấp được đường dẫn lịch: chương trình chưa có địa chỉ bên ngoài. Quản trị cần đặt PUBLIC_URL.',
    );
  const feedId = await openFeed(turn.scope, turn.principal.person.id);
  await send(turn, { type: 'calendar-link', feedId });
}

async function weekly(turn: Turn, on: boolean): Promise<void> {
  const { scope, principal } = turn;
  if (on && (await sightOf(scope, principal)).filter === null)
    return sayText(
      turn,
      'Báo cáo tuần dành cho người phụ trách đơn vị: hiện chưa có việc nào trong phạm vi của anh/chị.',
    );
  const next = await switchWeeklyReport(scope, principal.person.id, on);
  await sayText(
    turn,
    next === null
      ? 'Đã tắt báo cáo tuần. Gõ “bật báo cáo tuần” để nhận lại.'
      : `Báo cáo tuần đã bật: lần tới ${instant(next)}. Gõ “tắt báo cáo tuần” để thôi nhận.`,
  );
}

async function service(turn: Turn): Promise<void> {
  const { tx, now } = turn.scope;
  const world = await accessWorld(turn.scope, turn.principal);
  if (!may(turn.principal.actor, 'see-health', { kind: 'system' }, world).ok)
    return sayText(turn, 'Chỉ quản trị xem được mức phục vụ.');
  await say(turn, serviceCard(await tx.outbox.service(serviceSince(now), now)));
}
