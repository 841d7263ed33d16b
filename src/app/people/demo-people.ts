import type { Post } from '../../domain/access/person.js';
import type { Person } from '../ports/store/people.js';

/**
 * The people of the sandbox. Invented, and visibly so: every given name is a flower or a tree. The units are Hanoi's real
 * units of today. Ids are fixed, so that the sandbox, its page and the tests name the same people.
 */
export type DemoPerson = {
  readonly person: Person;
  readonly posts: readonly Post[];
  /** What the page writes over the phone. */
  readonly label: { readonly vi: string; readonly en: string };
};

type Description = {
  readonly key: string;
  readonly name: string;
  readonly unitId: string;
  readonly role: Post['role'];
  readonly title: string;
  readonly label: DemoPerson['label'];
};

const described: readonly Description[] = [
  {
    key: 'clerk',
    name: 'Nguyễn Thị Hoa Sen',
    unitId: 'HN-VP',
    role: 'clerk',
    title: 'Văn thư, Văn phòng UBND Thành phố',
    label: { vi: 'Văn thư', en: 'Clerk' },
  },
  {
    key: 'head-finance',
    name: 'Trần Văn Tùng Bách',
    unitId: 'HN-S-TC2',
    role: 'head',
    title: 'Giám đốc Sở Tài chính',
    label: { vi: 'Giám đốc Sở Tài chính', en: 'Head, Finance' },
  },
  {
    key: 'deputy-finance',
    name: 'Phạm Thị Thủy Trúc',
    unitId: 'HN-S-TC2',
    role: 'deputy',
    title: 'Phó Giám đốc Sở Tài chính',
    label: { vi: 'Phó Giám đốc Sở Tài chính', en: 'Deputy, Finance' },
  },
  {
    key: 'head-construction',
    name: 'Lê Văn Lim Xanh',
    unitId: 'HN-S-XD2',
    role: 'head',
    title: 'Giám đốc Sở Xây dựng',
    label: { vi: 'Giám đốc Sở Xây dựng', en: 'Head, Construction' },
  },
  {
    key: 'head-ward',
    name: 'Vũ Thị Hoa Sữa',
    unitId: 'HN-N00103',
    role: 'head',
    title: 'Chủ tịch UBND phường Tây Hồ',
    label: { vi: 'Chủ tịch UBND phường Tây Hồ', en: 'Chair, Tây Hồ ward' },
  },
  {
    key: 'leader',
    name: 'Đỗ Văn Bằng Lăng',
    unitId: 'HN',
    role: 'leader',
    title: 'Phó Chủ tịch UBND Thành phố',
    label: { vi: 'Lãnh đạo Thành phố', en: 'City leader' },
  },
  {
    key: 'inspector',
    name: 'Hoàng Thị Hướng Dương',
    unitId: 'HN-X-DKTCV',
    role: 'inspector',
    title: 'Thành viên Đoàn Kiểm tra công vụ Thành phố',
    label: { vi: 'Thành viên đoàn kiểm tra', en: 'Inspector' },
  },
  {
    key: 'team-head',
    name: 'Ngô Văn Sao Đen',
    unitId: 'HN-X-DKTCV',
    role: 'inspector',
    title: 'Phó Trưởng đoàn Kiểm tra công vụ Thành phố',
    label: { vi: 'Trưởng đoàn kiểm tra', en: 'Team head' },
  },
  {
    key: 'team-member',
    name: 'Đinh Thị Thạch Thảo',
    unitId: 'HN-X-DKTCV',
    role: 'inspector',
    title: 'Thành viên Đoàn Kiểm tra công vụ Thành phố',
    label: { vi: 'Thành viên đoàn kiểm tra', en: 'Inspector' },
  },
  {
    key: 'administrator',
    name: 'Bùi Văn Phượng Vĩ',
    unitId: 'HN-VP',
    role: 'administrator',
    title: 'Quản trị hệ thống',
    label: { vi: 'Quản trị', en: 'Administrator' },
  },
];

export const demoPeople: readonly DemoPerson[] = described.map(({ key, name, unitId, role, title, label }) => ({
  person: { id: `demo-${key}`, name, phone: null, language: 'vi', leftAt: null, noticeShownAt: null },
  posts: [{ id: `demo-post-${key}`, personId: `demo-${key}`, unitId, role, title, validFrom: null, validTo: null }],
  label,
}));
