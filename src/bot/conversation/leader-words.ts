import { plain } from './words.js';

/** What a head or leader says beside questions: notes against a judgement, the calendar's address, the weekly report, the service level. */
export type LeaderWord =
  | { readonly say: 'contest'; readonly number: number; readonly words: string }
  | { readonly say: 'decide-contest'; readonly number: number; readonly objective: boolean }
  | { readonly say: 'open-feed' | 'close-feed' | 'service' }
  | { readonly say: 'weekly'; readonly on: boolean };

const N = '(?: (?:viec|nhiem vu))?(?: so)? (\\d{1,7})';
const CONTEST = new RegExp(`^(?:phan hoi|phan anh|y kien|khieu nai|contest)(?: ve| voi)?${N}(?:[:,]? (.+))?$`, 'u');
const REFUSE = new RegExp(
  `^(?:khong (?:cong nhan |xac nhan |phai )?(?:nguyen nhan )?khach quan|not objective)${N}[.! ]*$`,
  'u',
);
const ACCEPT = new RegExp(`^(?:cong nhan |xac nhan )?(?:nguyen nhan )?(?:khach quan|objective)${N}[.! ]*$`, 'u');
const OPEN_FEED =
  /^(?:(?:lay|xin|cho|cap|mo|ket noi|dong bo)(?: toi| minh)? )?(?:duong dan |dia chi |link )?lich(?: (?:dien thoai|ics|rieng|google|outlook|cua toi))?[.! ]*$|^(?:calendar(?: feed| link)?|ics)$/u;
/** Whether something is asked for: what is told in passing ("đã gửi tin kết quả …") must not be taken for a wish. A number belongs to a command on that work. */
const ASKS =
  /^(?!.*\d)(?=.*(?:^| )(?:cho|lay|xin|muon|cach|lam sao|the nao|o dau|khong|chua|bao nhieu|may|ra sao|ty le|ti le)(?: |[?.!]|$))/u;
/** In a sentence: "cho tôi đường dẫn ics để đưa hạn vào lịch". The agenda of meetings and visits, and history ("lịch sử"), are other matters. */
const OPEN_FEED_SAID =
  /^(?!.*(?:kiem tra|thanh tra|hop|cong tac|truc|tiep dan|thu hoi|huy|xoa))(?:.* )?(?:(?:link|duong dan|dia chi) (?:[a-z]+ ){0,2}(?:(?<!du )lich(?! su| truc)|ics|calendar)|(?:gan|dua|them|dong bo|ket noi) (?:[a-z]+ ){0,4}(?:vao|voi|sang|len) (?:lich(?! su)|google|outlook|dien thoai|iphone))(?![a-z])/u;
const CLOSE_FEED =
  /^(?:thu hoi|huy|dung|ngung|xoa|dong) (?:duong dan |dia chi |link )?lich(?: .{1,20})?$|^revoke calendar$/u;
const WEEKLY =
  /^(bat|dang ky|nhan|gui|tat|thoi|ngung|huy|dung)(?: nhan| gui)? bao cao (?:hang tuan|dau tuan|tuan|dinh ky|thu hai)(?: hang tuan)?[.! ]*$|^weekly report (on|off)$/u;
const SERVICE = /^(?:slo|muc phuc vu|service level|(?:do tre|chat luong) gui(?: tin)?)$/u;
/** In a sentence: "tin nhắn gửi có đúng giờ không", "hệ thống gửi tin có bị chậm không". */
const SERVICE_SAID =
  /(?:^| )(?:tin nhan|gui tin(?: nhan)?) (?:(?:duoc|da|co|bi|dang|gui|di|den|ra|kip) )*(?:dung gio|cham|tre(?! em)|tac(?! nghiep| dong)|ket(?! qua| luan| thuc| noi)|nghen)(?![a-z])/u;
const LONGEST_SAID = 100;

const OFF: ReadonlySet<string> = new Set(['tat', 'thoi', 'ngung', 'huy', 'dung', 'off']);

export function parseLeaderWord(text: string): LeaderWord | null {
  if (text.length > 1_200) return null;
  const original = text.replace(/^\//u, '').replace(/_/gu, ' ').trim();
  const folded = plain(original);
  const contest = CONTEST.exec(folded);
  if (contest?.[1] !== undefined) {
    // Folding never changes the number of words: the reason keeps its accents.
    const count = (contest[2] ?? '').split(' ').filter((word) => word !== '').length;
    const words = count === 0 ? '' : original.split(/\s+/u).slice(-count).join(' ');
    return { say: 'contest', number: Number(contest[1]), words };
  }
  const refused = REFUSE.exec(folded);
  if (refused?.[1] !== undefined) return { say: 'decide-contest', number: Number(refused[1]), objective: false };
  const accepted = ACCEPT.exec(folded);
  if (accepted?.[1] !== undefined) return { say: 'decide-contest', number: Number(accepted[1]), objective: true };
  if (CLOSE_FEED.test(folded)) return { say: 'close-feed' };
  const asks = folded.length <= LONGEST_SAID && ASKS.test(folded);
  if (OPEN_FEED.test(folded) || (asks && OPEN_FEED_SAID.test(folded))) return { say: 'open-feed' };
  const weekly = WEEKLY.exec(folded);
  if (weekly !== null) return { say: 'weekly', on: !OFF.has(weekly[1] ?? weekly[2] ?? '') };
  return SERVICE.test(folded) || (asks && SERVICE_SAID.test(folded)) ? { say: 'service' } : null;
}
