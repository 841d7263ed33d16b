import { z } from 'zod';

export type SubmittedFile = {
  readonly bytes: Buffer;
  readonly name: string;
  readonly mime: string;
  readonly unit: string | null;
};

const text = z.string();

/** The first file of a form and its field `unit`; null when the body is no such form. The platform's own parser reads it. */
export async function readForm(body: Buffer, contentType: string): Promise<SubmittedFile | null> {
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return null;
  }
  const unit = text.safeParse(form.get('unit'));
  for (const value of form.values()) {
    if (typeof value === 'string') continue;
    return {
      bytes: Buffer.from(await value.arrayBuffer()),
      name: value.name,
      mime: value.type,
      unit: unit.success ? unit.data : null,
    };
  }
  return null;
}
