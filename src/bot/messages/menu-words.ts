import type { InLanguage } from './in-language.js';

const vi = {
  tasks: 'Việc đang chờ tôi',
  overdue: 'Việc quá hạn',
  status: 'Tình hình chung hoặc của một đơn vị',
  report: 'Báo cáo tiến độ một việc',
  extend: 'Xin gia hạn',
  directive: 'Một văn bản đang ở đâu',
  visits: 'Lịch công tác của tôi',
  code: 'Cấp mã kết nối cho một người',
  help: 'Cách dùng',
};

const en: typeof vi = {
  tasks: 'What waits for me',
  overdue: 'Overdue tasks',
  status: 'How things stand, in all or at one unit',
  report: 'Report progress on a task',
  extend: 'Ask for more time',
  directive: 'Where a directive stands',
  visits: 'My visits',
  code: 'Make a code for a person',
  help: 'How to use',
};

/** What stands behind the commands of the menu; the commands themselves are the same for everybody. */
export const MENU: InLanguage<typeof vi> = { vi, en };
