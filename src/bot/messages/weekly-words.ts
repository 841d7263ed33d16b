import { englishInstant } from './english/words.js';
import { instant } from './format.js';
import type { InLanguage } from './in-language.js';

const vi = {
  nothingInSight: 'Báo cáo tuần dành cho người phụ trách đơn vị: hiện chưa có việc nào trong phạm vi của anh/chị.',
  off: 'Đã tắt báo cáo tuần. Gõ “bật báo cáo tuần” để nhận lại.',
  on: (next: Date) => `Báo cáo tuần đã bật: lần tới ${instant(next)}. Gõ “tắt báo cáo tuần” để thôi nhận.`,
};

const en: typeof vi = {
  nothingInSight: 'The weekly report is for those in charge of units: there is no task within your sight.',
  off: 'The weekly report is off. Type “bật báo cáo tuần” to have it again.',
  on: (next) => `The weekly report is on: next ${englishInstant(next)}. Type “tắt báo cáo tuần” to end it.`,
};

/** Switching the weekly report. */
export const WEEKLY: InLanguage<typeof vi> = { vi, en };
