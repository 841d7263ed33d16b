import { flatOf, type Token } from './tokens.js';

const ME = '(?:anh|chi|em|toi|minh|sep|to|tui|ban|chau|bac|co|chu)';
/** Calling somebody: "alo", "em ơi", "này". Without its accents "nay" is today. */
const CALLS = new RegExp(
  `^(?:(?:${ME}|bot|tro ly) (?:oi|a|nay)|alo|a lo|(?:kinh |da )?thua (?:dong chi|${ME})|(?:xin )?chao (?:${ME}|bot|tro ly)(?: (?:nhe|a|ha))?|hey|hi|hello|e|dạ|da(?! (?:gui|nhan|lam|xong|hoan|co|bao|xac|nop|giao|nhac|duoc|ai|qua|het|tre|cham|den|toi han|xu|giai|trien|thuc|doc|xem|mo)(?![a-z]))|vang|nè|này|ê|à|ừ|ờ|ừm)(?: ,)? `,
);
/** Asking to be told: "cho anh hỏi", "xem giúp chị", "anh muốn biết", "nhờ em kiểm tra". The words behind it are the question. */
const ASKS = new RegExp(
  '^(?:' +
    [
      `(?:cho|nho|phien|nhan tien cho) (?:${ME} )?(?:xin )?(?:hoi|biet|xem|coi)(?: (?:chut|ti|ty|xiu|nhanh))?(?: (?:la|ve|xem))?`,
      `(?:xem|coi|kiem tra|tra|ngo|check|hoi) (?:ho|giup|gium|dum|cho)(?: ${ME})?(?: (?:xem|voi|la))?`,
      `${ME} (?:dang )?(?:muon|muốn|can) (?:xem|biet|hoi|coi|nghe|nam)`,
      `(?:${ME} )?(?:xin )?hoi(?: (?:chut|ti|ty|xiu))?(?! (?:the|duoc|gi|sao|em|nhu|mai|cau|ai|bot|ban|o|nhung|co)(?![a-z]))`,
      `(?:(?:nho|mong|de nghi|phien) )?(?:em|ban|tro ly|bot) (?:xem|coi|kiem tra|cho|thong tin(?= cho))(?: (?:giup|gium|ho))?(?: ${ME})?(?: (?:biet|xem|hoi))?`,
      `(?:kinh |tran trong )?(?:de nghi|xin(?: phep)?|mong|nho)(?: (?:dong chi|tro ly))?(?: cho)?(?: ${ME})?(?: duoc)? (?:biet|hoi|xem|cung cap(?! dien| nuoc)|thong tin)(?: (?:la|ve|rang))?(?! (?:gi|ai|the|sao|cho|khi)(?![a-z]))`,
      `(?:kinh|tran trong) (?:hoi|de nghi)|${ME} (?:dang )?(?:muon|muốn|can)(?: (?:co|lay))?(?= (?:cac |nhung |cai )?(?:so lieu|danh sach|con so|tinh hinh|thong tin|tien do|bieu do|file|bang)(?![a-z]))|${ME} (?:muon|muốn|xin) duoc (?:biet|xem|hoi|nghe)`,
      '(?:ngo|nhin|liec|xem) (?:qua(?! (?:trinh|han|ngay|hen))|thu)(?: xem)?|thu (?:xem|coi|kiem tra)(?: xem)?',
      '(?:muon|muốn) biet|khong biet|biet',
      '(?:cau hoi|hoi|fwd|fw|re|chuyen tiep)(?= (?:viec|tinh hinh|so|phuong|xa|don vi|cac|nhung|chi thi|cong van|ke hoach)(?![a-z]))',
    ].join('|') +
    ')(?: ,)? ',
);
/** "sáng nay anh chưa xem gì, …", "anh đang đi công tác, …": what the asker says of themselves before they ask. */
const OF_THE_ASKER =
  /^(?:(?:sang|chieu|toi|hom) nay |dang |bua nay )?(?:anh|chi|toi|minh|sep|em)(?: (?:chua|khong|dang|vua|moi|sap|phai|ban|di|o|bi|hoi|hay|qua|met|het)) (?!(?:[^,]* )?(?:nao|may|bao nhieu|ai|dau|viec|nhiem vu|han|cong van|chi thi|ke hoach|van ban|quyet dinh|thong bao|cong dien|\d[^ ]*)(?![a-z]))[^,]+ , (?=.*(?:gi|nao|may|bao nhieu|ai|dau|sao|chua|khong|xem|tinh hinh|tien do|danh sach|diem|liet ke|bao cao|viec)(?![a-z]))/;
const PARTICLE =
  /(?: , (?:tro ly|bot|em|ban) (?:kiem tra|xem|tra|coi|check) (?:giup|gium|dum|ho)(?: (?:anh|chi|toi|minh|em|sep))?(?: voi)?| (?:bao cao|noi|bao|cho|ke) (?:anh|chi|toi|em|minh|sep) (?:mot|1) (?:tieng|cau|loi|chut)|(?<! (?:dung|tre|lo|sai|that|loi|qua|kip|tong|cu|tap|so|doi|nhu|bien|khac|ra|canh)) (?:nhe|nhi|vay|day|oi|the|a|ah|ạ|nha|hen|voi|luon|ha|nghen|nghe|di|gium|dum|ho|cai)| (?:giup|gium|dum|ho) (?:anh|chi|em|toi|minh|sep|to|bac)(?: (?:voi|nhe|cai|di))?)$/;

/** "… chưa em": whoever is spoken to; "việc của em" and "chờ anh" keep theirs. */
const SPOKEN_TO =
  /(?<! (?:cua|cho|ban|den|voi|phong|phan|so|phuong|xa|ben|don vi|co quan|phia|tong|cu|tap)|^(?:viec|ben|phia|so|phuong|xa)) (?:em|anh|chi)$/;

/** How many words at the front only call or beg to be told. */
const wordsOf = (flat: string, pattern: RegExp): number => {
  const match = pattern.exec(flat);
  return match === null ? 0 : match[0].trim().split(' ').length;
};

/** What is asked without the calling and begging before it: at least two words are left, and a name keeps its title ("chị Lê Thu Hà"). */
export function withoutCourtesy(tokens: readonly Token[], onlyCalls = false): Token[] {
  let rest = tokens.map((token) =>
    /^(?:đã|dạ|này|nè|ê|à|ừ|ờ|ừm)$/u.test(token.raw.toLowerCase()) ? { ...token, key: token.raw.toLowerCase() } : token,
  );
  if (!onlyCalls) rest = rest.slice(wordsOf(flatOf(rest), OF_THE_ASKER));
  for (let turn = 0; turn < 4; turn += 1) {
    const flat = flatOf(rest);
    const count = Math.max(wordsOf(flat, CALLS), onlyCalls ? 0 : wordsOf(flat, ASKS));
    if (count === 0 || rest.length - count < 2 || isTitle(rest, count)) break;
    // "cho anh xem Sở Y tế với Sở Nội vụ" looks at both and compares nothing.
    rest = rest.slice(/^(?:xem|coi)$/.test(rest[count - 1]?.key ?? '') && rest.length > count + 1 ? count - 1 : count);
    if (/^(?:xem|coi)$/.test(rest[0]?.key ?? '')) break;
  }
  return rest.map((token, at) => tokens[tokens.length - rest.length + at] ?? token);
}

/** "xem giúp chị Lan": the word for whoever asks is the title of somebody. */
function isTitle(tokens: readonly Token[], count: number): boolean {
  const [last, next] = [tokens[count - 1], tokens[count]];
  return (
    /^(?:anh|chi|em|ong|ba|bac|co|chu)$/.test(last?.key ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(next?.raw ?? '') &&
    !/^(?:so|phuong|xa|ubnd|quan|huyen|chi|cong|ke|van|viec|nhiem|thong|tinh|tien|bieu|xep)$/.test(next?.key ?? '')
  );
}

/** The flat sentence without the particles at its end and whoever they are said to; "việc của em" keeps its "em". */
export function withoutParticles(flat: string): string {
  let left = flat;
  for (let turn = 0; turn < 4; turn += 1) {
    const next = left.replace(PARTICLE, '').replace(SPOKEN_TO, '');
    if (next === left || next.trim() === '') break;
    left = next;
  }
  return left;
}
