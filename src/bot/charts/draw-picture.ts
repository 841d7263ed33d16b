import { communeTiles, type CommuneTilesInput } from './commune-tiles.js';
import { directiveTimeline, type DirectiveTimelineInput } from './directive-timeline.js';
import { draftOverview, type DraftOverviewInput } from './draft-overview.js';
import type { PictureContext } from './frame.js';
import { headRanking, type HeadRankingInput } from './head-ranking.js';
import { inspectionOutcomes, type InspectionOutcomesInput } from './inspection-outcomes.js';
import { inspectionYear, type InspectionYearInput } from './inspection-year.js';
import { latenessTrend, type LatenessTrendInput } from './lateness-trend.js';
import { statusByUnit, type StatusByUnitInput } from './status-by-unit.js';
import type { Svg } from './svg.js';

/** Everything that can be drawn; plain data, so that it crosses to a thread unchanged. */
export type Picture =
  | { readonly kind: 'status-by-unit'; readonly input: StatusByUnitInput }
  | { readonly kind: 'lateness-trend'; readonly input: LatenessTrendInput }
  | { readonly kind: 'directive-timeline'; readonly input: DirectiveTimelineInput }
  | { readonly kind: 'commune-tiles'; readonly input: CommuneTilesInput }
  | { readonly kind: 'draft-overview'; readonly input: DraftOverviewInput }
  | { readonly kind: 'head-ranking'; readonly input: HeadRankingInput }
  | { readonly kind: 'inspection-year'; readonly input: InspectionYearInput }
  | { readonly kind: 'inspection-outcomes'; readonly input: InspectionOutcomesInput };

export function drawPicture(picture: Picture, context: PictureContext): Svg {
  switch (picture.kind) {
    case 'status-by-unit':
      return statusByUnit(picture.input, context);
    case 'lateness-trend':
      return latenessTrend(picture.input, context);
    case 'directive-timeline':
      return directiveTimeline(picture.input, context);
    case 'commune-tiles':
      return communeTiles(picture.input, context);
    case 'draft-overview':
      return draftOverview(picture.input, context);
    case 'head-ranking':
      return headRanking(picture.input, context);
    case 'inspection-year':
      return inspectionYear(picture.input, context);
    case 'inspection-outcomes':
      return inspectionOutcomes(picture.input, context);
  }
}
