import type { LocalDate } from '../calendar/local-date.js';

/** How a visit came about, as reports count them: theo kế hoạch · đột xuất · theo chỉ đạo · chuyên ngành (facts/domain §4.1). */
export type VisitKind = 'planned' | 'surprise' | 'directed' | 'specialised';

/** The document on which something rests, as written: số, ký hiệu and the day. */
export type DocumentRef = { readonly code: string; readonly date: LocalDate };
