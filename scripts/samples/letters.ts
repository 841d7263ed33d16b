/** Body paragraphs in the manner of NĐ 30/2020: numbered tasks, lettered points, plain sentences. */
type Paragraph = { readonly kind: 'plain' | 'number' | 'letter'; readonly text: string };

export type Letter = {
  readonly file: string;
  readonly issuer: readonly string[];
  readonly code: string;
  readonly subject: readonly string[];
  readonly date: string;
  readonly urgency?: string;
  /** Kind and title of a document that has them; a công văn has neither. */
  readonly kind?: string;
  readonly title?: readonly string[];
  readonly addresseeLabel: string;
  readonly addressees: readonly string[];
  readonly body: readonly Paragraph[];
  readonly recipients: readonly string[];
  readonly authority: readonly string[];
  readonly signer: string;
};

const plain = (text: string): Paragraph => ({ kind: 'plain', text });
const number = (text: string): Paragraph => ({ kind: 'number', text });
const letter = (text: string): Paragraph => ({ kind: 'letter', text });

export const CITY_LETTER: Letter = {
  file: '1-cong-van-ubnd-thanh-pho',
  issuer: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HÀ NỘI'],
  code: '6128/UBND-ĐT',
  subject: ['V/v chỉnh trang đô thị, bảo đảm', 'vệ sinh môi trường phục vụ', 'Nhân dân đón Tết Dương lịch', 'năm 2027'],
  date: 'Hà Nội, ngày 20 tháng 11 năm 2026',
  addresseeLabel: 'Kính gửi:',
  addressees: [
    'Các Sở: Tài chính, Xây dựng, Nội vụ, Nông nghiệp và Môi trường;',
    'Công an Thành phố;',
    'Văn phòng UBND Thành phố;',
    'UBND các phường: Tây Hồ, Ba Đình, Hoàn Kiếm.',
  ],
  body: [
    plain(
      'Thực hiện Kế hoạch số 285/KH-UBND ngày 12/10/2026 của UBND Thành phố về chỉnh trang đô thị năm 2026; để bảo đảm mỹ quan đô thị, trật tự giao thông và vệ sinh môi trường phục vụ Nhân dân đón Tết Dương lịch năm 2027, UBND Thành phố yêu cầu các cơ quan, đơn vị tập trung thực hiện các nhiệm vụ sau:',
    ),
    number(
      'Giao Sở Xây dựng chủ trì, phối hợp với UBND các phường Tây Hồ, Ba Đình, Hoàn Kiếm rà soát, sửa chữa hệ thống chiếu sáng, vỉa hè, nắp hố ga bị hư hỏng trên các tuyến phố chính; hoàn thành trước ngày 15/12/2026.',
    ),
    number(
      'Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng cân đối, tham mưu UBND Thành phố bố trí kinh phí thực hiện; trình UBND Thành phố chậm nhất ngày 30/11/2026.',
    ),
    number(
      'Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Công an Thành phố và UBND phường Tây Hồ tổ chức thu gom rác thải, xử lý bè thủy sinh hư hỏng trên mặt nước và quanh khu vực Hồ Tây; hoàn thành trước ngày 05/12/2026.',
    ),
    number(
      'Giao Sở Nội vụ theo dõi, đánh giá trách nhiệm của người đứng đầu các cơ quan, đơn vị trong việc thực hiện nội dung chỉ đạo tại văn bản này; báo cáo UBND Thành phố trước 16 giờ 00 ngày 18/12/2026.',
    ),
    number('UBND phường Tây Hồ:'),
    letter(
      'Tháo dỡ biển quảng cáo, mái che, mái vẩy lấn chiếm vỉa hè trên đường Thanh Niên và đường Lạc Long Quân, hoàn thành trước ngày 10/12/2026;',
    ),
    letter('Thường xuyên tuyên truyền, vận động Nhân dân giữ gìn vệ sinh môi trường khu vực ven Hồ Tây.'),
    number(
      'Giao Văn phòng UBND Thành phố theo dõi, đôn đốc việc thực hiện; tổng hợp, báo cáo Chủ tịch UBND Thành phố trước ngày 25/12/2026.',
    ),
    plain(
      'Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai thực hiện; trường hợp có khó khăn, vướng mắc, kịp thời báo cáo UBND Thành phố để xem xét, chỉ đạo./.',
    ),
  ],
  recipients: [
    '- Như trên;',
    '- Chủ tịch UBND Thành phố (để b/c);',
    '- Các PCT UBND Thành phố;',
    '- VPUB: CVP, các PCVP, ĐT, KT, TH;',
    '- Lưu: VT, ĐT(Hải).',
  ],
  authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Trần Minh Khang',
};

export const DEPARTMENT_LETTER: Letter = {
  file: '2-cong-van-so-noi-vu',
  issuer: ['ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI', 'SỞ NỘI VỤ'],
  code: '4417/SNV-CCHC',
  subject: ['V/v báo cáo kết quả thực hiện', 'công tác cải cách hành chính', 'năm 2026'],
  date: 'Hà Nội, ngày 19 tháng 11 năm 2026',
  addresseeLabel: 'Kính gửi:',
  addressees: ['Các sở, ban, ngành Thành phố;', 'UBND các phường, xã.'],
  body: [
    plain(
      'Căn cứ Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND Thành phố về công tác cải cách hành chính năm 2026, để có cơ sở tổng hợp báo cáo UBND Thành phố, Sở Nội vụ đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:',
    ),
    number(
      'Các sở, ban, ngành Thành phố đánh giá kết quả thực hiện nhiệm vụ cải cách hành chính được giao chủ trì trong năm 2026, nêu rõ nhiệm vụ chưa hoàn thành, nguyên nhân và giải pháp khắc phục.',
    ),
    number(
      'Sở Khoa học và Công nghệ cung cấp số liệu về tỷ lệ hồ sơ nộp trực tuyến và kết quả số hóa hồ sơ của từng cơ quan, đơn vị (số liệu tính đến hết ngày 15/11/2026).',
    ),
    number(
      'UBND các phường, xã báo cáo tình hình tiếp nhận, giải quyết thủ tục hành chính tại Điểm phục vụ hành chính công, trong đó thống kê cụ thể số hồ sơ quá hạn.',
    ),
    plain(
      'Báo cáo của các cơ quan, đơn vị gửi về Sở Nội vụ trước ngày 04/12/2026 để tổng hợp, báo cáo UBND Thành phố. Sau thời hạn trên, Sở Nội vụ sẽ báo cáo UBND Thành phố danh sách các đơn vị không gửi báo cáo.',
    ),
    plain('Trân trọng đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.'),
  ],
  recipients: ['- Như trên;', '- UBND Thành phố (để b/c);', '- Giám đốc Sở (để b/c);', '- Lưu: VT, CCHC.'],
  authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signer: 'Nguyễn Thị Thu Hạnh',
};

export const URGENT_TELEGRAM: Letter = {
  file: '3-cong-dien-hoa-toc',
  issuer: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HÀ NỘI'],
  code: '21/CĐ-UBND',
  subject: [],
  date: 'Hà Nội, ngày 22 tháng 11 năm 2026',
  urgency: 'HỎA TỐC',
  kind: 'CÔNG ĐIỆN',
  title: ['Về việc chủ động ứng phó với đợt mưa lớn, rét đậm', 'từ ngày 24 đến ngày 27 tháng 11 năm 2026'],
  addresseeLabel: 'CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI điện:',
  addressees: ['Giám đốc các Sở: Nông nghiệp và Môi trường, Xây dựng, Y tế;', 'Chủ tịch UBND các phường, xã.'],
  body: [
    plain(
      'Theo bản tin của Đài Khí tượng Thủy văn khu vực, từ ngày 24 đến ngày 27/11/2026, trên địa bàn Thành phố có mưa to kèm theo rét đậm. Để chủ động ứng phó, bảo đảm an toàn cho Nhân dân, Chủ tịch UBND Thành phố yêu cầu:',
    ),
    number(
      'Chủ tịch UBND các phường, xã kiểm tra ngay các khu vực trũng thấp, nhà yếu, cây xanh có nguy cơ gãy đổ; báo cáo phương án bảo đảm an toàn về Sở Nông nghiệp và Môi trường trước 17 giờ 00 ngày 23/11/2026.',
    ),
    number(
      'Giám đốc Sở Xây dựng chỉ đạo vận hành hệ thống thoát nước, bố trí lực lượng ứng trực tại các điểm có nguy cơ ngập úng trong suốt thời gian mưa lớn.',
    ),
    number(
      'Giám đốc Sở Y tế bảo đảm cơ số thuốc, vật tư và phương án cấp cứu, hoàn thành trước 12 giờ 00 ngày 24/11/2026.',
    ),
    number(
      'Giám đốc Sở Nông nghiệp và Môi trường tổng hợp tình hình, báo cáo Chủ tịch UBND Thành phố trước 10 giờ 00 ngày 25/11/2026./.',
    ),
  ],
  recipients: ['- Như trên;', '- Thường trực Thành ủy (để b/c);', '- Các PCT UBND Thành phố;', '- Lưu: VT, NNMT.'],
  authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Lê Hoàng Việt',
};
