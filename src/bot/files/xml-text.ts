import { visibleText } from '../messages/visible-text.js';

/** What XML 1.0 cannot carry (controls, lone surrogates) is dropped; accents are composed. Markup characters stay: whoever writes XML escapes them. */
export function xmlText(text: string): string {
  return visibleText(text)
    .normalize('NFC')
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
