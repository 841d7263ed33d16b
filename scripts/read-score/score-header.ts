import type { DirectiveDraft } from '../../src/domain/directive/directive.js';
import { formatDocumentCode } from '../../src/domain/directive/document-code.js';
import { foldKey } from '../../src/domain/unit/fold.js';
import { nameKeyForScore, subjectKey } from './compare.js';
import type { LabelledDocument } from './labels.js';
import { locate } from './match.js';
import { markSure, miss, type Tally } from './tally.js';

const LABEL_KINDS = new Set(
  'chỉ thị,công văn,kế hoạch,thông báo,quyết định,công điện,nghị quyết,nghị định,giấy mời,báo cáo,biên bản,tờ trình'.split(
    ',',
  ),
);

const listKey = (items: readonly string[], key: (item: string) => string): string => items.map(key).sort().join(' | ');

/** Header fields; scans (`note` speaks of OCR) are counted apart, and what they hide may stay blank. */
export function scoreHeader(tally: Tally, doc: LabelledDocument, draft: DirectiveDraft): void {
  const want = doc.header;
  const scanned = /(?:^|[ :])OCR(?![\p{L}])/u.test(doc.note ?? '');
  const check = (field: string, right: boolean, confidence: number, expected: unknown, got: unknown): void => {
    const name = scanned ? `${field} (scan)` : field;
    const cell = tally.header.get(name) ?? { right: 0, all: 0 };
    tally.header.set(name, { right: cell.right + (right ? 1 : 0), all: cell.all + 1 });
    markSure(tally, confidence >= 0.9, right);
    if (!right) miss(tally, doc.file, confidence >= 0.9 ? `${field} (SURE)` : field, expected, got);
  };
  const code =
    draft.code.value === null || draft.code.value.number === null ? null : formatDocumentCode(draft.code.value);
  const hidden = want.code === null || locate(draft.text, want.code) === -1;
  check(
    'code',
    (code === null && hidden) || foldKey(code ?? '') === foldKey(want.code ?? ''),
    code === null ? 0 : draft.code.confidence,
    want.code,
    code,
  );
  const kind = draft.kind.value === null ? null : LABEL_KINDS.has(draft.kind.value) ? draft.kind.value : 'other';
  check('kind', kind === want.kind, draft.kind.confidence, want.kind, draft.kind.value);
  check(
    'issuer',
    foldKey(draft.issuer.value ?? '') === foldKey(want.issuer ?? ''),
    draft.issuer.confidence,
    want.issuer,
    draft.issuer.value,
  );
  const date = draft.date.value ?? draft.partialDate;
  const blank =
    scanned &&
    draft.date.value === null &&
    (draft.partialDate === null || (want.date ?? '').startsWith(draft.partialDate));
  check('date', date === want.date || blank, draft.date.confidence, want.date, date);
  check(
    'subject',
    subjectKey(draft.subject.value) === subjectKey(want.subject),
    draft.subject.confidence,
    want.subject,
    draft.subject.value,
  );
  if (want.place !== undefined)
    check(
      'place',
      foldKey(draft.place.value ?? '') === foldKey(want.place ?? ''),
      draft.place.confidence,
      want.place,
      draft.place.value,
    );
  if (want.regime != null)
    check('regime', draft.regime.value === want.regime, draft.regime.confidence, want.regime, draft.regime.value);
  if (want.urgency != null)
    check('urgency', draft.urgency.value === want.urgency, draft.urgency.confidence, want.urgency, draft.urgency.value);
  const addressees = draft.addressees.map((a) => a.name);
  check(
    'addressees',
    listKey(addressees, nameKeyForScore) === listKey(want.addressees, nameKeyForScore),
    0,
    want.addressees,
    addressees,
  );
  const basis = draft.basis.map((b) => b.code);
  check('basis', listKey(basis, foldKey) === listKey(want.basis, foldKey), 0, want.basis, basis);
}
