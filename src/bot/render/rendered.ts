import type { Card } from '../../app/ports/card.js';

/** What a message says now; null with the reason when it has become pointless. */
export type Rendered = { readonly ok: true; readonly card: Card } | { readonly ok: false; readonly reason: string };
