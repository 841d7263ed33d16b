// Names of offices that hold a verb or a comma, which elsewhere end a name.
import type { Cursor } from './cursor.js';
import { matchPhrase, phraseTable } from './phrase-table.js';
import { keyAt, type Word } from '../words.js';

/** What comes after Phòng, Vụ, Cục, Tổ …, where it cannot be told from what the office is to do. */
const FUNCTIONS = phraseTable(
  [
    ...['Phổ biến, giáo dục pháp luật', 'Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý'],
    ...['Phổ biến và theo dõi thi hành pháp luật', 'Xây dựng và Phổ biến, giáo dục pháp luật'],
    ...['Phát thanh, truyền hình và thông tin điện tử', 'Báo chí, xuất bản', 'Thông tin, Báo chí, Xuất bản'],
    ...['Giáo dục trung học - Giáo dục thường xuyên', 'Giáo dục nghề nghiệp - Giáo dục thường xuyên'],
    ...['Giáo dục mầm non - Giáo dục tiểu học', 'Giáo dục chuyên nghiệp - Giáo dục thường xuyên'],
    ...['Giáo dục thường xuyên - Giáo dục nghề nghiệp', 'Giáo dục thường xuyên'],
    ...['Cảnh sát quản lý hành chính về trật tự xã hội', 'Cảnh sát hình sự', 'Cảnh sát giao thông', 'Cảnh sát kinh tế'],
    ...['Cảnh sát điều tra tội phạm về ma túy', 'Cảnh sát điều tra tội phạm về trật tự xã hội', 'Cảnh sát môi trường'],
    ...[
      'Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu',
      'Cảnh sát thi hành án hình sự và hỗ trợ tư pháp',
    ],
    ...[
      'Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu, môi trường',
      'Cảnh sát cơ động',
      'Cảnh sát bảo vệ',
    ],
    ...['Cảnh sát phòng, chống tội phạm về môi trường', 'Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ'],
    ...['An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao', 'Quản lý xuất nhập cảnh'],
    ...[
      'Kiểm tra, giám sát và Thi hành pháp luật',
      'Quản lý, giám sát bảo hiểm',
      'Quản lý, hỗ trợ doanh nghiệp',
      'Quản lý, hỗ trợ cá nhân, hộ kinh doanh',
    ],
    ...['Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm', 'Quản lý thi và kiểm định chất lượng'],
    ...['Tổ chức, cán bộ', 'Tổ chức, hành chính', 'Tổ chức - Hành chính', 'Hành chính, tổ chức'],
    ...['An toàn vệ sinh thực phẩm', 'An toàn thực phẩm'],
    ...['Các vấn đề chung về xây dựng pháp luật', 'Pháp luật dân sự - kinh tế', 'Pháp luật hình sự - hành chính'],
    ...['Xây dựng tổ chức, cán bộ', 'Kiểm tra, giám sát', 'Tiếp công dân, xử lý đơn thư'],
  ].map((name) => [name, name] as const),
);

/** Terms that are written with a comma between their halves. */
const TWINS: readonly (readonly [string, string])[] = [
  ['phong', 'chong'],
  ['kham', 'chua benh'],
  ['kham benh', 'chua benh'],
  ['phong chay', 'chua chay'],
  ['chay', 'no'],
  ['can bo', 'cong chuc'],
  ['cong chuc', 'vien chuc'],
  ['can bo', 'dang vien'],
  ['can bo', 'giao vien'],
  ['nguy hiem', 'doc hai'],
  ['chua chay', 'cuu nan'],
  ['cuu nan', 'cuu ho'],
  ['tim kiem', 'cuu nan'],
  ['ung pho su co', 'thien tai'],
  ['cuu ho', 'cuu nan'],
  ['thi dua', 'khen thuong'],
  ['an ninh', 'trat tu'],
  ['hoa giai', 'doi thoai'],
  ['van thu', 'luu tru'],
  ['cay trong', 'vat nuoi'],
  ['truyen thong', 'giao duc suc khoe'],
  ['cham soc', 'bao ve'],
  ['bao tro', 'cham soc'],
  ['cham soc', 'nuoi duong'],
  ['tai nguyen', 'bien dao'],
  ['chinh sach', 'chien luoc'],
  ['chien luoc', 'chinh sach'],
  ['khoa hoc', 'cong nghe'],
  ['cong nghe', 'doi moi sang tao'],
  ['toi pham', 'te nan xa hoi'],
  ['tham nhung', 'lang phi'],
  ['tham nhung', 'tieu cuc'],
  ['lang phi', 'tieu cuc'],
  ['buon lau', 'gian lan thuong mai'],
];

const TWIN_WORDS = TWINS.map(([left, right]) => [left.split(' '), right.split(' ')] as const);

const stand = (words: readonly Word[], at: number, keys: readonly string[]): boolean =>
  keys.every((key, i) => keyAt(words, at + i) === key);

/** Whether the comma at `at` stands inside one term: "Phòng | , chống tội phạm", "cứu nạn | , cứu hộ". */
export const insideTerm = (words: readonly Word[], at: number): boolean =>
  TWIN_WORDS.some(([left, right]) => stand(words, at - left.length, left) && stand(words, at + 1, right));

const OFFICE = /^(?:Phòng|Vụ|Cục|Chi cục|Ban|Khoa|Tổ|Đội|Trung tâm|Bộ phận)$/u;

/** Moves the cursor behind the function of an office that begins there, where one is known. */
export function passFunction(words: readonly Word[], cursor: Cursor, head: string): void {
  if (!OFFICE.test(head) || words[cursor.at]?.capital !== true) return;
  cursor.at = matchPhrase(FUNCTIONS, words, cursor.at, true)?.next ?? cursor.at;
}

/** Offices whose head has a title of its own. */
export const TITLED_OFFICES = /^(?:van phong|thanh tra)$/;
