import type { Intent } from '../../../../src/app/intents.js';
import { CONCLUSION, DECISION, FINDING, HEADS_TOKEN, PLACE } from './hidden-visit.js';

/** One way of trying to find out: words typed one after the other, a button, a token in other hands, the calendar, what operators look at. */
export type Question =
  | { readonly kind: 'say'; readonly words: readonly string[] }
  | { readonly kind: 'press'; readonly intent: Intent }
  | { readonly kind: 'press-token'; readonly token: string }
  | { readonly kind: 'file'; readonly name: string; readonly caption: string }
  | { readonly kind: 'feed'; readonly token: 'own' | 'guessed' }
  | { readonly kind: 'operator' };

const say = (...words: readonly string[]): Question => ({ kind: 'say', words });
const press = (intent: Intent): Question => ({ kind: 'press', intent });

/** What was guessed or overheard of the visit: its very code and id, which are also asked about where there is no such visit. */
export type Guess = { readonly code: string; readonly id: string };

/** Questions after inspections: asked by every outsider of every world. */
export const ALWAYS: readonly Question[] = [
  say('tuần này có đoàn nào xuống phường Tây Hồ không?'),
  say('lịch kiểm tra'),
  { kind: 'feed', token: 'own' },
];

/** Everything else that can be asked; each world draws from these. */
export function questionsOf({ code, id }: Guess): readonly Question[] {
  return [
    ...[
      'hôm nay có đoàn kiểm tra nào không',
      'ngày mai đoàn nào xuống phường Tây Hồ',
      'tuần sau có thanh tra ở Sở Xây dựng không?',
      'phường Tây Hồ sắp bị kiểm tra à',
      'có kiểm tra đột xuất không?',
      'đoàn nào kiểm tra phường Hoàn Kiếm tuần này',
      'ai đi kiểm tra phường Tây Hồ',
      'có bao nhiêu cuộc kiểm tra',
      'bao nhiêu cuộc thanh tra năm nay',
      'chương trình kiểm tra',
      'kế hoạch kiểm tra năm 2026',
      'báo cáo kiểm tra năm 2026',
      'báo cáo kiểm tra năm nay',
      'kết quả kiểm tra',
      'tìm kiểm tra Tây Hồ',
      'tìm kiểm tra đề án 06',
      `tìm kiểm tra ${code}`,
      `tìm kiểm tra ${FINDING}`,
      `tìm kiểm tra ${PLACE}`,
      `tìm kiểm tra ${DECISION}`,
      `tìm kiểm tra ${CONCLUSION}`,
      `kiểm tra ${code}`,
      `đoàn ${code}`,
      `nội dung ${code}`,
      `tiến trình ${code}`,
      `kết quả kiểm tra ${code}`,
      `quyết định ${code} số 9/QĐ-ĐKTCV ngày 20/11/2026`,
      `lịch ${code} 08:00 1/12 đến 11:30`,
      `điểm hẹn ${code} cổng 21.0700,105.8200`,
      `đoàn ${code} thêm Kiều Đoàn Khác làm thư ký theo 9/QĐ-ĐKTCV`,
      `tham gia ${code}`,
      `báo bận ${code}`,
      'tham gia',
      'báo bận',
      'đến nơi',
      `đến nơi ${code}`,
      `phát hiện ${code} thiếu sổ`,
      'phát hiện thiếu sổ',
      `ý kiến ${code} của Vũ Tây Hồ: không có`,
      `kiến nghị ${code} rà soát lại`,
      'biên bản',
      `biên bản ${code}`,
      `ký biên bản ${code} hai bên`,
      `công bố quyết định ${code}`,
      `kết thúc kiểm tra ${code}`,
      `báo cáo kết quả thanh tra ${code}`,
      `kết luận ${code} số 9/KL-ĐKTCV ngày 20/11/2026`,
      `công khai ${code} trên cổng, niêm yết`,
      `theo dõi kiểm tra ${code}`,
      `đóng kiểm tra ${code}`,
      `không tiến hành ${code} vì hết lý do theo 9/QĐ-ĐKTCV`,
      `tạm dừng thanh tra ${code} vì bão theo 9/QĐ-ĐKTCV`,
      `gia hạn thanh tra ${code} 10 ngày vì phức tạp theo 9/QĐ-ĐKTCV`,
      `vi phạm 1 ${code} đã xử lý theo 9/QĐ`,
      `đơn vị đã báo cáo ${code}`,
      'việc',
      'quá hạn',
      'tình hình',
      'tình hình phường Tây Hồ',
      'tình hình Sở Xây dựng',
      'tuần này đến hạn gì',
      'ai chưa nhận',
      'xếp hạng tháng này',
      'so với tháng trước',
      'lý do quá hạn',
      'biểu đồ tình hình',
      'xuất excel việc quá hạn',
      'xuất danh sách word',
      'điểm tiến độ',
      'công văn đôn đốc',
      'báo cáo tháng 11',
      `việc ${code}`,
      `lịch sử ${code}`,
      `văn bản ${DECISION}`,
      `văn bản ${CONCLUSION}`,
      'việc 1',
      'lịch sử 1',
      'phường Tây Hồ có mấy việc',
      'hôm nay ai nghỉ',
      'ủy quyền',
      'dữ liệu của tôi',
      'lấy lịch',
      'slo',
      'mức phục vụ',
      'nhóm',
      'trợ giúp',
      'visits',
      `visit ${code}`,
      'status',
      'overdue',
      '1',
      'có gì mới không',
      'Mai Trưởng Đoàn đang ở đâu',
      'mã cho Lý Thành Viên',
      'bật báo cáo tuần',
    ].map((words) => say(words)),
    // A plan of one's own at the same unit and hour: its warnings may not tell of another's.
    say(
      'lập kiểm tra phường Tây Hồ; đột xuất; chuyên đề Đề án 06; 08:00 25/11 đến 11:30; trưởng đoàn Kiều Đoàn Khác; thành viên Lý Thành Viên',
      '1',
    ),
    say('lập kiểm tra phường Tây Hồ; theo kế hoạch; 10:00 24/11 đến 11:30; trưởng đoàn Mai Trưởng Đoàn', '1'),
    press({ do: 'list-visits' }),
    press({ do: 'show-visit', visitId: id, part: 'overview' }),
    press({ do: 'show-visit', visitId: id, part: 'team' }),
    press({ do: 'show-visit', visitId: id, part: 'findings' }),
    press({ do: 'show-visit', visitId: id, part: 'checklist' }),
    press({ do: 'show-visit', visitId: id, part: 'steps' }),
    press({ do: 'answer-attendance', visitId: id, comes: true }),
    press({ do: 'find-substitute', visitId: id, absentPersonId: 'i2' }),
    press({ do: 'choose-substitute', visitId: id, absentPersonId: 'i2', personId: 'i3' }),
    press({ do: 'begin-visit', visitId: id }),
    press({ do: 'start-finding', visitId: id }),
    press({ do: 'make-minutes', visitId: id }),
    press({ do: 'sign-minutes', visitId: id, fileId: 'hidden-minutes', basis: 'x', signedBy: 'both-sides' }),
    press({ do: 'finish-finding' }),
    press({ do: 'confirm-visit' }),
    { kind: 'press-token', token: HEADS_TOKEN },
    { kind: 'file', name: 'anh-hien-truong.jpg', caption: `phát hiện ${code} thiếu sổ` },
    { kind: 'file', name: 'anh-hien-truong.jpg', caption: '' },
    { kind: 'feed', token: 'guessed' },
    { kind: 'operator' },
  ];
}
