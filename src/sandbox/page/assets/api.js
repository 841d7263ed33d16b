import { words } from './words.js';

/** Talks to the sandbox; a refusal becomes an Error with its words. */
async function post(path, body, headers = { 'content-type': 'application/json' }) {
  const response = await fetch(path, { method: 'POST', headers: { ...headers, 'x-sandbox': 'page' }, body });
  const answer = await response.json();
  if (response.status === 413) throw new Error(words.tooLarge);
  if (!response.ok) throw new Error(words.failed(answer.error ?? response.statusText));
  return answer;
}

const json = (path, body = {}) => post(path, JSON.stringify(body));
const phone = (id, deed) => `/api/phones/${encodeURIComponent(id)}/${deed}`;

export const api = {
  phoneIds: async () => (await fetch('/api/phones')).json(),
  start: (id) => json(phone(id, 'start')),
  say: (id, text) => json(phone(id, 'say'), { text }),
  press: (id, messageId, button) => json(phone(id, 'press'), { messageId, button }),
  block: (id) => json(phone(id, 'block')),
  unblock: (id) => json(phone(id, 'unblock')),
  sample: (id, name) => json(phone(id, 'sample'), { name }),
  file(id, file, caption) {
    const mime = file.type || 'application/octet-stream';
    const kind = /^image\/(png|jpeg|webp|gif)$/.test(mime) ? 'photo' : 'document';
    const query = new URLSearchParams({ name: file.name, mime, kind, ...(caption && { caption }) });
    const headers = file.size > 0 ? { 'content-type': 'application/octet-stream' } : {};
    return post(`${phone(id, 'file')}?${query}`, file.size > 0 ? file : undefined, headers);
  },
  fileUrl: (id, fileId) => phone(id, `files/${encodeURIComponent(fileId)}`),
  sampleUrl: (name) => `/api/samples/${encodeURIComponent(name)}`,
  clock: (wish) => json('/api/clock', wish),
};

/** Live topics by name; the browser reconnects by itself and then gets everything again. */
export function listen(topics, { onLost, onFound }) {
  const source = new EventSource('/api/live');
  for (const [name, handle] of Object.entries(topics)) {
    source.addEventListener(name, ({ data }) => handle(JSON.parse(data)));
  }
  source.addEventListener('error', onLost);
  source.addEventListener('open', onFound);
}
