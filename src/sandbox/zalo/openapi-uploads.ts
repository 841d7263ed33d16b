import { fail, ok, type ApiReply, type ApiRequest } from './exchange.js';
import { invented } from './inventions.js';
import { vietnamTime, type World } from './world.js';

const MONTHLY = 5_000;
const MEGABYTE = 1_024 * 1_024;
// Written apart from the SDK's own check, so that a mistake there is noticed here.
const TAKEN = {
  image: { name: /\.(?:jpe?g|png)$/i, start: /^(?:ffd8ff|89504e47)/, largest: MEGABYTE },
  gif: { name: /\.gif$/i, start: /^47494638/, largest: 5 * MEGABYTE },
  file: { name: /\.(?:pdf|docx?|csv)$/i, start: /^(?!4d5a|89504e47|ffd8ff)/, largest: 5 * MEGABYTE },
} as const;

export async function receiveUpload(
  world: World,
  request: ApiRequest,
  kind: 'image' | 'gif' | 'file',
): Promise<ApiReply> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return fail(-201, 'Content-Type must be multipart/form-data');
  const month = `${kind} ${vietnamTime(world.now()).month}`;
  const count = (world.uploadCounts.get(month) ?? 0) + 1;
  if (count > MONTHLY) return fail(-211, invented('monthly limit of uploads'));
  const form = await new Response(new Uint8Array(request.body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
  const file = form?.get('file') ?? null;
  if (file === null || typeof file === 'string') return fail(-201, 'file is invalid');
  const bytes = Buffer.from(await file.arrayBuffer());
  const { name, start, largest } = TAKEN[kind];
  if (bytes.length === 0 || bytes.length > largest) return fail(-201, invented('size of the file'));
  if (!name.test(file.name) || !start.test(bytes.subarray(0, 8).toString('hex')))
    return fail(-201, invented('type of the file'));
  world.uploadCounts.set(month, count);
  const id = `${world.hex()}${world.hex()}`;
  world.uploads.set(id, { id, kind, name: file.name, mime: file.type, bytes, at: world.now() });
  return ok(kind === 'file' ? { token: id } : { attachment_id: id });
}
