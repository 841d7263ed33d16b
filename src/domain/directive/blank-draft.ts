import type { DirectiveDraft } from './directive.js';

/** A field of which nothing was read. */
export const BLANK_FIELD = { value: null, span: null, confidence: 0 } as const;

/** A draft of which nothing was read, or nothing may be kept. */
export const BLANK_DRAFT: DirectiveDraft = {
  text: '',
  regime: BLANK_FIELD,
  kind: BLANK_FIELD,
  code: BLANK_FIELD,
  issuer: BLANK_FIELD,
  issuerUnitId: null,
  date: BLANK_FIELD,
  partialDate: null,
  place: BLANK_FIELD,
  subject: BLANK_FIELD,
  urgency: BLANK_FIELD,
  addressees: [],
  basis: [],
  replaces: [],
  recalls: [],
  tasks: [],
  events: [],
  questions: [],
};
