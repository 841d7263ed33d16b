/** Syllables that administrative texts are mostly written with: of two ways to part a glued word, the one whose syllables are among them. */
export const COMMON_SYLLABLES: ReadonlySet<string> = new Set(
  `các và công của định chính ban ngày tỉnh số hiện thực quan bộ văn hành cơ về chủ năm có chức quy vụ theo dân tổ trong nhân sở với bản ủy thành lý phủ
hợp nhiệm quyết việc thông chỉ nghị điều xã địa hội tháng báo thủ pháp động trình luật nội triển trên khai phòng tác để nghiệp được bảo tra kiểm đạo quản
trường tại cáo thời vị đơn giao tài hoạch phương cấp đề phát liên án kết phố đối quyền trưởng trung nam xây phối tướng trực dựng quả việt đầu nước tịch kế
đến giải người ngành quốc hiệu tư sản thường an đảm lập trách kinh đồng thuộc nhà thi thương cho thị tiêu dự trước dung cầu từ phó này phạm doanh tổng lưu
nhận tăng tự hoạt dụng thuế bàn môi ký toàn soát xuất tiếp xử do hướng lực sau tin chế gia tham dịch trì giá liệu điện cục dẫn không thẩm hóa hàng giám đốc
gửi thể hồ kịp căn đổi nông cứ là kiến tục vi yêu như cường đảng vực hà tế khu sơ độ quảng đã ương đại huyện một thống viên thư rà nguyên cộng thanh hạn
nghiêm năng đúng mục ý học sách tạo nghĩa sinh chương hoàn hình tình nhất sự lượng ngân biểu làm truyền tập chuyển phường cử cá kỳ chống phân phục ứng độc
điểm hoặc sử nơi chí vào bổ phải thu hòa vận mặt cao khi sát trọng đánh sửa vệ phụ kính đoàn bố trị tâm những giáo khí hệ đường chi lĩnh xét trí uỷ lãnh dõi
mưu phần chất qua đủ biến chịu bị nộp tiến lục khẩn trương giấy quá đôn dục thức minh kỹ tầng ra kèm tiết vật đăng phí trợ biện thiết nghệ mới họp thuật
tính đầy danh chỉnh đó giảm xem hạ luận quý chuyên tuyên đất thảo loại cần chưa kiện khác thôn cung chuẩn phẩm mạnh nguồn diện thứ mại nhập bằng huy tải hỗ
chậm cán hộ nghiên mắc thải kê áp chấp vướng dữ mật khoản biên còn vốn phép trữ đặc vấn ninh bệnh phê ở duyệt nâng lịch cách đẩy tích chặt đóng đô cả giới tín
cấu tiện đây tốt khắc trạng mức thiên nếu gồm đi hưởng kỷ nhằm tiền đoạn đạt cuộc hằng khẩu tuyến nêu cập giờ cải góp biệt bình từng mẫu thay thiện phổ rộng
ngay thì gỡ mở du vùng quân rõ yếu lại giữa lễ trang giai tờ quận nhiều thế long đang ngoài chung sáng đưa`.split(
    /\s+/,
  ),
);
