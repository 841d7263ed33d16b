// "ban hành văn bản … bảo đảm có hiệu lực trước ngày 01/3/2027": the day by which what is to be issued must hold.
import { says, type Hit, type Scan } from './hit.js';
import { everyMatch } from '../every-match.js';
import { date, LEFT, OPERATOR, pattern } from './patterns.js';
import { resolveDay } from './resolve-day.js';
import { Kind } from './said.js';

const IN_FORCE = pattern(
  `${LEFT}(?:bao_dam|dam_bao|de|kip_thoi)(?:_(?:cac_van_ban|van_ban|quy_dinh)(?:_nay)?)?_co_hieu_luc(?:_thi_hanh)?_(?=(?:cham|muon|truoc|khong))${OPERATOR}(?:_ngay)?_${date('')}`,
);

/** Such a day is later than the one on which the work must be done: the clerk is asked. */
export function inForceHits(scan: Scan): Hit[] {
  if (!says(scan, Kind.Effect) || !scan.flat.includes('co hieu luc')) return [];
  return everyMatch(scan.flat, IN_FORCE).flatMap((match) => {
    const g = match.groups!;
    const found = resolveDay({ d: g['d']!, m: g['m']!, y: g['y'] }, scan.anchor);
    if (found === 'impossible' || found === 'no-year') return [];
    const start = match.index + match[0].indexOf(g['op']!);
    return [
      {
        start,
        end: match.index + match[0].trimEnd().length,
        rank: 1,
        body: {
          kind: 'DATE' as const,
          op: g['op']!.includes('truoc') ? ('BEFORE' as const) : ('BY' as const),
          due: found.day,
          confidence: Math.min(found.confidence, 0.8),
          reason: 'Ngày văn bản phải có hiệu lực, phải ban hành trước đó',
        },
      },
    ];
  });
}
