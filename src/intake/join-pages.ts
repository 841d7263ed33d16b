/** Joined by one line break: a sentence that runs over the page must not fall apart. */
export function joinPages(texts: readonly string[]): { text: string; pageOffsets: number[] } {
  const pageOffsets: number[] = [];
  let text = '';
  for (const part of texts) {
    if (text !== '' && part !== '') text += '\n';
    pageOffsets.push(text.length);
    text += part;
  }
  return { text, pageOffsets };
}
