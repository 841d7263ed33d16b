import fc from 'fast-check';
import { packPress, unpackPress } from '../../../src/bot/zalo/press-payload.js';
import { cutAtWord, renderText } from '../../../src/bot/zalo/render.js';
import { fitTemplate, TEMPLATES } from '../../../src/bot/zalo/templates.js';

const card = (lines: readonly string[], labels: readonly string[] = []) => ({
  title: 'Việc số 142',
  lines,
  buttons: labels.map((label) => ({ label, token: 'x' })),
  files: [],
});

describe('a card on Zalo', () => {
  test('the choices stand as numbers below the words', () => {
    expect(renderText(card(['Hạn 30/11'], ['Đã nhận', 'Trả lại']), { numbered: true })).toBe(
      'Việc số 142\nHạn 30/11\n\nTrả lời bằng số để chọn:\n1. Đã nhận\n2. Trả lại',
    );
  });

  test('an empty line keeps the parts of a card apart where another channel would have bold and grey', () => {
    const lines = [
      { text: 'Công văn số 6128', style: 'muted' },
      { text: '⏳ Việc 1: hạn 15/12', style: 'bold' },
      { text: 'Rà soát', style: 'quote' },
      { text: '⏳ Việc 6: hạn 30/11', style: 'bold' },
      'Phối hợp: Sở Xây dựng',
      'Đề nghị xác nhận.',
    ] as const;
    expect(renderText({ title: '2 việc mới', lines, buttons: [], files: [] }, { numbered: true })).toBe(
      '2 việc mới\nCông văn số 6128\n\n⏳ Việc 1: hạn 15/12\nRà soát\n\n⏳ Việc 6: hạn 30/11\nPhối hợp: Sở Xây dựng\n\nĐề nghị xác nhận.',
    );
  });

  test('a long card ends at a whole line, says how many are left and how to get them, and keeps its choices', () => {
    const text = renderText(
      card(
        Array.from({ length: 80 }, (_, index) => `Dòng ${index} ${'chữ '.repeat(10)}`.trim()),
        ['Đã nhận'],
      ),
      { numbered: true },
    );
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(text).toMatch(/… còn \d+ dòng\. Gõ “việc” kèm số/u);
    expect(text.endsWith('1. Đã nhận')).toBe(true);
    for (const line of text.split('\n').filter((each) => each.startsWith('Dòng'))) expect(line).toMatch(/chữ$/u);
  });

  test('no text is longer than Zalo takes, whatever people write', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 700 }), { maxLength: 12 }),
        fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 6 }),
        (lines, labels) => {
          const text = renderText(card(lines, labels), { numbered: true });
          expect(text.normalize('NFC').length).toBeLessThanOrEqual(2000);
          expect(text.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('decomposed letters are composed, so that they count once', () => {
    expect(
      renderText({ lines: ['Đ\u00f4n \u0111\u1ed1c'.normalize('NFD')], buttons: [], files: [] }, { numbered: true }),
    ).toBe('Đôn đốc');
  });

  test('a mention smuggled into relayed text pages nobody', () => {
    expect(
      renderText({ lines: ['[@all] họp ngay [@[@1]2]'], buttons: [], files: [] }, { numbered: true }),
    ).not.toContain('[@');
  });

  test('words are not cut in two, a link that is too long is', () => {
    expect(cutAtWord('một hai ba', 8)).toBe('một hai');
    expect(cutAtWord('x'.repeat(20), 8)).toBe('xxxxxxxx');
    expect(cutAtWord('ab 😀😀', 4)).toBe('ab');
  });

  test('a file that Zalo does not take is named with its link, or with whom to ask', () => {
    expect(
      renderText(card([]), {
        numbered: true,
        notes: [{ name: 'bieu.xlsx', link: 'https://x/tep/1', why: 'Zalo không nhận loại tệp này' }],
      }),
    ).toContain('bieu.xlsx: https://x/tep/1');
    expect(renderText(card([]), { numbered: true, notes: [{ name: 'bieu.xlsx', link: null, why: 'w' }] })).toContain(
      'liên hệ văn thư',
    );
  });
});

describe('a press comes back as text', () => {
  test('our payload is a press, what people type is not', () => {
    expect(unpackPress(packPress('k3J9x_-A'))).toBe('k3J9x_-A');
    for (const typed of ['1', 'đã nhận', '#dd', '#dd1:', 'xem #dd1:abc', '#dd1:a b'])
      expect(unpackPress(typed)).toBeNull();
  });
  test('a payload of another version is a press that means nothing, not words', () => {
    expect(unpackPress('#dd9:abc')).toBe('');
  });
});

describe('templates', () => {
  test('each parameter stands in the text and each place in the text is a parameter', () => {
    for (const { text, parameters } of TEMPLATES) {
      expect(new Set([...text.matchAll(/<(\w+)>/gu)].map((match) => match[1]))).toEqual(
        new Set(parameters.map(({ name }) => name)),
      );
      for (const { sample, maxLength } of parameters) expect(sample.length).toBeLessThanOrEqual(maxLength);
    }
  });
  test('that of an appointment says when and nothing of what, where or whom', () => {
    const template = TEMPLATES.find(({ name }) => name === 'lich-cong-tac');
    expect(template?.parameters.map(({ name }) => name)).toEqual(['ten', 'thoi_gian']);
    expect(`${template?.title} ${template?.purpose} ${template?.text}`).not.toMatch(
      /kiểm tra|thanh tra|đoàn|đơn vị|phường|địa điểm|đột xuất/iu,
    );
    expect(fitTemplate('lich-cong-tac', { ten: 'An', thoi_gian: '08:00 ngày 30/11/2026' })).toEqual({
      ten: 'An',
      thoi_gian: '08:00 ngày 30/11/2026',
    });
  });
  test('a long name is cut to the declared length, a missing or wrong value refuses the template', () => {
    expect(
      fitTemplate('danh-sach-viec', { ten: 'Nguyễn '.repeat(9), so_viec: '3' })?.['ten']?.length,
    ).toBeLessThanOrEqual(30);
    expect(fitTemplate('danh-sach-viec', { ten: 'An', so_viec: 'ba' })).toBeNull();
    expect(fitTemplate('danh-sach-viec', { ten: '  ', so_viec: '3' })).toBeNull();
  });
});
