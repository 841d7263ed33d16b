/** What became of a message so far, in words. */
export function messageStateWords(state: string): string {
  return STATES[state] ?? state;
}

const STATES: Readonly<Record<string, string>> = {
  queued: 'đang chờ gửi',
  claimed: 'đang chờ gửi',
  sending: 'đang gửi',
  sent: 'đã gửi',
  cancelled: 'không cần gửi nữa',
  failed: 'không gửi được',
  unknown: 'chưa rõ đã tới hay chưa',
  review: 'chờ người xem lại',
};
