import { fold } from '../fold.js';
import type { Word } from '../words.js';

/**
 * First words of what a body is told to do. They end an open name ("Cục Quản lý thị trường tỉnh | tăng cường …") and make a list of
 * names at the start of a paragraph its subject. Phrases of two words and more are matched without accents.
 */
const PHRASES_WRITTEN = `lãnh đạo; chủ trì; chủ động; phối hợp; tăng cường; tiếp tục; khẩn trương; rà soát; xây dựng; tham mưu; chỉ đạo; tổ chức; thực hiện; triển khai;
chịu trách nhiệm; có trách nhiệm; theo dõi; đôn đốc; hướng dẫn; báo cáo; kiểm tra; căn cứ; theo chức năng; theo thẩm quyền; theo nhiệm vụ;
theo phạm vi; theo quy định; theo địa bàn; theo lĩnh vực; theo phân công; tập trung; đẩy mạnh; nghiên cứu; đề xuất; tổng hợp; thường xuyên; kịp thời; nghiêm túc; quán triệt; phân công; bố trí;
cân đối; phê duyệt; ban hành; cung cấp; cập nhật; công khai; công bố; đảm bảo; bảo đảm; giám sát; xử lý; giải quyết; khắc phục; chấn chỉnh;
tuyên truyền; phổ biến; vận động; huy động; hoàn thành; hoàn thiện; hoàn chỉnh; tiếp thu; tiếp nhận; phát huy; nâng cao; đổi mới; củng cố; kiện toàn;
quản lý; quyết định; thành lập; chuẩn bị; đăng ký; đánh giá; thống kê; tổng kết; sơ kết; thông báo; phản ánh; đề nghị; kiến nghị; yêu cầu; hỗ trợ;
tạo điều kiện; tháo gỡ; ưu tiên; lồng ghép; duy trì; phát hiện; ngăn chặn; điều tra; xác minh; thanh tra; bám sát; nỗ lực; quyết liệt; tích cực;
thống nhất; phân loại; ứng dụng; vận hành; kết nối; số hóa; chuyển đổi; mở rộng; góp ý; tham gia; bàn giao; sắp xếp; khảo sát; lấy ý kiến; trả lời;
giải trình; lựa chọn; ký kết; thu hồi; bồi thường; giải ngân; phân bổ; ủy quyền; tuân thủ; chấp hành; siết chặt; trực tiếp; định kỳ; trước ngày;
chậm nhất; hàng năm; hàng tháng; hàng quý; lắp đặt; sửa chữa; vệ sinh; trang trí; tuần tra; ứng trực; sẵn sàng; đình chỉ; tạm dừng; không được;
không để; không cho; triệt để tiết; triệt để thực; đọc tin; đọc bài; nghiêm cấm; liên thông; xem xét; quan tâm; chú trọng; lưu ý; làm việc; làm tốt; làm rõ; phát động; hưởng ứng; giới thiệu; đào tạo; bồi dưỡng; tập huấn;
tuyển dụng; tuyển sinh; rút kinh nghiệm; kiểm điểm; xác định; đề ra; có kế hoạch; có biện pháp; có phương án; có giải pháp; có văn bản; có ý kiến; trên cơ sở;
trong phạm vi; trong quá trình; trong tháng; trong quý; sau khi; đồng thời; ngoài ra; kể từ; từ ngày; đến ngày; liên hệ; truy cập; áp dụng; lưu trữ;
niêm yết; đăng tải; phát sóng; thu thập; tính toán; dự báo; cảnh báo; điều tiết; điều hành; điều chỉnh; phân luồng; phân tích; thẩm tra; thúc đẩy;
khuyến khích; xúc tiến; khơi thông; kiểm soát; kiểm kê; truy thu; chi trả; chăm lo; thăm hỏi; hòa giải; tiếp công dân; đối thoại; kêu gọi; nhắc nhở;
xóa bỏ; cắt giảm; đơn giản; tiết kiệm; phòng chống; phòng, chống; nạo vét; di dời; sơ tán; cứu trợ; ứng phó; chằng chống; gia cố; neo đậu; cấm biển;
dự trữ; khôi phục; khai báo; khai thác; đấu giá; đấu thầu; mua sắm; thanh toán; quyết toán; nghiệm thu; hạch toán; được giao; được phân công;
xác nhận; chứng nhận; đề cao; gương mẫu; nêu gương; thực thi; tổng rà soát; tự rà soát; tự kiểm tra; tự đánh giá; tự kiểm điểm; tự xử lý; cho mượn; giảm trừ; chạy thử; tra soát; dàn dựng; khóa sổ; đi kiểm tra; đi cơ sở; đi thực tế; đi khảo sát; thay mặt; đấu tranh; triệt phá; trấn áp; giữ vững; giữ gìn; vận dụng;
tôn trọng; xem đây; hạn chế; bổ sung; sửa đổi; thay thế; bãi bỏ; hủy bỏ; tham vấn; tư vấn; thông qua; tham dự; dự họp; phục vụ; tạm ứng; nhân rộng;
tuyên dương; khen thưởng; biểu dương; xếp loại; chấm điểm; đo đạc; cắm mốc; giải phóng; thu gom; phân cấp; luân chuyển; điều động; bổ nhiệm;
tiến hành; nêu cao; thể hiện; phải chủ động; có hình thức; thực hành; tổng kiểm tra; chuyển giao; làm đầu mối; là cơ quan; là đơn vị; chi tiết hóa;
cụ thể hóa; có báo cáo; có công văn; có tờ trình; có hướng dẫn; đề cập; lưu hành; gia hạn; giám định; hợp nhất; quảng bá; trao đổi; chia sẻ;
khuyến cáo; phối, kết hợp; rút ngắn; cải thiện; chăm sóc; chú ý; chuẩn hóa; đa dạng hóa; kết hợp; khuyến nghị; kiểm nghiệm; làm sạch; lập danh sách;
lập kế hoạch; lập phương án; mở đợt; ngăn ngừa; phê bình; phòng ngừa; quán xuyến; quản trị; ra quân; ra văn bản; ra quyết định; tái cơ cấu; tập hợp;
tổ chức lại; trình bày; truy quét; truy vết; tuyên bố; ủng hộ; vận chuyển; xử phạt; xử trí; yểm trợ; xác lập; xin ý kiến; đánh số; đề phòng;
điện báo; đính chính; đón tiếp; được phép; khởi công; kiên quyết; nhanh chóng; phản biện; phân tách; sưu tầm; tham khảo; thiết lập; thi hành;
thi công; thường trực; tích hợp; tiêu hủy; tranh thủ; trả kết quả; triệu tập; từng bước; vào cuộc; lãnh đạo chỉ đạo; bảo vệ tuyệt đối;
đầu tư xây dựng; sử dụng có; sử dụng con dấu; quy định cụ thể; phát triển kinh; thẩm định; đẩy nhanh; nâng cấp; cải tạo; duy tu; bảo trì; bảo tồn; phục hồi; khoanh vùng; tiêm phòng; cắm mốc; hoàn trả;
thu hút; chuyển hồ sơ;
mở chuyên mục; mở lớp; mở sổ; dành thời lượng; tăng thời lượng; đưa tin; nắm chắc; nắm tình hình; nắm bắt; tập kết; cấp phát; cấp bù; hoàn trả;
tháo dỡ; cưỡng chế; gieo cấy; xuống giống; thu hoạch; khử khuẩn; tổng vệ sinh; phát quang; nhập dữ liệu; đối chiếu; đối soát; trích xuất;
đồng bộ dữ liệu; kết xuất; cài đặt; kê khai; khởi tố; động viên; khích lệ; tôn vinh; trao tặng; dâng hương; thí điểm; phân khai; lưu giữ; thay mới;
ký hợp đồng; ký cam kết; cam kết; xuất cấp; phân giao; họp bàn; gỡ bỏ; xóa sổ; chỉnh lý; chỉnh trang; chỉnh sửa; cắt tỉa; trồng mới; chuyển trả;
chuyển tải; lan tỏa; bơm tiêu; tích nước; vận hành thử; đốc thúc; chịu sự; quyết tâm; tự giác; đảm nhiệm; đảm nhận; mời gọi; kích hoạt; trích lập;
trích nộp; thu nộp; thu, nộp; truy xuất; bình xét; lấy mẫu; đào đắp; cách ly; khám sàng lọc; khám sức khỏe; thu dung; trực cấp cứu; can thiệp;
đón nhận; giữ nghiêm; giữ an toàn; thắt chặt; gắn trách nhiệm; gắn kết; nhận diện; xem đây là; coi đây là; kiểm đếm; chặt tỉa; xuống địa bàn;
bám cơ sở; bám địa bàn; đi cơ sở; cấm tàu; cấm các phương tiện; cho học sinh; treo cờ; đeo khẩu trang; ngừng cấp; cắt điện; đóng cửa; mở cửa;
giữ liên lạc; giữ nguyên; đưa nội dung; nhập vào; gỡ vướng; tận dụng; tiết giảm; miễn, giảm; miễn giảm; giảm thiểu; giảm tối đa; sao gửi; in sao; đồng loạt; phấn đấu; phụ trách chung; giáo dục, động viên; nghiêm chỉnh; lưu hành; gửi kèm; tự rà soát;
có nhiệm vụ; có nghĩa vụ; chấm dứt; phát triển mô hình; soạn thảo; soát xét; biên soạn; in ấn; truyền phát; phát lệnh; chuyển lệnh; niêm phong; đối thoại;
tiêm chủng; phun thuốc; phun hóa chất; phun khử khuẩn; khử trùng; tiêu độc; lấy phiếu; kiểm phiếu; hiệp thương; bình chọn; tuyển chọn; sơ tuyển; xét chọn; xét duyệt; phê chuẩn; thông tin kịp;
trưng bày; triển lãm; trồng cây; trồng rừng; chăm bón; thu mua; bình ổn; tiếp đón; đón đoàn; hậu kiểm; tiền kiểm; phúc tra; phúc khảo;
thụ lý; truy tố; xét xử; tạm giữ; bắt giữ; vây bắt; truy bắt; tấn công trấn; mở cao điểm; chốt chặn; phủ xanh; tăng ca; hoãn các; định hướng tuyên truyền; định hướng công tác; định hướng báo chí;
tự kiểm tra; tự đánh giá; tự chấm; tự kê khai; đẩy lùi; xóa nhà; giãn cách; bàn bạc; thảo luận; cấp đủ; cấp kinh phí; tự giải thể; giải thể sau; đến từng; xuống từng; đến tận; xuống tận;
quyên góp; ủng hộ; tặng quà; trao quà; thắp nến; chúc mừng; chúc tết; gặp mặt; tọa đàm; viết bài; viết tin; chụp ảnh; quay phim; đăng bài; đăng tin; phản hồi;
hồi đáp; trả hồ sơ; trả nợ; nộp tiền; nộp trả; thu nợ; đòi nợ; khấu trừ; hoàn thuế; miễn thuế; thu thuế; chống thất thu; quản lý chặt; đồng hành; hiện thực hóa;
dự thảo; dự trù; trích chuyển; trang bị; xả nước; xả lũ; dọn dẹp; dọn vệ sinh; trông coi; chuyển phát; phát tờ; phát trên; phát lại; phát phiếu; phát miễn; cấp phép; tháo nước; tiêu úng; chống úng; chống hạn; bơm nước;
huấn luyện; diễn tập; báo động; cứu chữa; tiếp cận; tiếp xúc; trợ giúp; trợ cấp; giúp đỡ; thu dọn; thu xếp; sắp lịch; xếp lịch; lên kế hoạch; lên phương án; phát hành; bảo quản; sao chụp; cầm tay; gia cường; chằng néo;
mở cống; đóng cống; giải tỏa; dẹp bỏ; hoàn tất; kết thúc; chốt số; rà phá; cắt cử; cử cán; cử người; điều xe; điều phối; gắn biển; quét vôi; đính kèm; nhắc việc; giảng dạy; ôn tập; dạy bù; giữ trật; giữ vệ;
nhắn tin; rào chắn; san gạt; đắp đê; hộ đê; canh gác; bốc xếp; phân phối; tiêm vắc xin; phân tuyến; chuyển tuyến; khoanh nợ; giãn nợ; xóa nợ; cơ cấu lại;
đóng dấu; trả lương; chi lương; nâng lương; tinh giản; tinh gọn; gìn giữ; trữ nước; đấu nối; khơi dòng; vớt rác; trục vớt; tạm ngừng; tạm ngưng; khởi động; ngăn mặn;
đắp đập; thâm nhập; không tự ý; không thanh toán; không giải ngân; không cắt điện; không cắt nước; không ngừng cấp; không sử dụng; không tổ chức; không bố trí; không ban hành; không cấp phép; không tiếp nhận; trưng dụng; bảo lãnh; đôn thúc; hội chẩn; bắn pháo; dự giờ;
tầm soát; tái đàn; thả giống; cho thuê; đền bù; cắm cờ; trang hoàng; theo sát; sát cánh; vinh danh; phục dựng; tôn tạo; tu bổ; áp giải; kết nạp; khai trừ; xin phép;
đóng mở; điều chuyển; bóc gỡ; triệt xóa; cấp đổi; cấp lại; cấp điện; điều trị; chia lô; tịch thu; phong tỏa; kê biên; thừa ủy quyền; mua bảo; mua vật; mua thuốc; mua sắm; quét dọn; phát thanh; giải thích; chứng thực; hiệu chỉnh`;

/** One-word verbs count only with their own accents: folded, "cần" is also "cán" (bộ), "giao" begins "giao thông". */
const SINGLES_WRITTEN =
  'cần; phải; giao; nhập; mở; chọn; lập; gửi; trình; cử; mời; nộp; báo; xem; nhận; đưa; lấy; treo; trực; tạo; nắm; làm; dừng; đặt; gắn; coi; sớm; luôn; giúp; chốt; ngừng; đăng; khi; để; nhằm; nếu; tại; tự; họp; ký; xét';

/** Nouns that begin like a one-word verb. */
const NOUNS =
  /^(?:giao (?:thong|dich|ban|luu|dien|tiep|nhan|thoi|thuong|huong|hang|thoa|dat)|trinh (?:do|tu|duyet)|lap (?:truong|luan)|can (?:thiet|cu|nghiep)|lam (?:nghiep|san)|nhan (?:vien|dan|luc|su|dinh)|tao (?:hoa)|tai (?:san|chinh|lieu|nguyen|khoan)|tu (?:phap|lenh|van|do)|dang (?:vien|bo|uy)|truc (?:thuoc|tuyen)|xet (?:xu)|dat (?:dai|nuoc)|coi (?:thi)|ky (?:thuat|luat|hop|thi)|hop (?:tac|dong|phap)|de (?:an|cuong|tai|nghi|xuat)|bao (?:chi|hiem)|lay (?:nhiem)|mo (?:hinh|dun|rong|mang)|nhap (?:khau|cu|canh|mon|vien|hoc|ngu)|chon (?:loc)|khi (?:hau|tuong)|so (?:huu)|dung (?:cu)|chot (?:kiem))(?: |$)/;

const split = (written: string): string[] =>
  written
    .split(';')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '');

type Phrase = { readonly keys: readonly string[]; /** As written: "phân" of "phân cấp". */ readonly first: string };

const SINGLES: ReadonlySet<string> = new Set(split(SINGLES_WRITTEN));
const SINGLES_FOLDED: ReadonlySet<string> = new Set(split(SINGLES_WRITTEN).map(fold));
/** What a word may open: phrases, longest first, and perhaps a verb by itself. */
export type Opener = { readonly phrases: readonly Phrase[]; readonly single: boolean };

/** Openers by their word: most words of a text are none, and one look tells. */
const OPENERS: ReadonlyMap<string, Opener> = byOpener();

function byOpener(): Map<string, Opener> {
  const table = new Map<string, Phrase[]>();
  for (const phrase of new Set(split(PHRASES_WRITTEN))) {
    const keys = fold(phrase).split(' ');
    table.set(keys[0]!, [...(table.get(keys[0]!) ?? []), { keys, first: phrase.split(' ')[0]! }]);
  }
  for (const list of table.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return new Map(
    [...new Set([...table.keys(), ...SINGLES_FOLDED])].map((key) => [
      key,
      { phrases: table.get(key) ?? [], single: SINGLES_FOLDED.has(key) },
    ]),
  );
}

const marksOf = (word: string): string => word.normalize('NFD').replace(/[^\u0300-\u036fđ]/g, '');

const ACCEPTED = new Map<string, boolean>();

/** Marks of a letter, not of its tone. */
const lettersIn = (marks: string): string => marks.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '');

/**
 * A recogniser loses marks ("phôi hợp") and adds none: "phần" (cổ phần) is not "phân" (phân cấp). Where the mark of a letter is lost
 * another tone may stand for its own ("dé nghị"); "đón" (đọc) is not "đôn" (đốc), which has none.
 */
function maySpell(written: string, wanted: string): boolean {
  if (written === wanted) return true;
  const pair = `${written} ${wanted}`;
  let known = ACCEPTED.get(pair);
  if (known === undefined) {
    const marks = marksOf(wanted);
    const own = marksOf(written);
    const lost = lettersIn(marks).length > lettersIn(own).length && lettersIn(marks) !== marks;
    known = [...(lost ? lettersIn(own) : own)].every((mark) => marks.includes(mark));
    if (ACCEPTED.size < 5000) ACCEPTED.set(pair, known);
  }
  return known;
}

/** What a folded word may open; nothing for most words. */
export const verbOpener = (key: string): Opener | undefined => OPENERS.get(key);

const LONGEST = 4;

/** How many words from `at` a phrase may take: up to a sign that is no comma. */
function reach(words: readonly Word[], at: number): number {
  let size = 0;
  while (size < LONGEST && at + size < words.length) {
    const word = words[at + size]!;
    if (word.kind === 'sign' && word.key !== ',') break;
    size += 1;
  }
  return size;
}

function stands(words: readonly Word[], at: number, keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i += 1) if (words[at + i]!.key !== keys[i]) return false;
  return true;
}

/**
 * How many words open a verb phrase at a word, of which `opener` tells what it may open: 0 when they do not. In a text without accents one-word verbs are compared folded.
 */
export function verbLength(words: readonly Word[], at: number, opener: Opener): number {
  const { key, raw, plain } = words[at]!;
  const size = reach(words, at);
  for (const phrase of opener.phrases)
    if (
      phrase.keys.length <= size &&
      stands(words, at, phrase.keys) &&
      (plain || raw === phrase.first || maySpell(raw.toLowerCase(), phrase.first))
    )
      return phrase.keys.length;
  if (!opener.single || NOUNS.test(`${key} ${size > 1 ? words[at + 1]!.key : ''} `)) return 0;
  return plain || SINGLES.has(raw) || SINGLES.has(raw.toLowerCase()) ? 1 : 0;
}
