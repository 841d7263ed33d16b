/**
 * The two encodings in which offices wrote before Unicode, as they look when their bytes are taken for Latin-1.
 * TCVN3 (TCVN 5712:1993, fonts `.VnTime`, `.VnArial`): one byte a letter. Capitals with a tone exist only through a capital font.
 * VNI (fonts `VNI-Times`): a plain letter followed by a mark.
 */
export const TCVN3: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['\u00b5\u00b6\u00b7\u00b8\u00b9', 'àảãáạ'],
      ['\u00a8\u00bb\u00bc\u00bd\u00be\u00c6', 'ăằẳẵắặ'],
      ['\u00a9\u00c7\u00c8\u00c9\u00ca\u00cb', 'âầẩẫấậ'],
      ['\u00ae', 'đ'],
      ['\u00cc\u00ce\u00cf\u00d0\u00d1', 'èẻẽéẹ'],
      ['\u00aa\u00d2\u00d3\u00d4\u00d5\u00d6', 'êềểễếệ'],
      ['\u00d7\u00d8\u00dc\u00dd\u00de', 'ìỉĩíị'],
      ['\u00df\u00e1\u00e2\u00e3\u00e4', 'òỏõóọ'],
      ['\u00ab\u00e5\u00e6\u00e7\u00e8\u00e9', 'ôồổỗốộ'],
      ['\u00ac\u00ea\u00eb\u00ec\u00ed\u00ee', 'ơờởỡớợ'],
      ['\u00ef\u00f1\u00f2\u00f3\u00f4', 'ùủũúụ'],
      ['\u00ad\u00f5\u00f6\u00f7\u00f8\u00f9', 'ưừửữứự'],
      ['\u00fa\u00fb\u00fc\u00fd\u00fe', 'ỳỷỹýỵ'],
      ['\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7', 'ĂÂÊÔƠƯĐ'],
      // Greek mu is what some converters make of the micro sign.
      ['\u03bc', 'à'],
    ] as const
  ).flatMap(([from, to]) => [...from].map((char, index) => [char, [...to][index] ?? char] as const)),
);

const VNI_MARKED: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['a', 'ùøûõïêéèúüëâáàåãä', 'áàảãạăắằẳẵặâấầẩẫậ'],
  ['e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  ['o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];
const VNI_SINGLE: readonly (readonly [string, string])[] = [
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
];

function bothCases(pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return pairs.flatMap(
    ([from, to]) =>
      [
        [from, to],
        [from.toUpperCase(), to.toUpperCase()],
      ] as const,
  );
}

export const VNI_PAIRS: ReadonlyMap<string, string> = new Map([
  ...bothCases(
    VNI_MARKED.flatMap(([base, marks, letters]) =>
      [...marks].map((mark, index) => [base + mark, [...letters][index] ?? ''] as const),
    ),
  ),
  // A capital with its mark in lower case: "Aù" is written as often as "AÙ".
  ...VNI_MARKED.flatMap(([base, marks, letters]) =>
    [...marks].map((mark, index) => [base.toUpperCase() + mark, ([...letters][index] ?? '').toUpperCase()] as const),
  ),
]);
export const VNI_SINGLES: ReadonlyMap<string, string> = new Map(bothCases(VNI_SINGLE));
