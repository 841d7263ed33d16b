// Offices of the commune that issues a document, named as those of the city are.
import type { UnitMention } from '../directive.js';
import type { Directory } from '../../unit/directory.js';

type Resolution = UnitMention['resolution'];

/** Offices that a commune has as well as the city. */
const OFFICE = /^(?:Trung tâm|Văn phòng|Phòng|Thanh tra|Đài|Đội|Ban (?!Dân tộc|Quản lý))(?= |$)/u;
const OF_CITY = / (?:[Tt]hành phố|TP|Hà Nội|Thành ủy|Trung ương)(?!\p{L})/u;

/**
 * "Trung tâm Phục vụ hành chính công" in a letter of a commune is its own (two-level local government, from 1 July 2025), which the directory does not
 * hold where it finds the city's: a person is asked. `issuer`: the unit that issued the document, null where the directory does not know it.
 */
export function ownOffice(directory: Directory, issuer: string | null, name: string, found: Resolution): Resolution {
  if (found.kind !== 'unit' || issuer === null || !OFFICE.test(name) || OF_CITY.test(name)) return found;
  const unit = directory.unit(issuer);
  if (unit === undefined || !/^(?:commune|ward|township)$/.test(unit.type)) return found;
  if (found.unitId === issuer || directory.ancestors(found.unitId).some(({ id }) => id === issuer)) return found;
  return { kind: 'unknown', reason: `"${name}" có thể là đơn vị của ${unit.name}, cần chọn` };
}
