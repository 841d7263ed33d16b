import { z } from 'zod';

export type SubmittedFile = {
  readonly bytes: Buffer;
  readonly name: string;
  readonly mime: string;
  readonly unit: string | null;
};

const text = z.string();

/** The file of a form and its field `unit`; null when the body is no such form. Of several files none is taken, rather than one in silence. */
export async function readForm(body: Buffer, contentType: string): Promise<SubmittedFile | 'several-files' | null> {
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return null;
  }
  const unit = text.safeParse(form.get('unit'));
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  const [file] = files;
  if (file === undefined) return null;
  if (files.length > 1) return 'several-files';
  return {
    bytes: Buffer.from(await file.arrayBuffer()),
    name: file.name,
    mime: file.type,
    unit: unit.success ? unit.data : null,
  };
}
