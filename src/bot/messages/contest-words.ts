import type { CardIn } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import { shorten } from './format.js';
import type { InLanguage } from './in-language.js';

const vi = {
  noTask: (number: number) => `Không tìm thấy việc số ${number} trong phạm vi của anh/chị.`,
  onlyHead: (number: number) => `Chỉ người đứng đầu đơn vị có việc ${number} (hoặc người được ủy quyền) được phản hồi.`,
  noReason: (number: number) =>
    `Nêu rõ lý do, ví dụ: “phản hồi ${number} chậm do chờ số liệu của Sở Tài chính, đã báo cáo ngày 12/10”.`,
  recorded: (number: number, told: boolean) =>
    `Đã ghi phản hồi về việc ${number}${told ? ' và báo lãnh đạo' : ''}. Phản hồi đi kèm trong bảng điểm và danh sách chậm; số liệu chỉ thay đổi khi lãnh đạo công nhận.`,

  title: (number: number) => `Phản hồi về việc ${number}`,
  said: (unit: string, number: number) => `${unit} phản hồi về đánh giá việc ${number}:`,
  how: (number: number) =>
    `Trả lời “khách quan ${number}” để công nhận nguyên nhân khách quan (không trừ điểm tiến độ), “không khách quan ${number}” nếu không.`,
  accept: 'Công nhận khách quan',
  decline: 'Không công nhận',
  task: (number: number) => `Việc ${number}`,

  onlyLeader: (number: number) =>
    `Chỉ lãnh đạo giao việc ${number} được quyết định, và không ai quyết định phản hồi của chính mình.`,
  nothing: (number: number) => `Việc ${number} chưa có phản hồi nào.`,
  decided: (number: number) => `Phản hồi về việc ${number} đã được quyết định trước đó.`,
  outcome: (number: number, objective: boolean) =>
    objective
      ? `Đã công nhận nguyên nhân khách quan của việc ${number}: không trừ điểm tiến độ.`
      : `Không công nhận nguyên nhân khách quan của việc ${number}.`,
};

const en: typeof vi = {
  noTask: (number) => `There is no task ${number} within your sight.`,
  onlyHead: (number) =>
    `Only the head of the unit that has task ${number}, or whoever holds a delegation, may contest it.`,
  noReason: (number) => `Please give the reason, e.g. “phản hồi ${number} chậm do chờ số liệu của Sở Tài chính”.`,
  recorded: (number, told) =>
    `Your view on task ${number} is recorded${told ? ' and the leaders are told' : ''}. It stands beside the score and in the list of delays; figures change only when a leader accepts it.`,

  title: (number) => `Task ${number}: the rating is contested`,
  said: (unit, number) => `${unit} on the rating of task ${number}:`,
  how: (number) =>
    `Reply “khách quan ${number}” to accept that the cause was beyond the unit (no points lost for the delay), “không khách quan ${number}” if not.`,
  accept: 'Accept the cause',
  decline: 'Do not accept',
  task: (number) => `Task ${number}`,

  onlyLeader: (number) =>
    `Only the leader who gave task ${number} decides, and nobody on what they contested themselves.`,
  nothing: (number) => `Task ${number} is not contested.`,
  decided: (number) => `What was contested about task ${number} has been decided before.`,
  outcome: (number, objective) =>
    objective
      ? `Task ${number}: the cause is accepted as beyond the unit; no points are lost for the delay.`
      : `Task ${number}: the cause is not accepted.`,
};

export const CONTEST: InLanguage<typeof vi> = { vi, en };

/** To the leaders: what a unit says of the rating of its work, and how to decide. */
export const contestCard =
  ({ assignment: { id, number }, unitName }: AssignmentView, words: string): CardIn =>
  (language) => {
    const say = CONTEST[language];
    return {
      title: say.title(number),
      lines: [
        { text: say.said(unitName, number), style: 'bold' },
        { text: shorten(words, 600), style: 'quote' },
        { text: say.how(number), style: 'muted' },
      ],
      actions: [
        { label: say.accept, intent: { do: 'decide-contest', assignmentId: id, objective: true } },
        { label: say.decline, intent: { do: 'decide-contest', assignmentId: id, objective: false } },
        { label: say.task(number), intent: { do: 'show-assignment', assignmentId: id } },
      ],
    };
  };
