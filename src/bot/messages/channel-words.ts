/** The name of a channel as people say it. */
export function channelWords(channel: string): string {
  return { telegram: 'Telegram', zalo: 'Zalo', 'zalo-bot': 'Zalo Bot' }[channel] ?? channel;
}
