import { toBuffer, toString } from 'qrcode';

/** The address behind a first contact: one tap opens the bot and hands it the code. */
export function telegramDeepLink(botName: string, code: string): string {
  return `https://t.me/${botName}?start=${encodeURIComponent(code)}`;
}

/** A QR picture (PNG) of a link, large enough for print and for a phone held at arm's length. */
export function qrPng(link: string): Promise<Buffer> {
  return toBuffer(link, { type: 'png', errorCorrectionLevel: 'M', margin: 4, width: 480 });
}

/** The same for a terminal. */
export function qrTerminal(link: string): Promise<string> {
  return toString(link, { type: 'utf8', errorCorrectionLevel: 'M' });
}
