import type { InLanguage } from './in-language.js';

const vi = {
  title: 'Cách dùng',
  status: ['• “tình hình”, “tình hình Sở Tài chính”, “quá hạn”, “văn bản 24”.'],
  clerkReads: [
    '• Gửi tệp (PDF, DOCX, TXT, ảnh) hoặc dán nguyên văn một văn bản: trợ lý đọc và đưa bản đọc để duyệt.',
    '• Sửa bằng lời: “số 24”, “hạn việc 3 là 20/12”, “bỏ Sở Y tế ở việc 2”.',
  ],
  unit: [
    '• “đã nhận” hoặc “nhận 142”: xác nhận đã nhận việc.',
    '• “báo cáo 142 60% đã xong rà soát”: báo cáo tiến độ; gửi kèm ảnh, tệp được.',
    '• “hoàn thành 142 …”: báo cáo hoàn thành.',
    '• “gia hạn 142 đến 15/12 vì …”, “trả lại 142 vì …”, “rút lại 142”, “hoãn nhắc 142 đến thứ Năm”.',
  ],
  head: [
    '• “giao 142 cho …, hạn thứ Năm”, “lấy lại 142”; “ủy quyền cho … từ 1/12 đến 5/12”, “ủy quyền”, “nghỉ phép từ … đến …”; “/nhom” trong nhóm của đơn vị.',
  ],
  leader: [
    '• “đồng ý”, “không đồng ý vì …” với việc đang chờ; “đề xuất 20/12”, “đồng ý gia hạn 142”, “xác nhận hoàn thành 142”, “làm lại 142 …”, “tạm hoãn 142 vì …”, “tiếp tục 142”.',
  ],
  questions: [
    '• “xếp hạng tháng 10”, “so với tháng trước”, “vì sao chậm”, “biểu đồ”, “xu hướng chậm”, “xuất excel quá hạn”, “công văn đôn đốc”, “bật báo cáo tuần”.',
    '• “phản hồi 142 …”: ý kiến của người đứng đầu về đánh giá một việc; “lấy lịch”: hạn việc trên lịch điện thoại.',
  ],
  clerkMoves: [
    '• “chuyển 142 cho Sở Xây dựng”, “đặt hạn 142 là 20/12”, “mốc 142 là 1/12”, “việc 210 thuộc việc 142”.',
    '• “bỏ kỳ 142”: bỏ một kỳ của báo cáo định kỳ · “thôi báo cáo định kỳ 142”: không mở kỳ mới cho mọi đơn vị của nhiệm vụ.',
  ],
  inspections: [
    '• “lịch kiểm tra”, “kiểm tra 48213”, “đoàn 48213”, “nội dung 48213”, “tiến trình 48213”: chỉ hiện cuộc anh/chị được biết.',
    '• “lập kiểm tra phường Tây Hồ; đột xuất; chuyên đề Đề án 06; 08:00 30/11 đến 11:30; trưởng đoàn …; thành viên …; tập trung … 21.07,105.82”.',
    '• “quyết định 48213 số 124/QĐ-ĐKTCV ngày …”, “lịch 48213 08:00 1/12”, “điểm hẹn 48213 …”, “đoàn 48213 thay … bằng … theo …”.',
    '• “kết luận 48213 số … ngày …”, “công khai 48213 niêm yết”, “theo dõi kiểm tra 48213”, “vi phạm 1 48213 đã xử lý … theo …”, “đóng kiểm tra 48213”; “tạm dừng kiểm tra”, “đình chỉ”, “không tiến hành 48213 vì … theo …”.',
  ],
  inspector: [
    '• “tham gia”, “báo bận”; tại nơi kiểm tra: “đến nơi”, “phát hiện …” kèm ảnh, “ý kiến của …: …”, “kiến nghị … trước ngày …”, “biên bản”, “ký biên bản hai bên”.',
  ],
  work: ['• “việc”: việc đang chờ tôi · “việc 142”: mở một việc · “lịch sử 142”.'],
  administrator: [
    '• “mã Nguyễn Văn A”: cấp mã kết nối cho một người.',
    '• “mức phục vụ”: tin gửi đi có kịp không.',
    '• “ngày nghỉ 2/1/2027 theo Thông báo 10065/VPCP-KGVX”, “ngày làm bù 9/1/2027 theo …”, “lịch nghỉ 2027”.',
    '• “thang nhắc”, “thang nhắc khẩn”: xem và sửa cách nhắc việc.',
  ],
  everybody: [
    '• “dữ liệu của tôi”: xem những gì trợ lý giữ về anh/chị; “sửa dữ liệu: …”, “xóa dữ liệu của tôi”.',
    '• “hủy”: bỏ việc đang hỏi dở · “english”.',
  ],
  how: 'Gõ có dấu hay không dấu, có “/” hay không đều được. Thẻ có lựa chọn: chọn ngay trên thẻ hoặc trả lời bằng số thứ tự.',
};

const en: typeof vi = {
  title: 'How to use',
  status: ['• “status”, “status Sở Tài chính”, “overdue”, “directive 24”.'],
  clerkReads: [
    '• Send a file (PDF, DOCX, TXT, picture) or paste a directive: it is read and shown for review before anything is issued.',
    '• Correct in words: “số 24” (number), “hạn việc 3 là 20/12” (limit of task 3), “bỏ Sở Y tế ở việc 2” (drop a unit).',
  ],
  unit: [
    '• “received” or “received 142”: acknowledge.',
    '• “report 142 60% …”: report progress; photos and files may go with it.',
    '• “done 142 …”: report completion.',
    '• “extend 142 to 15/12 because …”: ask for more time · “return 142 …”: not ours · “withdraw 142” · “snooze 142 until 15/12”.',
  ],
  head: [
    '• “hand 142 to Trúc, by 15/12”, “take back 142” · “ủy quyền cho … từ 1/12 đến 5/12” (delegate), “ủy quyền” (delegations), “nghỉ phép từ … đến …” (leave) · “/nhom” in the group of the unit.',
  ],
  leader: [
    '• “agree 142”, “refuse 142 …”, “offer 142 20/12”, “confirm 142”, “redo 142 …”: decide on what a unit asks · “tạm hoãn 142 vì …” (suspend), “tiếp tục 142” (resume).',
  ],
  questions: [
    '• Questions are asked in Vietnamese and answered in English: “xếp hạng tháng 10” (ranking), “so với tháng trước” (compared with last month), “vì sao chậm” (why late), “biểu đồ” (chart), “xu hướng chậm” (trend), “xuất excel quá hạn” (Excel file), “công văn đôn đốc” (urging letter), “bật báo cáo tuần” (weekly report). Files and pictures are Vietnamese.',
    '• “phản hồi 142 …”: a head contests the rating of a task · “lấy lịch”: limits in the calendar of the phone.',
  ],
  clerkMoves: [
    '• “chuyển 142 cho Sở Xây dựng” (give to another unit), “đặt hạn 142 là 20/12” (set the limit), “mốc 142 là 1/12” (day of the event), “việc 210 thuộc việc 142” (210 serves 142).',
    '• “bỏ kỳ 142”: skip one period of a recurring report · “end series 142”: no further period opens, for any unit of the task.',
  ],
  inspections: [
    '• “visits”: the inspections that you may know of · “kiểm tra 48213”: one of them, “đoàn 48213” (team), “nội dung 48213” (checklist), “tiến trình 48213” (steps).',
    '• To set one up: “lập kiểm tra phường Tây Hồ; đột xuất; chuyên đề Đề án 06; 08:00 30/11 đến 11:30; trưởng đoàn …; thành viên …; tập trung … 21.07,105.82”.',
    '• “quyết định 48213 số 124/QĐ-ĐKTCV ngày …” (decision), “lịch 48213 08:00 1/12” (time), “điểm hẹn 48213 …” (meeting point), “đoàn 48213 thay … bằng … theo …” (substitute).',
    '• “kết luận 48213 số … ngày …” (conclusion), “công khai 48213 niêm yết” (publication), “theo dõi kiểm tra 48213” (follow-up), “vi phạm 1 48213 đã xử lý … theo …” (violation handled), “đóng kiểm tra 48213” (close) · “tạm dừng kiểm tra” (pause), “đình chỉ” (stop), “không tiến hành 48213 vì … theo …” (not held).',
  ],
  inspector: [
    '• “tham gia”: I come · “báo bận”: I cannot. At the place: “đến nơi” (arrived), “phát hiện …” (finding, with photos), “ý kiến của …: …” (statement), “kiến nghị … trước ngày …” (recommendation), “biên bản” (minutes), “ký biên bản hai bên” (signed by both). What is typed and recorded is in Vietnamese.',
  ],
  work: ['• “tasks”: what waits for me · “task 142” · “history 142”.'],
  administrator: [
    '• “mã Nguyễn Văn A”: make a code for a person.',
    '• “mức phục vụ”: the service level.',
    '• “ngày nghỉ 2/1/2027 theo Thông báo 10065/VPCP-KGVX” (day off), “ngày làm bù 9/1/2027 theo …” (day worked instead), “lịch nghỉ 2027” (calendar).',
    '• “thang nhắc”, “thang nhắc khẩn”: see and change how tasks are nudged.',
  ],
  everybody: [
    '• “dữ liệu của tôi”: what is kept about you · “sửa dữ liệu: …” (correct it), “xóa dữ liệu của tôi” (erase it).',
    '• “cancel”: stop what is being asked · “tiếng Việt”: back to Vietnamese.',
  ],
  how: 'Words work with or without accents and “/”. Where a card offers a choice, choose it or answer with its number.',
};

/** What can be typed, by role; examples work as written. Words that exist in Vietnamese only say in English what they do. */
export const HELP: InLanguage<typeof vi> = { vi, en };
