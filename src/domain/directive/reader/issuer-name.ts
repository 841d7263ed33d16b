import { fold } from '../../unit/fold.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import type { IssuerTest } from './clause-shape.js';

const LEVELS = /^(?:ubnd|hdnd) (?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran)$/;

/** "Sở Công Thương Lào Cai" is "Sở Công Thương tỉnh Lào Cai". */
const TYPES = / (?:tinh|thanh pho|tp) /;

/** In a letter of "UBND tỉnh Hòa Bình" "UBND thành phố Hòa Bình" is the committee of its capital. */
function areOneType(own: string, key: string): boolean {
  const [one, other] = [TYPES.exec(own)?.[0], TYPES.exec(key)?.[0]];
  return one === undefined || other === undefined || (one === ' tinh ') === (other === ' tinh ');
}

/** "Ủy ban MTTQ xã" is "Ủy ban Mặt trận Tổ quốc Việt Nam xã". */
const FRONT = /(?:mat tran to quoc|mttq)(?: viet nam)?/;
const STANDING = /^(?:thuong truc|ban thuong vu) /;

/** What an issuer does in its own letter, as opposed to what it takes on. */
const SPEAKS =
  /^(?:yeu cau|de nghi|huong dan|thong bao|luu y|nhan duoc|co y kien|ban hanh|trien khai den|gui |xin |tran trong|kinh |rat mong|truyen dat|sao gui|chuyen |da |vua )/;

/**
 * Whether a name in the text means the issuer itself: its full name, its relative name ("UBND tỉnh" in a document of that province), its
 * standing body, or the Government. What the issuer "yêu cầu" is an order; what it does itself is no task.
 */
export function issuerTest(issuer: string | null, met: readonly ParsedName[]): IssuerTest {
  const key = fold(issuer ?? '')
    .replace(/^chu tich /, '')
    .replace('uy ban nhan dan', 'ubnd')
    .replace(FRONT, 'mttq')
    .replace('hoi dong nhan dan', 'hdnd');
  const untyped = key.replace(TYPES, ' ');
  const others = new Set(met.map((name) => fold(name.name)));
  /** A document names the same bodies again and again. */
  const known = new Map<string, { readonly own: string; readonly same: boolean }>();
  const keyOf = (name: string): { readonly own: string; readonly same: boolean } => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const own = fold(name).replace(FRONT, 'mttq');
    const fresh = { own, same: own.replace(TYPES, ' ') === untyped && areOneType(own, key) };
    known.set(name, fresh);
    return fresh;
  };
  /** The office of a People's Committee passes on what that committee decides. */
  const behindOffice = key.replace(/^van phong (?=(?:ubnd|hdnd) )/, '');
  return (name, says = '') => {
    const { own, same } = keyOf(name.name);
    if (same) return !others.has(own);
    if (others.has(own)) return false;
    if (/^(?:thu tuong chinh phu|pho thu tuong chinh phu|chinh phu)$/.test(own)) return true;
    if (key === '') return LEVELS.test(own) && own.startsWith('ubnd');
    if (own === key) return true;
    // "Phòng GDĐT hướng dẫn …" in a letter of "Phòng Giáo dục và Đào tạo quận X": it speaks; what it "chủ trì" is a task all the same.
    if (key.startsWith(own) && own.includes(' ') && key.startsWith(' ', own.length) && SPEAKS.test(says)) return true;
    if (LEVELS.test(own)) return behindOffice.startsWith(own.replace('ubnd tp', 'ubnd thanh pho'));
    if (own.startsWith('ubnd ') || own.startsWith('so ') || own.startsWith('bo '))
      return (
        key === own ||
        key.startsWith(`${own} `) ||
        own.startsWith(`${key} `) ||
        own.replace(' tp ', ' thanh pho ') === key
      );
    if (/^(?:thuong truc|ban thuong vu) (?:dang uy|tinh uy|thanh uy|huyen uy|quan uy)$/.test(own))
      return key.replace(STANDING, '').startsWith(own.replace(STANDING, ''));
    return (own === 'thanh pho' || own === 'tinh') && key.startsWith(`ubnd ${own}`);
  };
}
