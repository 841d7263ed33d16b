import { localDate } from '../../domain/calendar/local-date.js';
import type { Programme } from '../../domain/inspection/programme.js';

/** The sandbox's programme of the year. The directives that it rests on are real, its number and its questions are invented. */
export const demoProgramme: Programme = {
  id: 'demo-programme-2026',
  year: 2026,
  title: 'Kế hoạch kiểm tra công vụ năm 2026',
  basis: [
    { code: '26/CT-TTg', date: localDate('2023-10-20') },
    { code: '24-CT/TU', date: localDate('2023-08-07') },
  ],
  approval: { code: '12/KH-UBND', date: localDate('2026-01-12') },
  themes: [
    {
      key: 'de-an-06',
      name: 'Đề án 06 và Chỉ thị 04/CT-TTg',
      basis: null,
      checklist: [
        'Hồ sơ nộp trực tuyến có được tiếp nhận trên hệ thống không?',
        'Người dân có bị yêu cầu nộp lại giấy tờ đã có trong cơ sở dữ liệu không?',
        'Hồ sơ quá hạn có thư xin lỗi và ngày hẹn lại không?',
      ],
    },
    {
      key: 'tthc',
      name: 'Giải quyết thủ tục hành chính',
      basis: null,
      checklist: [
        'Bộ phận một cửa có người trực trong giờ không?',
        'Thủ tục có niêm yết công khai, đúng bản hiện hành không?',
      ],
    },
    {
      key: 'pccc',
      name: 'Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
      basis: null,
      checklist: [
        'Có phương án chữa cháy được duyệt không?',
        'Lối thoát nạn có bị chắn không?',
        'Bình chữa cháy còn hạn không?',
      ],
    },
    {
      key: 'dao-duc',
      name: 'Đạo đức, văn hóa giao tiếp trong thi hành công vụ',
      basis: null,
      checklist: ['Cán bộ có đeo thẻ, có mặt đúng giờ không?', 'Người dân có phản ánh về thái độ phục vụ không?'],
    },
    {
      key: 'ky-luat',
      name: 'Kỷ luật, kỷ cương theo Chỉ thị 24-CT/TU',
      basis: { code: '24-CT/TU', date: localDate('2023-08-07') },
      checklist: ['Phân công nhiệm vụ có văn bản không?', 'Người đứng đầu có kiểm tra, đôn đốc nội bộ không?'],
    },
  ],
  adjustments: [],
};
