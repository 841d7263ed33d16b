// Controls, and the marks that turn the direction of writing: Vietnamese needs none of them, and they make a name or number read as another.

const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What people wrote or are called, without characters that change how the rest is read; line breaks and tabs stay. */
export function visibleText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(INVISIBLE, '');
}
