/**
 * Every template that goes to Zalo for review, with its parameters: the one place for their texts. `dondoc zalo templates` writes them out.
 * The ids that Zalo gives are settings (ZALO_TEMPLATE_IDS), since they differ from account to account.
 */
export type TemplateName = 'giao-viec' | 'nhac-viec' | 'danh-sach-viec' | 'lich-cong-tac';

type TemplateParameter = {
  readonly name: string;
  readonly type: 'STRING' | 'NUMBER';
  readonly maxLength: number;
  readonly meaning: string;
  readonly sample: string;
};

export type ZaloTemplate = {
  readonly name: TemplateName;
  readonly title: string;
  readonly purpose: string;
  readonly text: string;
  readonly button: string;
  readonly parameters: readonly TemplateParameter[];
};

const ten: TemplateParameter = {
  name: 'ten',
  type: 'STRING',
  maxLength: 30,
  meaning: 'Họ và tên người nhận',
  sample: 'Nguyễn Văn An',
};
const vanBan: TemplateParameter = {
  name: 'van_ban',
  type: 'STRING',
  maxLength: 30,
  meaning: 'Số, ký hiệu văn bản',
  sample: '1575/ĐKTCV',
};
const han: TemplateParameter = {
  name: 'han',
  type: 'STRING',
  maxLength: 20,
  meaning: 'Thời hạn gần nhất',
  sample: '30/11/2026',
};

/** No content of a document or an inspection stands in a template: number and deadline only, the rest is read in the chat once the person has answered. */
export const TEMPLATES: readonly ZaloTemplate[] = [
  {
    name: 'giao-viec',
    title: 'Thông báo giao nhiệm vụ',
    purpose: 'Thông báo cho người đứng đầu đơn vị rằng có nhiệm vụ mới cần xác nhận đã nhận.',
    text: 'Kính gửi <ten>,\nĐơn vị được giao <so_viec> nhiệm vụ theo văn bản <van_ban>, thời hạn gần nhất: <han>.\nĐề nghị mở Zalo OA và trả lời "việc" để xem và xác nhận đã nhận.',
    button: 'Mở Zalo OA',
    parameters: [
      ten,
      { name: 'so_viec', type: 'NUMBER', maxLength: 3, meaning: 'Số nhiệm vụ được giao', sample: '3' },
      vanBan,
      han,
    ],
  },
  {
    name: 'nhac-viec',
    title: 'Nhắc thời hạn nhiệm vụ',
    purpose: 'Nhắc người đứng đầu đơn vị về một nhiệm vụ sắp đến hạn, quá hạn hoặc chưa được xác nhận.',
    text: 'Kính gửi <ten>,\nNhiệm vụ số <so_viec> theo văn bản <van_ban>, thời hạn: <han>, đang chờ đơn vị xử lý.\nĐề nghị mở Zalo OA và trả lời "việc <so_viec>" để xem và cập nhật.',
    button: 'Mở Zalo OA',
    parameters: [
      ten,
      { name: 'so_viec', type: 'NUMBER', maxLength: 7, meaning: 'Mã số nhiệm vụ trong hệ thống', sample: '142' },
      vanBan,
      han,
    ],
  },
  {
    name: 'danh-sach-viec',
    title: 'Danh sách nhiệm vụ đang chờ',
    purpose: 'Báo cho cán bộ số nhiệm vụ đang chờ khi không còn nhắn được tin thường.',
    text: 'Kính gửi <ten>,\nHiện có <so_viec> nhiệm vụ đang chờ đơn vị xử lý.\nĐề nghị mở Zalo OA và trả lời "việc" để xem danh sách.',
    button: 'Mở Zalo OA',
    parameters: [ten, { name: 'so_viec', type: 'NUMBER', maxLength: 3, meaning: 'Số nhiệm vụ đang chờ', sample: '5' }],
  },
  {
    // A lock screen and the platform's reviewers see it: neither the kind of work, nor a place, nor a unit, nor a code.
    name: 'lich-cong-tac',
    title: 'Nhắc lịch công tác',
    purpose: 'Nhắc cán bộ về giờ của một lịch công tác sắp tới khi không còn nhắn được tin thường.',
    text: 'Kính gửi <ten>,\nAnh/chị có lịch công tác lúc <thoi_gian>.\nĐề nghị mở Zalo OA và trả lời "lịch công tác" để xem chi tiết.',
    button: 'Mở Zalo OA',
    parameters: [
      ten,
      {
        name: 'thoi_gian',
        type: 'STRING',
        maxLength: 30,
        meaning: 'Giờ và ngày của lịch công tác',
        sample: '08:00 ngày 30/11/2026',
      },
    ],
  },
];

/** The data of a template, each value within its declared length; null when a value is missing or no number where one must be. */
export function fitTemplate(
  name: TemplateName,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | null {
  const template = TEMPLATES.find((candidate) => candidate.name === name);
  if (template === undefined) return null;
  const data: Record<string, string> = {};
  for (const { name: parameter, type, maxLength } of template.parameters) {
    const value = values[parameter]?.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (value === undefined || value === '' || (type === 'NUMBER' && !/^\d+$/u.test(value))) return null;
    if (value.length > maxLength && type === 'NUMBER') return null;
    data[parameter] = value.length <= maxLength ? value : `${value.slice(0, maxLength - 1).trimEnd()}…`;
  }
  return data;
}
