import type { IssueProblem, IssueQuestion } from '../../app/directive/plan-issue.js';
import type { Due } from '../../domain/assignment/assignment.js';
import { writtenDue } from './due-words.js';
import { englishList } from './english/counts.js';
import { englishDate, englishInstant, englishWritten } from './english/words.js';
import { date, instant, list, shorten } from './format.js';
import type { InLanguage } from './in-language.js';
import { rhythmWords } from './rhythm-words.js';

/** "2026-12-10" as people write it. */
const typed = (day: string): string => day.split('-').reverse().join('/');

const shortly = (due: Due): Due => (due.raw === null ? due : { ...due, raw: shorten(due.raw, 90) });

/** Tasks that a question names; the rest is counted. */
const MOST_NAMED = 10;

const vi = {
  problem: (problem: IssueProblem): string => {
    switch (problem.what) {
      case 'no-number':
        return 'Chưa có số, ký hiệu. Gõ ví dụ “số 24/CT-UBND”.';
      case 'no-date':
        return 'Chưa có ngày ban hành. Gõ ví dụ “ngày 20/11/2026”.';
      case 'future-date':
        return `Ngày ban hành ${typed(problem.date)} ở tương lai. Gõ lại “ngày …”.`;
      case 'no-task':
        return 'Không có nhiệm vụ nào để giao.';
      case 'unclear-lead':
        return `Việc ${problem.task}: “${problem.name}” — ${problem.reason} Gõ “chủ trì việc ${problem.task} là …” để chọn.`;
      case 'no-lead':
        return `Việc ${problem.task} chưa rõ đơn vị chủ trì. Gõ “chủ trì việc ${problem.task} là …” hoặc “bỏ việc ${problem.task}”.`;
      case 'nobody':
        return 'Không có đơn vị nào trong danh bạ được giao việc.';
    }
  },
  question: (question: IssueQuestion): string => {
    switch (question.what) {
      case 'no-day':
        return `Việc ${question.task}: “${question.raw}” chưa có ngày. Gõ ví dụ “hạn việc ${question.task} là ngày 25 hằng tháng”; để trống thì chỉ hỏi tiến độ, không tự đặt ngày.`;
      case 'series-over':
        return `Việc ${question.task}: “${question.raw}” đã kết thúc ngày ${typed(question.until)}, sẽ không mở kỳ báo cáo nào. Gõ lại, ví dụ “hạn việc ${question.task} là trước 15 giờ hằng ngày đến …”.`;
      case 'daily':
        return `Việc ${question.task} báo cáo ${rhythmWords(question.recurrence, question.op) ?? ''}; kỳ đầu ${typed(question.first)}, cả ngày nghỉ. ${question.recurrence.until === undefined ? `Đặt ngày cuối: gõ “hạn việc ${question.task} là … hằng ngày đến …”; hoặc sau này gõ “thôi báo cáo định kỳ” kèm số việc.` : ''}`.trimEnd();
      case 'serves':
        return `Văn bản này thực hiện việc ${question.number} của ${question.unitName}${question.due === null ? '' : ` (hạn ${typed(question.due)})`}: các việc được gắn với việc ${question.number}.`;
      case 'outlives':
        return `Việc ${question.tasks.join(', ')} có hạn muộn hơn việc ${question.number} nên không gắn được. Gõ ví dụ “hạn việc ${question.tasks[0] ?? 1} là …”.`;
      case 'unled':
        return `Chưa có đơn vị nào trong danh bạ chủ trì việc ${list(question.tasks.map(String), MOST_NAMED, 'việc khác')}. Gõ “chủ trì việc ${question.tasks[0] ?? 1} là …”, nêu được nhiều đơn vị; để nguyên thì không giao cho ai chủ trì.`;
      case 'past':
        return `Hạn đã qua: ${list(
          question.tasks.map(({ task, due }) => `việc ${task} (${date(due)})`),
          MOST_NAMED,
          'việc khác',
        )}. Gõ “hạn việc ${question.tasks[0]?.task ?? 1} là …” hoặc “bỏ hạn việc ${question.tasks[0]?.task ?? 1}”; để nguyên thì đơn vị nhận việc khi đã quá hạn.`;
    }
  },

  notYet: 'Chưa ban hành được',
  backToReading: 'Quay lại bản đọc',
  title: (code: string | null) => `Ban hành ${code ?? 'văn bản'}?`,
  willGive: (tasks: number, units: number) => `Sẽ giao ${tasks} việc cho ${units} đơn vị:`,
  unit: (name: string, lead: number, cooperate: number, reachable: boolean) =>
    `• ${name}: ${[lead > 0 ? `${lead} chủ trì` : '', cooperate > 0 ? `${cooperate} phối hợp` : ''].filter(Boolean).join(', ')}${reachable ? '' : ' — chưa có ai kết nối'}`,
  moreUnits: (count: number) => `… và ${count} đơn vị nữa.`,
  limits: 'Thời hạn từng việc:',
  limit: (task: number, due: Due) => `• Việc ${task}: ${writtenDue(shortly(due))}`,
  moreLimits: (count: number) => `… và ${count} việc nữa: xem ở bản đọc.`,
  outside: (names: readonly string[]) => `Ngoài danh bạ, không giao qua trợ lý: ${list(names, 8)}.`,
  unsettled: (count: number) => `❓ Bản đọc còn ${count} điều chưa xác nhận: chọn “Quay lại” để xem.`,
  unreachable: (count: number) =>
    `${count} đơn vị chưa có người kết nối với trợ lý: việc vẫn được ghi, văn thư cần báo bằng cách khác.`,
  issue: (tasks: number) => `Ban hành (${tasks} việc)`,
  back: 'Quay lại',

  issuedToast: (tasks: number, units: number) => `Đã giao ${tasks} việc cho ${units} đơn vị.`,
  alreadyToast: 'Văn bản này đã được ban hành.',
  thisDocument: 'Văn bản này',
  already: (name: string, by: string | null, at: Date | null) =>
    `${name} đã được ban hành${by === null ? '' : ` bởi ${by}`}${at === null ? '' : ` lúc ${instant(at)}`}. Không giao lần hai.`,
  changedToast: 'Bản đọc vừa được sửa.',
  changed: 'Bản đọc vừa được sửa sau khi anh/chị xem trước. Đề nghị xem lại:',
  gone: 'Bản đọc này không còn ở trạng thái chờ ban hành.',
  notAllowed: 'Chỉ văn thư được ban hành văn bản.',
};

const tasks = (count: number): string => `${count} task${count === 1 ? '' : 's'}`;
const units = (count: number): string => `${count} unit${count === 1 ? '' : 's'}`;

const en: typeof vi = {
  problem: (problem) => {
    switch (problem.what) {
      case 'no-number':
        return 'There is no number and symbol. Type for example “số 24/CT-UBND”.';
      case 'no-date':
        return 'There is no date. Type for example “ngày 20/11/2026”.';
      case 'future-date':
        return `The date ${englishDate(problem.date)} lies ahead. Type “ngày …” again.`;
      case 'no-task':
        return 'There is no task to give.';
      case 'unclear-lead':
        return `Task ${problem.task}: “${problem.name}” is not clear: several units fit, or it was reorganised. Type “chủ trì việc ${problem.task} là …” to choose.`;
      case 'no-lead':
        return `Task ${problem.task} has no leading unit. Type “chủ trì việc ${problem.task} là …” or “bỏ việc ${problem.task}”.`;
      case 'nobody':
        return 'No unit of the directory would be given a task.';
    }
  },
  question: (question) => {
    switch (question.what) {
      case 'no-day':
        return `Task ${question.task}: “${question.raw}” names no day. Type for example “hạn việc ${question.task} là ngày 25 hằng tháng”; left open, progress is asked for and no day is set.`;
      case 'series-over':
        return `Task ${question.task}: “${question.raw}” ended on ${englishDate(question.until)}; no period will open. Type it again, for example “hạn việc ${question.task} là trước 15 giờ hằng ngày đến …”.`;
      case 'daily':
        return `Task ${question.task} is reported ${rhythmWords(question.recurrence, question.op, 'en') ?? ''}; first on ${englishDate(question.first)}, also on days off. ${question.recurrence.until === undefined ? `To set the last day type “hạn việc ${question.task} là … hằng ngày đến …”, or later “end series” with the number of the task.` : ''}`.trimEnd();
      case 'serves':
        return `This document carries out task ${question.number} of ${question.unitName}${question.due === null ? '' : ` (limit ${englishDate(question.due)})`}: its tasks are placed under task ${question.number}.`;
      case 'outlives':
        return `Task ${question.tasks.join(', ')} of it has a later limit than task ${question.number} and cannot be placed under it. Type for example “hạn việc ${question.tasks[0] ?? 1} là …”.`;
      case 'unled':
        return `Nobody in the directory leads task ${englishList(question.tasks.map(String), MOST_NAMED)}. Type “chủ trì việc ${question.tasks[0] ?? 1} là …”, with several units if need be; left open, nobody gets it as lead.`;
      case 'past': {
        const named = question.tasks.map(({ task, due }) => `task ${task} (${englishDate(due)})`);
        const first = question.tasks[0]?.task ?? 1;
        return `Limit already over: ${englishList(named, MOST_NAMED)}. Type “hạn việc ${first} là …” or “bỏ hạn việc ${first}”; left open, the units get the task when it is overdue.`;
      }
    }
  },

  notYet: 'It cannot be issued yet',
  backToReading: 'Back to the reading',
  title: (code) => `Issue ${code ?? 'this document'}?`,
  willGive: (count, of) => `${tasks(count)} will be given to ${units(of)}:`,
  unit: (name, lead, cooperate, reachable) =>
    `• ${name}: ${[lead > 0 ? `${lead} as lead` : '', cooperate > 0 ? `${cooperate} cooperating` : ''].filter(Boolean).join(', ')}${reachable ? '' : ' — nobody is connected'}`,
  moreUnits: (count) => `… and ${units(count)} more.`,
  limits: 'Limits of the tasks:',
  limit: (task, due) => `• Task ${task}: ${englishWritten(shortly(due))}`,
  moreLimits: (count) => `… and ${tasks(count)} more: see the reading.`,
  outside: (names) =>
    `Not in the directory and not given through the assistant: ${names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ')}.`,
  unsettled: (count) => `❓ ${count} point${count === 1 ? '' : 's'} of the reading not settled: choose “Back” to see.`,
  unreachable: (count) =>
    `${units(count)} without anybody connected: their tasks are recorded, and the clerk has to tell them another way.`,
  issue: (count) => `Issue (${tasks(count)})`,
  back: 'Back',

  issuedToast: (count, of) => `${tasks(count)} given to ${units(of)}.`,
  alreadyToast: 'This document was issued before.',
  thisDocument: 'This document',
  already: (name, by, at) =>
    `${name} was issued${by === null ? '' : ` by ${by}`}${at === null ? '' : ` at ${englishInstant(at)}`}. Nothing is given twice.`,
  changedToast: 'The reading has just been changed.',
  changed: 'The reading was changed after your preview. Please look again:',
  gone: 'This reading no longer waits to be issued.',
  notAllowed: 'Only the clerk may issue a document.',
};

/** What the clerk is told before and when a document is issued. */
export const PREVIEW: InLanguage<typeof vi> = { vi, en };
