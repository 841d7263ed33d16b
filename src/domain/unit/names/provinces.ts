/**
 * Provinces and centrally run cities before and after the mergers of 1 July 2025: a name after "tỉnh" ends where a province's name ends,
 * so that "Phó Chủ tịch UBND tỉnh Võ Phiên" is no province.
 */
export const PROVINCES: readonly string[] =
  `An Giang; Bà Rịa - Vũng Tàu; Bạc Liêu; Bắc Giang; Bắc Kạn; Bắc Ninh; Bến Tre; Bình Dương; Bình Định; Bình Phước; Bình Thuận;
Cà Mau; Cao Bằng; Cần Thơ; Đà Nẵng; Đắk Lắk; Đắk Nông; Điện Biên; Đồng Nai; Đồng Tháp; Gia Lai; Hà Giang; Hà Nam; Hà Nội; Hà Tĩnh; Hải Dương; Hải Phòng; Hậu Giang;
Hòa Bình; Hồ Chí Minh; Huế; Hưng Yên; Khánh Hòa; Kiên Giang; Kon Tum; Lai Châu; Lạng Sơn; Lào Cai; Lâm Đồng; Long An; Nam Định; Nghệ An; Ninh Bình; Ninh Thuận; Phú Thọ;
Phú Yên; Quảng Bình; Quảng Nam; Quảng Ngãi; Quảng Ninh; Quảng Trị; Sóc Trăng; Sơn La; Tây Ninh; Thái Bình; Thái Nguyên; Thanh Hóa; Thừa Thiên Huế; Thừa Thiên - Huế; Tiền Giang;
Trà Vinh; Tuyên Quang; Vĩnh Long; Vĩnh Phúc; Yên Bái`
    .split(';')
    .map((name) => name.replace(/\s+/g, ' ').trim());

/** Provinces that are cities under the centre: "thành phố Hà Nội", not "tỉnh". */
export const CITIES: ReadonlySet<string> = new Set('Hà Nội;Hồ Chí Minh;Hải Phòng;Đà Nẵng;Cần Thơ;Huế'.split(';'));
