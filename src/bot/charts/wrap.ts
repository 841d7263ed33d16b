import { shorten } from '../messages/format.js';
import { textWidth, type Weight } from './font.js';

export type TextLook = { readonly size: number; readonly weight?: Weight };

/** One line: white space folded (a no-break space stays one), accents composed (the font has the composed letters only). */
const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\S\u{A0}]+/gu, ' ')
    .trim();

const widthOf = (text: string, look: TextLook): number => textWidth(text, look.size, look.weight);

/** Breaks at spaces into at most `most` lines; what does not fit ends in an ellipsis, never in silence. */
export function wrap(text: string, width: number, look: TextLook, most = Number.POSITIVE_INFINITY): readonly string[] {
  const lines: string[] = [];
  const words = fold(text)
    .split(' ')
    .flatMap((word) => pieces(word, width, look));
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, look) <= width) {
      line = longer;
      continue;
    }
    if (lines.length + 1 === most) return [...lines, fit(`${line} ${words.slice(index).join(' ')}`, width, look)];
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

/** Long words of official names and the forms that every office writes for them; the longest first. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/Ban Quản lý dự án/giu, 'BQLDA'],
  [/Ban Quản lý/giu, 'BQL'],
  [/Đoàn đại biểu Quốc hội/giu, 'ĐĐBQH'],
  [/Hội đồng nhân dân/giu, 'HĐND'],
  [/Ủy ban nhân dân/giu, 'UBND'],
  [/Ủy ban Mặt trận Tổ quốc Việt Nam/giu, 'UBMTTQ'],
  [/đầu tư xây dựng/giu, 'ĐTXD'],
  [/khu công nghiệp/giu, 'KCN'],
  [/(?<=^|\s)Thành phố(?=\s|$)/giu, 'TP'],
  [/công trình dân dụng và công nghiệp/giu, 'công trình DD&CN'],
  [/Văn phòng Đăng ký đất đai/giu, 'VPĐKĐĐ'],
];

/** The name of a unit on one line: written shorter, form by form, before anything of it is cut; where it begins alike ("Ban Quản lý dự án …") the end tells it apart. */
export function fitName(name: string, width: number, look: TextLook): string {
  let short = fold(name);
  for (const [long, form] of SHORT_FORMS) {
    if (widthOf(short, look) <= width) return short;
    short = short.replace(long, form);
  }
  return fit(short, width, look);
}

/** The name of a unit on as many lines as it needs, two at most: written shorter before it is broken or cut. */
export function wrapName(name: string, width: number, look: TextLook): readonly string[] {
  const short = fitName(name, 2 * width, look);
  const oneLine = fitName(name, width, look);
  return oneLine.endsWith('…') ? wrap(short, width, look, 2) : [oneLine];
}

/** A name within a headline, which wraps: written shorter where it is long, cut only where it never ends. */
export function titleName(name: string): string {
  let short = fold(name);
  for (const [long, form] of SHORT_FORMS) if (short.length > 60) short = short.replace(long, form);
  return shorten(short, 90);
}

/** One line, cut at a character with an ellipsis. */
export function fit(text: string, width: number, look: TextLook): string {
  const folded = fold(text);
  if (widthOf(folded, look) <= width) return folded;
  // Longer than this can never fit: keeps an absurd name from being measured again and again.
  const characters = [...folded].slice(0, Math.ceil(width / (look.size * 0.2)));
  while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`, look) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** A word wider than the line is cut into lines of its own. */
function pieces(word: string, width: number, look: TextLook): readonly string[] {
  if (widthOf(word, look) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character, look) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
