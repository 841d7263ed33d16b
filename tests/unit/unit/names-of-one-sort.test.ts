// Bodies of one sort: each by its name behind a colon, all of them in one collective, and where such names end.
import { collectiveOf } from '../../../src/domain/unit/collectives.js';
import { namesOf } from './names-of.js';

test.each([
  // Each by its name.
  [
    'Các huyện ủy: Cao Lộc, Chi Lăng và Thành ủy Lạng Sơn rà soát',
    'Huyện ủy Cao Lộc + Huyện ủy Chi Lăng + Thành ủy Lạng Sơn | rà soát',
  ],
  ['Huyện đoàn: Cao Lộc, Chi Lăng rà soát', 'Huyện đoàn Cao Lộc + Huyện đoàn Chi Lăng | rà soát'],
  ['Các đảng ủy: Rà soát hồ sơ', 'các đảng ủy* | : Rà soát hồ sơ'],
  ['Các Đảng ủy: Công an tỉnh, Quân sự tỉnh rà soát', 'Đảng ủy Công an tỉnh + Đảng ủy Quân sự tỉnh | rà soát'],
  [
    'Công đoàn ngành: Giáo dục, Y tế, Công Thương rà soát',
    'Công đoàn ngành Giáo dục + Công đoàn ngành Y tế + Công đoàn ngành Công Thương | rà soát',
  ],
  [
    'UBND các phường: An Hải, Hội An, Hội An Đông, Hội An Tây; UBND xã Thu Bồn rà soát',
    'UBND phường An Hải + UBND phường Hội An + UBND phường Hội An Đông + UBND phường Hội An Tây + UBND xã Thu Bồn | rà soát',
  ],
  // All of them.
  [
    'các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy rà soát',
    'các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy* | rà soát',
  ],
  [
    'các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương rà soát',
    'các tỉnh ủy, thành ủy* + các đảng ủy trực thuộc Trung ương* | rà soát',
  ],
  ['CÁC ĐẠI HỌC, HỌC VIỆN, TRƯỜNG ĐẠI HỌC', 'các đại học, học viện, trường đại học* | '],
  ['các HTX nông nghiệp ký hợp đồng', 'các HTX nông nghiệp* | ký hợp đồng'],
  ['các đơn vị, tổ dân phố rà soát', 'các đơn vị, tổ dân phố* | rà soát'],
  ['các cơ quan, đơn vị, bản, tổ dân phố rà soát', 'các cơ quan, đơn vị, bản, tổ dân phố* | rà soát'],
  ['các thôn, tổ dân phố rà soát', 'các thôn, tổ dân phố* | rà soát'],
  [
    'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tỉnh rà soát',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh + các tổ chức chính trị - xã hội tỉnh* | rà soát',
  ],
  // Where a name ends.
  [
    'Trường THPT chuyên Trần Phú ngoài các nội dung nêu trên xây dựng',
    'Trường THPT chuyên Trần Phú | ngoài các nội dung nêu trên xây dựng',
  ],
  ['Ban Tổ chức Lễ hội lúc 16 giờ', 'Ban Tổ chức Lễ hội | lúc 16 giờ'],
  ['Ủy ban bầu cử phường 2 giờ một lần', 'Ủy ban bầu cử phường | 2 giờ một lần'],
  ['Công ty Điện lực Huế không cắt điện', 'Công ty Điện lực Huế | không cắt điện'],
  ['Công ty Cổ phần Cảng hàng không Nghệ An rà soát', 'Công ty Cổ phần Cảng hàng không Nghệ An | rà soát'],
  ['Hạt Kiểm lâm sở tại tuần tra', 'Hạt Kiểm lâm sở tại | tuần tra'],
  [
    'Ban Quản lý bán đảo Sơn Trà và các bãi biển du lịch Đà Nẵng rà soát',
    'Ban Quản lý bán đảo Sơn Trà và các bãi biển du lịch Đà Nẵng | rà soát',
  ],
  [
    'Ban Chỉ đạo liên ngành Trung ương về ATTP và UBND tỉnh',
    'Ban Chỉ đạo liên ngành Trung ương về ATTP + UBND tỉnh | ',
  ],
  ['UBND cùng cấp rà soát', 'UBND cùng cấp* | rà soát'],
  ['Liên đoàn Lao động cùng cấp rà soát', 'Liên đoàn Lao động cùng cấp | rà soát'],
])('%s', (text, names) => {
  expect(namesOf(text)).toBe(names);
});

test('committees of the Party are not the People’s Committees of their level, so the clerk is asked', () => {
  expect(collectiveOf('các huyện ủy, thành ủy')?.open).toBe(true);
  expect(collectiveOf('các huyện, thị, thành đoàn')?.open).toBe(true);
  expect(collectiveOf('các huyện, thị xã')?.open).toBe(false);
});
