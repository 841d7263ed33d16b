/** Version of the codec: buttons outlive deployments, so an old one must stay recognisable. 64 bytes is Telegram's limit for the whole. */
const PREFIX = '1:';

export function packToken(token: string): string {
  return PREFIX + token;
}

/** The token of a pressed button; null for data of a codec that we do not know. */
export function unpackToken(data: string): string | null {
  return data.startsWith(PREFIX) ? data.slice(PREFIX.length) : null;
}
