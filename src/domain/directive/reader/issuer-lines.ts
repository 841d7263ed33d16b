/**
 * A page that sets a letterhead on one line runs the superior organ into the issuer ("UBND TỈNH HÀ GIANG SỞ NỘI VỤ"): the department
 * begins where its kind stands. "HẢI PHÒNG" is a place.
 */
const GLUED =
  /^((?:UBND|[ỦU][YỶ] BAN NHÂN DÂN) (?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG) \p{Lu}+(?: \p{Lu}+){0,3}?) ((?:SỞ|(?<!HẢI |VĂN )PHÒNG|THANH TRA|CHI CỤC|TRUNG TÂM|BAN (?:QUẢN LÝ|CHỈ ĐẠO|CHỈ HUY|DÂN TỘC|TIẾP CÔNG DÂN)|TRƯỜNG (?:MẦM NON|TIỂU HỌC|THCS|THPT|CAO ĐẲNG|ĐẠI HỌC|CHÍNH TRỊ)) \p{Lu}.*|VĂN PHÒNG(?: \p{Lu}.*)?)$/u;
const GLUED_MINISTRY = /^(BỘ \p{Lu}[\p{Lu} ,]*?) ((?:TỔNG CỤC|CỤC) \p{Lu}.*)$/u;

/** The organs of one line of a letterhead, the superior first. */
export function partsOfLine(text: string): string[] {
  const match = GLUED.exec(text) ?? GLUED_MINISTRY.exec(text);
  return match === null ? [text] : [match[1]!, match[2]!];
}

/** Kinds of organs that are no name without what follows: "BAN QUẢN LÝ / KHU KINH TẾ", "TRUNG TÂM / PHÁT TRIỂN QUỸ ĐẤT". */
const UNFINISHED =
  /^(?:TRUNG TÂM|CHI CỤC|CỤC|TỔNG CỤC|TỔNG CÔNG TY|CÔNG TY|CÔNG TY (?:CỔ PHẦN|TNHH|TNHH MTV)|TRƯỜNG|TRƯỜNG (?:ĐẠI HỌC|CAO ĐẲNG|MẦM NON|TIỂU HỌC|THCS|THPT)|BỆNH VIỆN|BỆNH VIỆN ĐA KHOA|HỘI ĐỒNG|SỞ|BỘ|PHÒNG)$|^BAN(?= ).*(?: CÁC(?: KHU| CỤM)?| QUẢN LÝ| CHỈ ĐẠO| CHỈ HUY| DỰ ÁN)$/u;

/** First words of a line that goes on with the name above it: what a board manages, what a team acts on. */
const GOES_ON =
  /^(?:CÁC|CÔNG TRÌNH|CÔNG NGHIỆP|KINH TẾ|XÂY DỰNG|PHÁT TRIỂN|PHÒNG,? CHỐNG|PHÒNG THỦ|ĐẦU TƯ|DỰ ÁN|THEO QUYẾT ĐỊNH|SỐ \d|THƯƠNG BINH|NÔNG THÔN|MÔI TRƯỜNG|ĐÀO TẠO|DU LỊCH|TRUYỀN THÔNG|CÔNG NGHỆ|CHẤT LƯỢNG|TÌM KIẾM|CỨU NẠN|CỨU HỘ|BẢO VỆ|TRỰC THUỘC|TỔNG HỢP|THỰC PHẨM|CHUYÊN NGÀNH|DÂN SỰ|TỐI CAO|VỀ)(?!\p{L})/u;

/** "TỔNG LIÊN ĐOÀN LAO / ĐỘNG": one word with an accent is a syllable, of which no organ is called; letters ("VNPT", "BCĐ") have none. */
const isSyllable = (text: string): boolean => /^\p{L}+$/u.test(text) && /\p{M}/u.test(text.normalize('NFD'));

/** Whether a line in capitals goes on with the organ of the line above it, which was broken for want of room. */
export function continues(above: string, text: string): boolean {
  return UNFINISHED.test(above) || GOES_ON.test(text) || isSyllable(text);
}

/** The name of a whole country's organisation, and how the committee of one place signs below it. */
const NATIONAL = /^(MẶT TRẬN TỔ QUỐC|HỘI .+|LIÊN MINH HỢP TÁC XÃ|(?:TỔNG )?LIÊN ĐOÀN LAO ĐỘNG) VIỆT NAM$/u;
const OF_PLACE =
  /^([ỦU][YỶ] BAN|BAN (?:CHẤP HÀNH|THƯỜNG TRỰC|THƯỜNG VỤ)) ((?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN) .+)$/u;

/** "MẶT TRẬN TỔ QUỐC VIỆT NAM / ỦY BAN TỈNH ĐỒNG THÁP", "HỘI NÔNG DÂN VIỆT NAM / BAN CHẤP HÀNH TỈNH X": one name of both lines; null elsewhere. */
export function committeeOfPlace(above: string, text: string): string | null {
  const national = NATIONAL.exec(above)?.[1];
  const [, committee, place] = OF_PLACE.exec(text) ?? [];
  if (national === undefined || committee === undefined || place === undefined) return null;
  return national.startsWith('MẶT')
    ? `${committee} ${national} VIỆT NAM ${place}`
    : `${committee} ${national} ${place}`;
}
