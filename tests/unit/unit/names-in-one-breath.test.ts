// Bodies named one after another, of which one word speaks for several: a kind, a place, a committee.
import { namesOf } from './names-of.js';

test.each([
  [
    'Các bệnh viện: Đa khoa tỉnh, Sản - Nhi, Phổi bố trí',
    'Bệnh viện Đa khoa tỉnh + Bệnh viện Sản - Nhi + Bệnh viện Phổi | bố trí',
  ],
  ['Các bệnh viện: Tổ chức trực cấp cứu', 'các bệnh viện* | : Tổ chức trực cấp cứu'],
  ['các đơn vị Chi cục Thủy lợi, Chi cục Kiểm lâm rà soát', 'Chi cục Thủy lợi + Chi cục Kiểm lâm | rà soát'],
  ['Thanh tra các Bộ, ngành, địa phương tăng cường', 'Thanh tra các Bộ, ngành, địa phương | tăng cường'],
  ['Đảng ủy, UBND các xã xây dựng', 'Đảng ủy các xã* + UBND các xã* | xây dựng'],
  ['Đảng ủy, HĐND, UBND phường xây dựng', 'Đảng ủy phường + HĐND phường + UBND phường | xây dựng'],
  [
    'Trung tâm Y tế huyện Hiệp Hòa, Yên Thế và Tân Yên rà soát',
    'Trung tâm Y tế huyện Hiệp Hòa + Trung tâm Y tế huyện Yên Thế + Trung tâm Y tế huyện Tân Yên | rà soát',
  ],
  ['Trung tâm Y tế huyện Thanh Thủy, Phú Thọ rà soát', 'Trung tâm Y tế huyện Thanh Thủy | , Phú Thọ rà soát'],
  [
    'Các sở, ban, ngành, Mặt trận Tổ quốc, đoàn thể; UBND các huyện treo cờ',
    'các sở, ban, ngành* + Mặt trận Tổ quốc + đoàn thể* + UBND các huyện* | treo cờ',
  ],
  ['Các cơ quan liên quan và đoàn thể huyện phối hợp', 'các cơ quan liên quan* + đoàn thể huyện* | phối hợp'],
  ['các Chi cục Kiểm lâm nêu trên kiểm điểm', 'các Chi cục Kiểm lâm nêu trên* | kiểm điểm'],
  [
    'Ngân hàng Nhà nước chi nhánh tỉnh, thành phố trực thuộc Trung ương rà soát',
    'Ngân hàng Nhà nước chi nhánh tỉnh, thành phố trực thuộc Trung ương | rà soát',
  ],
  [
    'Công chức Địa chính - nông nghiệp - xây dựng và môi trường tham mưu',
    'Công chức Địa chính - nông nghiệp - xây dựng và môi trường | tham mưu',
  ],
  ['các cơ quan, đơn vị trong tỉnh treo cờ', 'các cơ quan, đơn vị trong tỉnh* | treo cờ'],
  ['Viện Kiểm sát cùng tham gia', 'Viện kiểm sát | cùng tham gia'],
  ['Viện kiểm sát Quân khu 5 rà soát', 'Viện kiểm sát Quân khu 5 | rà soát'],
  ['Viện kiểm sát quân sự khu vực rà soát', 'Viện kiểm sát quân sự khu vực | rà soát'],
])('%s', (text, names) => {
  expect(namesOf(text)).toBe(names);
});
