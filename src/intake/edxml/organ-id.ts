/** Identifier of a body on the national document axis. `key` is the same for both ways of writing it. */
export type OrganId = { readonly written: string; readonly scheme: 'QD20' | 'QCVN102' | 'other'; readonly key: string };

const LEVEL_ONE = /^[A-Y]\d{2}$/;

/**
 * QĐ 20/2020/QĐ-TTg writes the most significant part first (`H26.15`), QCVN 102:2016 last and filled with zeros (`000.00.15.H26`).
 * Both are still sent. `Z01`–`Z99` are reserved for other schemes and kept as they are. null: blank.
 */
export function parseOrganId(text: string): OrganId | null {
  const written = text.trim().toUpperCase();
  if (written === '') return null;
  const segments = written.split('.');
  if (written.length > 35 || !/^[A-Z0-9.]+$/.test(written)) return { written, scheme: 'other', key: written };
  if (LEVEL_ONE.test(segments[0] ?? '')) return { written, scheme: 'QD20', key: written };
  if (LEVEL_ONE.test(segments.at(-1) ?? '')) {
    return {
      written,
      scheme: 'QCVN102',
      key: segments
        .reverse()
        .filter((segment) => !/^0+$/.test(segment))
        .join('.'),
    };
  }
  return { written, scheme: 'other', key: written };
}
