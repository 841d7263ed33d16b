import { parseHtml } from '../../../src/sandbox/telegram/html.js';

const parsed = (source: string) => {
  const result = parseHtml(source);
  if (!result.ok) throw new Error(result.complaint);
  return { text: result.text, entities: result.entities };
};

describe('parse_mode HTML', () => {
  test.each([
    ['<b>đậm</b> thường', 'đậm thường', [{ type: 'bold', offset: 0, length: 3 }]],
    ['<B>hoa</B>', 'hoa', [{ type: 'bold', offset: 0, length: 3 }]],
    ['a &lt;b&gt; &amp; &quot;c&quot; &#225; &#x1EA1;', 'a <b> & "c" á ạ', []],
    ['&nbsp; &copy; &', '&nbsp; &copy; &', []],
    [
      '<b><i>x</i></b>',
      'x',
      [
        { type: 'bold', offset: 0, length: 1 },
        { type: 'italic', offset: 0, length: 1 },
      ],
    ],
    [
      '<a href="https://hanoi.gov.vn?a=1&amp;b=2">cổng</a>',
      'cổng',
      [{ type: 'text_link', offset: 0, length: 4, url: 'https://hanoi.gov.vn?a=1&b=2' }],
    ],
    ['<a href="không phải">chữ</a>', 'chữ', []],
    ['<span class="tg-spoiler">kín</span>', 'kín', [{ type: 'spoiler', offset: 0, length: 3 }]],
    ['<pre><code class="language-ts">x</code></pre>', 'x', [{ type: 'pre', offset: 0, length: 1, language: 'ts' }]],
    ['<blockquote expandable>dài</blockquote>', 'dài', [{ type: 'expandable_blockquote', offset: 0, length: 3 }]],
    ['<b></b>rỗng', 'rỗng', []],
    ['<b>x</>', 'x', [{ type: 'bold', offset: 0, length: 1 }]],
    ['😀<b>x</b>', '😀x', [{ type: 'bold', offset: 2, length: 1 }]],
  ])('%s', (source, text, entities) => {
    expect(parsed(source)).toEqual({ text, entities });
  });

  test.each([
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['ạ<h1>x</h1>', 'Unsupported start tag "h1" at byte offset 3'],
    ['<b>x', `Can't find end tag corresponding to start tag "b"`],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<a href="x>y</a>', 'Unclosed start tag at byte offset 0'],
  ])('%s is refused', (source, complaint) => {
    expect(parseHtml(source)).toEqual({ ok: false, complaint });
  });
});
