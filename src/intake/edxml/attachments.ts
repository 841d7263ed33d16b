import { openZip } from '../archive/open-zip.js';
import { Refused } from '../intake-result.js';
import type { IntakeLimits } from '../limits.js';
import { children, elements, textOf, type XmlElement } from '../xml/parse-xml.js';
import type { EdxmlNote } from './edxml-message.js';
import { field } from './fields.js';

export type AttachedFile = { readonly name: string; readonly bytes: Uint8Array };

/** `AttachmentEncoded` stands beside or inside the envelope, with or without a prefix. */
function attachmentNodes(node: XmlElement): XmlElement[] {
  return elements(node).flatMap((element) =>
    element.name === 'AttachmentEncoded' ? children(element, 'Attachment') : attachmentNodes(element),
  );
}

/** Line breaks inside base64 are usual; anything else (a template's placeholder) is no attachment. */
function decode(text: string): Buffer | null {
  const packed = text.replace(/\s+/g, '');
  return packed !== '' && packed.length % 4 !== 1 && /^[A-Za-z0-9+/]*={0,2}$/.test(packed)
    ? Buffer.from(packed, 'base64')
    : null;
}

/** Only the last part of a path: a name in an archive must never choose a folder. */
const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]));

/** Word and Excel files are ZIPs themselves; a mere wrapper holds the real file inside. */
function unwrap(name: string, bytes: Buffer, limits: IntakeLimits): AttachedFile[] {
  if (!isZip(bytes)) return [{ name, bytes }];
  const zip = openZip(bytes, limits);
  if (zip.entries.some((entry) => /^(?:\[Content_Types\]\.xml|word\/|xl\/)/.test(entry.name))) return [{ name, bytes }];
  return zip.entries.slice(0, limits.attachments).flatMap((entry) => {
    const inner = zip.read(entry.name);
    return inner === null ? [] : [{ name: baseName(entry.name), bytes: inner }];
  });
}

/** Files of an envelope. One that cannot be decoded is noted; a bomb refuses the envelope. */
export function attachedFiles(root: XmlElement, limits: IntakeLimits, notes: EdxmlNote[]): AttachedFile[] {
  const files: AttachedFile[] = [];
  for (const node of attachmentNodes(root).slice(0, limits.attachments)) {
    const name = baseName(field(node, 'AttachmentName')) || 'dinh-kem';
    const content = elements(node).find((element) => element.name === 'ContentTransferEncoded');
    const bytes = content === undefined ? null : decode(textOf(content));
    if (bytes === null) {
      notes.push({ kind: 'attachment-not-decodable', name });
      continue;
    }
    try {
      files.push(...unwrap(name, bytes, limits));
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.reason === 'zip-bomb') throw error;
      notes.push({ kind: 'attachment-not-decodable', name });
    }
  }
  return files;
}
