import { plain } from './words.js';

const TASK = '(?:muc|viec|nhiem vu)';
const CHANGE = '(?:sua|doi|chinh|chinh sua|dieu chinh|cap nhat|thay|thay doi)(?: lai)?';
const FIELD = '(?:thoi han|han|don vi chu tri|chu tri|so|ngay|trich yeu|loai|co quan|do khan)';

/** A sentence about the draft that was not understood as a correction: it is the draft that it means, not the work in hand. */
export function meansDraft(text: string): boolean {
  return new RegExp(`^(?:${CHANGE}|them|bo sung|bo|xoa|${TASK} \\d+[:,]?) \\S`, 'u').test(plain(text));
}

/** A correction as people say it ("đổi hạn việc 2 sang 05/12", "nhiệm vụ 2 giao thêm Sở Y tế phối hợp") in the form that the reader of corrections knows. */
export function canonicalCorrection(part: string): string {
  const original = part.trim().split(/\s+/u);
  const folded = original.map(plain);
  const match = (pattern: string): RegExpExecArray | null => new RegExp(pattern, 'du').exec(folded.join(' '));
  /** The words as typed behind a group: folding keeps their number, so a place in the one is a place in the other. */
  const words = (found: RegExpExecArray, group: number): string => {
    const [start, end] = found.indices?.[group] ?? [0, 0];
    const before = folded.join(' ').slice(0, start).split(' ').length - 1;
    return original.slice(before, before + folded.join(' ').slice(start, end).split(' ').length).join(' ');
  };

  let found = match(`^${CHANGE} (${FIELD}(?: cua)?(?: ${TASK} \\d+)?):? (?:thanh|sang|ve|la)? ?(.+)$`);
  if (found !== null) return `${words(found, 1).replace(/:$/u, '')} là ${words(found, 2)}`;
  found = match(`^((?:thoi )?han(?: cua)? ${TASK} \\d+):? (?:thanh|sang|ve) (.+)$`);
  if (found !== null) return `${words(found, 1).replace(/:$/u, '')} là ${words(found, 2)}`;

  found = match(`^${TASK} (\\d+)[:,]? (?:co )?(?:thoi )?han:? (?:la |thanh |sang |den )?(.+)$`);
  if (found !== null) return `hạn việc ${found[1] ?? ''} là ${words(found, 2)}`;
  found = match(`^${TASK} (\\d+)[:,]? (?:giao )?(?:them|bo sung) (?:cho )?(.+?)(?: (phoi hop|chu tri|theo doi))?$`);
  if (found !== null)
    return `thêm ${words(found, 2)} ${found[3] === undefined ? 'phối hợp' : words(found, 3)} việc ${found[1] ?? ''}`;
  found = match(`^${TASK} (\\d+)[:,]? (?:bo|xoa) (.+?)(?: (?:phoi hop|chu tri))?$`);
  if (found !== null) return `bỏ ${words(found, 2)} ở việc ${found[1] ?? ''}`;
  found =
    match(`^${TASK} (\\d+)[:,]? (?:giao|do)(?: cho)? (.+?)(?: lam)? chu tri$`) ??
    match(`^${TASK} (\\d+)[:,]? chu tri:?(?: la)? (.+)$`);
  if (found !== null) return `chủ trì việc ${found[1] ?? ''} là ${words(found, 2)}`;

  found = match(`^(?:them|bo sung)(?: don vi)? (phoi hop|chu tri):? (.+?) (?:o|vao|cho|trong)? ?${TASK} (\\d+)$`);
  if (found !== null) return `thêm ${words(found, 2)} ${words(found, 1)} việc ${found[3] ?? ''}`;
  found = match(`^(?:them|bo sung) (.+?)(?: (phoi hop|chu tri|theo doi))? (?:o|vao|cho|trong) ${TASK} (\\d+)$`);
  if (found !== null)
    return `thêm ${words(found, 1)} ${found[2] === undefined ? 'phối hợp' : words(found, 2)} việc ${found[3] ?? ''}`;
  found = match(`^bo sung (.+? (?:phoi hop|chu tri|theo doi).*)$`);
  if (found !== null) return `thêm ${words(found, 1)}`;
  found = match(`^(?:bo|xoa) (.+?) (?:phoi hop|chu tri) (?:o|khoi|trong)? ?${TASK} (\\d+)$`);
  if (found !== null) return `bỏ ${words(found, 1)} ở việc ${found[2] ?? ''}`;
  return part;
}
