import type { Card } from '../../app/ports/card.js';
import type { Principal } from '../../app/use-case.js';

const STATUS = '• “tình hình”, “tình hình Sở Tài chính”, “quá hạn”, “văn bản 24”.';

/** What this person can do here, by role, with examples that work as written. */
export function helpCard(principal: Principal): Card {
  const roles = new Set(principal.actor.posts.map((post) => post.role));
  const unit = roles.has('head') || roles.has('deputy') || roles.has('officer');
  const leads = roles.has('leader');
  return {
    title: 'Cách dùng',
    lines: [
      ...(leads ? [STATUS] : []),
      ...(roles.has('clerk')
        ? [
            '• Gửi tệp (PDF, DOCX, TXT, ảnh) hoặc dán nguyên văn một văn bản: trợ lý đọc và đưa bản đọc để duyệt.',
            '• Sửa bằng lời: “số 24”, “hạn việc 3 là 20/12”, “bỏ Sở Y tế ở việc 2”.',
          ]
        : []),
      ...(unit
        ? [
            '• “đã nhận” hoặc “nhận 142”: xác nhận đã nhận việc.',
            '• “báo cáo 142 60% đã xong rà soát”: báo cáo tiến độ; gửi kèm ảnh, tệp được.',
            '• “hoàn thành 142 …”: báo cáo hoàn thành.',
            '• “gia hạn 142 đến 15/12 vì …”, “trả lại 142 vì …”, “rút lại 142”, “hoãn nhắc 142 đến thứ Năm”.',
          ]
        : []),
      ...(roles.has('head')
        ? [
            '• “giao 142 cho …, hạn thứ Năm”, “lấy lại 142”; “ủy quyền cho … từ 1/12 đến 5/12”, “ủy quyền”, “nghỉ phép từ … đến …”; “/nhom” trong nhóm của đơn vị.',
          ]
        : []),
      ...(leads
        ? [
            '• “đồng ý”, “không đồng ý vì …” với việc đang chờ; “đề xuất 20/12”, “đồng ý gia hạn 142”, “xác nhận hoàn thành 142”, “làm lại 142 …”, “tạm hoãn 142 vì …”, “tiếp tục 142”.',
          ]
        : []),
      ...(roles.has('leader') || roles.has('head')
        ? [
            '• “xếp hạng tháng 10”, “so với tháng trước”, “vì sao chậm”, “biểu đồ”, “xu hướng chậm”, “xuất excel quá hạn”, “công văn đôn đốc”, “bật báo cáo tuần”.',
            '• “phản hồi 142 …”: ý kiến của người đứng đầu về đánh giá một việc; “lấy lịch”: hạn việc trên lịch điện thoại.',
          ]
        : []),
      ...(roles.has('clerk')
        ? ['• “chuyển 142 cho Sở Xây dựng”, “đặt hạn 142 là 20/12”, “mốc 142 là 1/12”, “việc 210 thuộc việc 142”.']
        : []),
      ...(roles.has('inspector') || roles.has('leader')
        ? [
            '• “lịch kiểm tra”, “kiểm tra 48213”, “đoàn 48213”, “nội dung 48213”, “tiến trình 48213”: chỉ hiện cuộc anh/chị được biết.',
            '• “lập kiểm tra phường Tây Hồ; đột xuất; chuyên đề Đề án 06; 08:00 30/11 đến 11:30; trưởng đoàn …; thành viên …; tập trung … 21.07,105.82”.',
            '• “quyết định 48213 số 124/QĐ-ĐKTCV ngày …”, “lịch 48213 08:00 1/12”, “điểm hẹn 48213 …”, “đoàn 48213 thay … bằng … theo …”.',
            '• “kết luận 48213 số … ngày …”, “công khai 48213 niêm yết”, “theo dõi kiểm tra 48213”, “vi phạm 1 48213 đã xử lý … theo …”, “đóng kiểm tra 48213”; “tạm dừng kiểm tra”, “đình chỉ”, “không tiến hành 48213 vì … theo …”.',
          ]
        : []),
      ...(roles.has('inspector')
        ? [
            '• “tham gia”, “báo bận”; tại nơi kiểm tra: “đến nơi”, “phát hiện …” kèm ảnh, “ý kiến của …: …”, “kiến nghị … trước ngày …”, “biên bản”, “ký biên bản hai bên”.',
          ]
        : []),
      '• “việc”: việc đang chờ tôi · “việc 142”: mở một việc · “lịch sử 142”.',
      ...(leads ? [] : [STATUS]),
      ...(roles.has('administrator')
        ? [
            '• “mã Nguyễn Văn A”: cấp mã kết nối cho một người.',
            '• “mức phục vụ”: tin gửi đi có kịp không.',
            '• “ngày nghỉ 2/1/2027 theo Thông báo 10065/VPCP-KGVX”, “ngày làm bù 9/1/2027 theo …”, “lịch nghỉ 2027”.',
            '• “thang nhắc”, “thang nhắc khẩn”: xem và sửa cách nhắc việc.',
          ]
        : []),
      '• “dữ liệu của tôi”: xem những gì trợ lý giữ về anh/chị; “sửa dữ liệu: …”, “xóa dữ liệu của tôi”.',
      '• “hủy”: bỏ việc đang hỏi dở · “english”.',
      {
        text: 'Gõ có dấu hay không dấu, có “/” hay không đều được. Thẻ có lựa chọn: chọn ngay trên thẻ hoặc trả lời bằng số thứ tự.',
        style: 'muted',
      },
    ],
  };
}
