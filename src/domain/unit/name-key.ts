import { foldKey } from './fold.js';

const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:uy ban nhan dan|ubnd|u b n d)\b/g, ''],
  [/^(?:chu tich|pho chu tich|giam doc|thu truong|lanh dao|van phong hdnd va ubnd)(?= )/, ''],
  [/^p (?=[a-z])/, 'phuong '],
  [/^x (?=[a-z])/, 'xa '],
  [/^tt (?=[a-z])/, 'thi tran '],
  [/^tx (?=[a-z])/, 'thi xa '],
  [/^q (?=[a-z\d])/, 'quan '],
  [/^h (?=[a-z])/, 'huyen '],
  [/\btp\b/g, 'thanh pho'],
  [/\bvp\b/g, 'van phong'],
  [/\bqh kt\b|\bqhkt\b/g, 'quy hoach kien truc'],
  [/\bkh va dt\b|\bkh dt\b|\bkhdt\b/g, 'ke hoach dau tu'],
  [/\btn va mt\b|\btn mt\b|\btnmt\b/g, 'tai nguyen moi truong'],
  [/\bnn va ptnt\b|\bnn ptnt\b|\bnnptnt\b/g, 'nong nghiep phat trien nong thon'],
  [/\bnn va mt\b|\bnn mt\b|\bnnmt\b/g, 'nong nghiep moi truong'],
  [/\bgtvt\b|\bgt vt\b/g, 'giao thong van tai'],
  [/\bld ?tb ?(?:va ?)?xh\b|\bldtbxh\b|\bld tb va xh\b/g, 'lao dong thuong binh xa hoi'],
  [/\btt va tt\b|\btt tt\b|\btttt\b/g, 'thong tin truyen thong'],
  [/\bkh va cn\b|\bkh cn\b|\bkhcn\b/g, 'khoa hoc cong nghe'],
  [/\bvh va tt\b|\bvh tt\b|\bvhtt\b/g, 'van hoa the thao'],
  [/\bgd va dt\b|\bgd dt\b|\bgddt\b/g, 'giao duc dao tao'],
  [/\bdt va tg\b|\bdttg\b/g, 'dan toc ton giao'],
  [/\bva\b/g, ''],
  [/(?: cua)? (?:thanh pho ha noi|ha noi|thanh pho|cua thanh pho)$/, ''],
];

/**
 * Key under which a unit's names meet: accents, capitals, signs, "và", "UBND", titles of persons and the city's own name are dropped,
 * abbreviations written out. "UBND P. Tây Hồ", "phuong tay ho" → "phuong tay ho"; "Sở KH&ĐT TP Hà Nội" → "so ke hoach dau tu".
 */
export function nameKey(name: string): string {
  let key = foldKey(name);
  for (const [from, to] of REPLACEMENTS) {
    const replaced = key.replace(from, to);
    if (replaced !== key) key = replaced.replace(/\s+/g, ' ').trim();
  }
  return key === '' ? foldKey(name) : key;
}
