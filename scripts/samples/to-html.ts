import type { Letter } from './letters.js';
import { numberedBody } from './to-text.js';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const lines = (texts: readonly string[], css = ''): string =>
  texts.map((text) => `<div class="${css}">${escaped(text)}</div>`).join('');

/** Margins, sizes and positions of NĐ 30/2020, Annex I: A4, 20–25 mm around, 30–35 mm on the left, 13–14 pt. */
const CSS = `
  @page { size: A4; margin: 20mm 18mm 20mm 32mm; }
  @page { @top-center { content: counter(page); font: 14pt 'Times New Roman', 'Liberation Serif', serif; } }
  @page :first { @top-center { content: none; } }
  * { box-sizing: border-box; }
  body { font: 14pt/1.28 'Times New Roman', 'Liberation Serif', serif; margin: 0; }
  .head { display: grid; grid-template-columns: 40% 60%; text-align: center; font-size: 13pt; line-height: 1.2; }
  .b { font-weight: bold; } .i { font-style: italic; }
  .rule { border-top: 0.7pt solid #000; height: 0; margin: 2pt auto 7pt; }
  .subject { font-size: 12pt; margin-top: 3pt; }
  .date { font-size: 14pt; font-style: italic; }
  .stamp { display: inline-block; border: 1.6pt solid #b00; color: #b00; font-weight: bold; padding: 2pt 10pt; margin-top: 8pt; font-size: 13pt; }
  .kind { text-align: center; font-weight: bold; margin-top: 16pt; }
  .to { margin: 16pt 0 10pt; display: grid; grid-template-columns: max-content auto; column-gap: 8pt; padding-left: 20mm; }
  .to.telegram { display: block; padding-left: 0; text-align: center; }
  .to.telegram .names { text-align: left; padding-left: 24mm; }
  p { margin: 0 0 6pt; text-align: justify; text-indent: 12.7mm; }
  .foot { display: grid; grid-template-columns: 50% 50%; margin-top: 12pt; break-inside: avoid; }
  .left { font-size: 11pt; line-height: 1.2; } .left .label { font-weight: bold; font-style: italic; font-size: 12pt; }
  .sign { text-align: center; font-weight: bold; font-size: 13pt; line-height: 1.25; } .sign .name { margin-top: 62pt; font-size: 14pt; }
`;

export function toHtml(letter: Letter): string {
  const [superior, own] = [letter.issuer.slice(0, -1), letter.issuer.slice(-1)];
  // A People's Committee issues in its own name: both lines are bold. A department stands below its superior.
  const superiorCss = own[0]?.startsWith('SỞ') === true ? '' : 'b';
  const telegram = letter.kind !== undefined;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Văn bản mẫu của Đôn Đốc</title><style>${CSS}</style></head><body>
<div class="head">
  <div>${lines(superior, superiorCss)}${lines(own, 'b')}<div class="rule" style="width:28%"></div>
    <div>Số: ${escaped(letter.code)}</div><div class="subject">${lines(letter.subject)}</div>
    ${letter.urgency === undefined ? '' : `<div class="stamp">${escaped(letter.urgency)}</div>`}</div>
  <div><div class="b">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div><div class="b" style="font-size:14pt">Độc lập - Tự do - Hạnh phúc</div>
    <div class="rule" style="width:52%"></div><div class="date">${escaped(letter.date)}</div></div>
</div>
${telegram ? `<div class="kind">${escaped(letter.kind ?? '')}</div><div class="kind" style="margin-top:0">${lines(letter.title ?? [])}</div>` : ''}
<div class="to${telegram ? ' telegram' : ''}"><div>${escaped(letter.addresseeLabel)}</div><div class="names">${lines(letter.addressees.map((name) => `- ${name}`))}</div></div>
${numberedBody(letter)
  .map((text) => `<p>${escaped(text)}</p>`)
  .join('\n')}
<div class="foot"><div class="left"><div class="label">Nơi nhận:</div>${lines(letter.recipients)}</div>
  <div class="sign">${lines(letter.authority)}<div class="name">${escaped(letter.signer)}</div></div></div>
</body></html>`;
}
