/**
 * Syllables with their accents, as questions of this field have them. The grammar reads folded words, so that "lương" looks like the one in
 * "số lượng" and "quán" like the one in "quản lý": a syllable that is not here says that the sentence may be about something else.
 */
const SYLLABLES = `
à án ấy ăn ạ bà bàn bác báo bấm bằng bản bảng bảy bạn bậc bé bét bên biên biến biết biểu bình bị bốn bổ bớt bởi bộ buổi bước bức bữa các
cách cái cáo câu cần cấp cẩn cả cảm cảnh cạnh cập cậu chào chánh cháu cháy chây chấm chấp chất chắc chẳng chạp chạy chậm chặt chiều chiếu
chí chín chính chỉ chị chịu chóp chót chốt chỗ chờ chớ chuẩn chuyên chuyển chuyện chú chủ chưa chương chừ chừng chứ chữ còn có cô công cố cơ
cộng cột cuối cuộc cùng cũ cũng của cứ cử cụ cục cụm cđ dài dân dần dẫn dạ dạo dễ diễn diện dòng dõi dời dở duyệt dùm dùng dưới dữ dụng gần
gấp gặp giá giám giáo giãn giải giảm giờ giới giùm giúp giữ giữa gì góp gồm gõ gởi gọn gộp gửi hà hàng hành hãy hằng hẳn hả hạn hạng hén hết
hẹn hệ hiển hiểu hiện hiệu hình hỉ hoài hoàn hoàng hoạch hoạt hoặc hóa hôm hông hồ hồi hối hỗ hổng hỏa hỏi hơn hở hợp họ họp hộ hội hướng
hữu hử ích ít kèm kém kéo kê kênh kế kết kể khá khác khâu khẩn khó không khối kiến kiểm kiểu kì kí kỉ kịp kỳ ký kỹ kỷ là làm lâu lần lấy
lãnh lắm lạc lại lập lặng lặp lê lên lề lẻ lệ lệnh liên liệt liệu lìm lí lĩnh lịch loại lỗi lời lớn lớp lỡ lợi luận luôn lùi lúc lược lượng
lượt lưu lục lụt lý mà màu mần mất mấy mẫu mã mãi mắc mạnh mặc mè mẻ mệnh mình mô môi mồng mốc mốt mỗi mỏi mới mở mọi một muốn muộn mùng
mười mức mục nào này nâng nãy năm năng nằm nắm nặng nè nên nề nếu nể ngành ngày ngần ngắn ngại nghẽn nghiêm nghiệm nghiệp nghìn nghĩ nghĩa
nghị ngoài ngoái ngoại nguyên ngưng người ngừng nhân nhất nhằm nhắc nhắn nhận nhật nhé nhẹ nhiêu nhiều nhiệm nhiệt nhìn nhỉ nhóm nhỏ nhờ nhớ
như nhưng những nó nói nóng nông nối nổi nơi nớ nợ nọ nội nộp nữa nửa nđ ô ôm ông ổn ơi ơn ờ ớ ở pháp phân phần phải phản phạm phạt phép phê
phiếu phía phòng phó phối phổ phúc phương phường phức phụ phục quá quãng quả quản quận quên quí quốc quyền quyết quý qđ rà rành rất răng
rằng rảnh riêng rồi rõ rộ rứa sàng sác sách sáng sánh sát sáu sắc sắp sẵn sếp sẽ soạn số sốt sớm sở sọt suất suốt sức sử sự tài tác tám tầm
tất tăng tắc tắt tải tại tạm tạo tận tập tế tết tệ thành thái tháng thấp thấy thẩm thằng thắng thẳng thảo thảy thật thêm thế thể thiết thiếu
thiệt thì thí thị thoại thôi thông thống thỏa thời thở thuận thuộc thúc thủ thư thưa thường thừa thứ thức thử thực tiên tiêu tiến tiếp tiết
tiểu tìm tình tí tích tính tỉ tỉnh tịch toàn toán tóm tôi tồi tồn tố tốc tốt tổ tổng tờ tớ tới tớt tràn trách trái trần trăm trả trải
trạng trên trễ triển triệt triệu trì trình trí trính trị trở trợ trọng trội truyền trưng trường trước trưởng trừ trục tuần tuyên tuyến tuyệt
tư tương tường tưởng từ từng tức tự tụi tụt tỷ uỷ ủa ủy ước ưu ừ ừm ứng và vài vào vẫn văn vắn vận vậy về vẽ vẻ viên viết việc vì ví vĩ vị
vòng vô với vỡ vọng vội vướng vượt vừa vững vụ xài xác xây xấu xã xảy xét xếp xíu xuất xuống xứng xử yên yêu yếu ý đan đang đáng đánh đâu
đây đầu đấu đấy đã đảm đại đạo đạt đặc đặt đề đều đến để đi điều điểm điện đình địa định đoàn đoạn đòi đó đón đôn đông đồ đồng đốc đối đống
đỏ đơn đời đỡ đợi đợt đọc đọng độ đội động đột đua đúng đủ đưa đương được đừng đứa đức đứng đv
dứt gỡ tháo dồn lũy luỹ sót bí thôn đọng hẵng dốc dũng nỗi rút rớt rải rơi trôi nhích nhúc vọt tới ngốn ngập lút ngấp nghé nghỉ họa hoạ khỏi hứa hụt kiểm kíp lẹ mũi nhọn lẽ
thắc thắt thúc tiếc tháng tổn tóc toát trôi trơn tru trục uể oải vuột xoay xở xộc xệch ỳ ạch ì đắp đổi dùng dằng chây ỳ bê bết nhởn nhơ mỏng
dưa dây mề nhằng nhùng lằng ùn nãi ngâm găm chân trệ lọt tuột hụt thủng giục thúc bận phen cớ căn gật lẹt đẹt bát siêng chăm lười xịn ngon gương
mẫu minh trực mềm giấy chiết ảo dụng năng dạy ví nhấp hơi tiếng ngơ tăm rào cản nấc gút nút chạm kia ngưỡng xoá hối giãn dồn lún sa lầy lỡ dở dang
suôn sẻ vắng vấn ứ dù đèn bỏ phát cận khả lờ âm hoãn nới khăn kẹt nêu đổ khiến thích bật đuối giỏi cải tròn sơ ảnh dựng trích dự nhở sửa dụ chức bắt
nở sổ dương bể nải gánh lành trơn chỉnh nút cực dính lụng lố định nhập sáp năn nỉ nài gọi vựa khúc mức rốt ráo vun đắn dấu giá ngăn nắp hoạch đoái thỏa kiện sinh đảm phiền tạm gộp bật dấy mấu đốt
lọc trân bây chúng chút đem đếm ngó hử nhở bảo dạng soát rà lưu lưới nghẹt vắt gắt chững thụt sụt vươn bứt
`;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Where the tone mark stands does not matter ("hoà", "hòa", "qúa"). */
function toneLast(word: string): string {
  const parts = word.toLowerCase().normalize('NFD');
  // The south hears no difference between hỏi and ngã: "trể hạn", "củng".
  return parts.replace(TONES, '') + (parts.match(TONES) ?? []).join('').replace('\u0303', '\u0309');
}

const KNOWN: ReadonlySet<string> = new Set(
  SYLLABLES.split(/\s+/u)
    .filter((syllable) => syllable !== '')
    .map(toneLast),
);

const ACCENTED = /[\u00C0-\u1EF9]/u;

/** Whether a text was typed with accents: then a word without one means what it says. */
export const hasAccents = (text: string): boolean => ACCENTED.test(text);

/** Syllables that are of this field only behind another: "yêu cầu", and no bridge. */
const BEHIND: ReadonlyMap<string, string> = new Map([['cầu', 'yêu']]);

/** Whether a word that was typed with accents is one of this field's; a word without accents may be any of its readings. */
export const isOurSyllable = (raw: string, before = ''): boolean =>
  !ACCENTED.test(raw) || KNOWN.has(toneLast(raw)) || BEHIND.get(raw.toLowerCase()) === before.toLowerCase();
