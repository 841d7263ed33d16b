import { foldKey } from './fold.js';
import type { Unit, UnitType } from './unit.js';

export type Collective = {
  readonly types: ReadonlySet<UnitType>;
  readonly accepts: (unit: Unit) => boolean;
  /** Restricted by something the directory does not know ("có liên quan", "có cụm công nghiệp"): a person chooses. */
  readonly open: boolean;
};

/** What is asked of a group whose members the directory cannot tell. */
export const unlisted = (name: string): { readonly kind: 'unknown'; readonly reason: string } => ({
  kind: 'unknown',
  reason: `"${name}" là nhóm đơn vị chưa xác định được danh sách, cần chọn`,
});

const OPEN =
  /\b(?:lien quan|co [a-z]+|noi |duoc |da |chuc nang|khac|neu tren|noi tren|tren day|con lai|nay|dong tren dia ban|trung uong)\b/;
const PARTY = /\b(?:tinh|thanh|huyen|quan|thi|xa|phuong|dang) (?:uy|doan)\b/;
const ANY = (): boolean => true;
const DEPARTMENT: ReadonlySet<UnitType> = new Set<UnitType>(['department']);

function placesOf(key: string): Set<UnitType> {
  const types = new Set<UnitType>();
  if (/\bquan\b/.test(key)) types.add('urban-district');
  if (/\bhuyen\b/.test(key)) types.add('rural-district');
  if (/\bthi xa\b/.test(key)) types.add('district-town');
  if (/\bphuong\b/.test(key)) types.add('ward');
  if (/(?<!thi )\bxa\b/.test(key)) types.add('commune');
  if (/\bthi tran\b/.test(key)) types.add('township');
  return types;
}

/** Words of "UBND các xã, phường trên địa bàn thành phố Hà Nội": any other ("ven sông", "miền núi", "trong vùng ảnh hưởng") says which of them. */
const ALL_OF_THEM =
  /\b(?:ubnd|uy|ban|nhan|dan|chu|tich|cac|quan|huyen|thi|xa|phuong|tran|dac|khu|va|cap|tren|dia|ban|toan|thuoc|cua|truc|trong|thanh|pho|tp|ha|noi|thu|do)\b/g;
const isRestricted = (key: string): boolean => key.replace(ALL_OF_THEM, '').trim() !== '';

/** Whether a name is a collective of the city, and which kinds of unit it covers; null when it is one body's name. */
export function collectiveOf(name: string): Collective | null {
  // Hamlets, which fold like boards.
  if (/^các bản(?!\p{L})/iu.test(name)) return { types: new Set(), accepts: ANY, open: true };
  const key = foldKey(name);
  // "các huyện ủy, thành ủy": committees of the Party, not the People's Committees that the directory knows by their level.
  const open = OPEN.test(key) || PARTY.test(key);
  if (/\bcap xa\b/.test(key) && /\bcap huyen\b/.test(key))
    return {
      types: new Set<UnitType>(['urban-district', 'rural-district', 'district-town', 'ward', 'commune', 'township']),
      accepts: ANY,
      open,
    };
  if (/\bcap huyen\b/.test(key))
    return { types: new Set<UnitType>(['urban-district', 'rural-district', 'district-town']), accepts: ANY, open };
  if (/\bcap xa\b/.test(key))
    return {
      types: new Set<UnitType>(['ward', 'commune', 'township']),
      accepts: ANY,
      open: open || (key.startsWith('ubnd ') && isRestricted(key)),
    };
  if (
    /^(?:ubnd |uy ban nhan dan |chu tich ubnd )?cac (?:quan|huyen|thi xa|xa|phuong|thi tran)\b/.test(key) ||
    /^(?:ubnd |uy ban nhan dan )(?:quan|huyen|xa|phuong) (?:quan|huyen|thi xa|xa|phuong|thi tran)\b/.test(key)
  ) {
    return {
      types: placesOf(key.replace(/\bthanh pho\b.*$/, '')),
      accepts: ANY,
      open: open || isRestricted(key),
    };
  }
  if (/^(?:ubnd )?cac tinh\b/.test(key)) return { types: new Set(), accepts: ANY, open: true };
  if (/^cac (?:so|ban|nganh)\b/.test(key)) {
    const only = /^cac so(?: thanh pho| tp| cua thanh pho)?$/.test(key);
    return { types: DEPARTMENT, accepts: only ? (unit) => /^Sở /u.test(unit.name) : ANY, open };
  }
  if (
    /^cac (?:co quan|don vi|dia phuong|bo|to chuc|cap|doanh nghiep|truong|chi bo|hoi|phong|luc luong|ngan hang|tap doan|cong ty|chu dau tu)\b/.test(
      key,
    )
  )
    return { types: new Set(), accepts: ANY, open: true };
  return null;
}
