import { child, children, textOf, type XmlElement } from '../xml/parse-xml.js';

/** A string item: plain, or in runs; phonetic hints are left out. */
export function richText(node: XmlElement): string {
  const plain = textOf(child(node, 't'));
  return (
    plain +
    children(node, 'r')
      .map((run) => textOf(child(run, 't')))
      .join('')
  );
}
