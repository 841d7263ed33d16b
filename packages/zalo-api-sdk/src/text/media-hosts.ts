/** Where Zalo keeps what people send. */
export const ZALO_MEDIA_HOSTS: readonly string[] = ['zdn.vn'];

/**
 * Whether a link from a webhook may be downloaded: https, no user name, default port, host in the list or below it.
 * Check again after every redirect: the link comes from outside and must not lead into the own network.
 */
export function isAllowedMediaUrl(url: string, hosts: readonly string[] = ZALO_MEDIA_HOSTS): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password, port, hostname } = new URL(url);
  if (protocol !== 'https:' || username !== '' || password !== '' || port !== '') return false;
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
