// Directives that ask others for a plan ("Về việc xây dựng kế hoạch …"): what the plan has to hold or to aim at is nobody's task.
import type { Span } from '../directive.js';
import { onOneLine } from './lines.js';
import type { Source } from './source.js';
import { foldedOf } from './task-nodes.js';
import type { Node } from './tree.js';

const DRAWS_UP =
  /(?<![a-z])(?:xay dung|lap) (?:va (?:thuc hien|trien khai|to chuc thuc hien) )?(?:du thao |bao cao |cac )?(?:ke hoach|quy hoach|chien luoc|du toan)(?![a-z])/;

/** Whether the subject says that a plan is to be drawn up. */
export const asksForPlan = (source: Source, subject: Span | null): boolean =>
  subject !== null && DRAWS_UP.test(onOneLine(source.folded.slice(subject.start, subject.end)));

/** "Những nội dung chủ yếu của kế hoạch", "Định hướng phát triển và các nhiệm vụ chủ yếu", "Yêu cầu trong xây dựng kế hoạch". */
const SPEAKS_OF_PLAN =
  /^(?:ve )?(?:(?:mot so |nhung |cac )?noi dung (?:chu yeu |chinh |co ban |trong tam )?(?:cua |trong )?(?:cac )?(?:ke hoach|quy hoach|chien luoc|du toan)|(?:xay dung )?(?:quan diem|muc tieu|dinh huong|phuong huong)(?![a-z])|yeu cau (?:doi voi |trong |cua |ve )?(?:viec |cong tac )?(?:(?:xay dung|lap) )?(?:ke hoach|quy hoach|chien luoc|du toan))/;
const LONGEST_HEADING = 160;

/** Whether a heading above a paragraph speaks of what such a plan holds, aims at or has to be like. */
export function inPlanContents(source: Source, node: Node): boolean {
  for (let up = node.parent; up !== null; up = up.parent) {
    const heading = foldedOf(source, up, LONGEST_HEADING + 1);
    if (heading.length <= LONGEST_HEADING && SPEAKS_OF_PLAN.test(heading)) return true;
  }
  return false;
}
