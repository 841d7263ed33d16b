import { isOurSyllable } from './accents.js';
import { isMarker } from './name-words.js';
import { take, type Token } from './tokens.js';
import { isVocabulary } from './vocabulary.js';

const KIND =
  '(?:chi thi|ct|cong van|cv|van ban(?: chi dao)?|vb|vbcd|ke hoach|kh|thong bao|quyet dinh|nghi quyet|cong dien|ket luan|chuong trinh|de an)';
const ABOUT = '(?:ve(?: viec)?|lien quan (?:den|toi)(?: viec)?|noi ve)';
/** Where people go on to ask, or to name something else. */
const GOES_ON =
  '(?:(?:nó |da |dang |hien |hien nay |gio |bay gio )*(?:duoc )?(?:lam|trien khai|thuc hien|tien hanh|xu ly)(?: (?:toi|den|the|ra|sao|duoc|xong|tot|gi|chua|roi|chung)(?![a-z])|$)|(?:den|toi|di) (?:dau|den|toi|khau|buoc|muc)|(?:nhu )?the nao|ra sao|sao|xong|ai|don vi|bao nhieu|bao gio|khi nao|may|da|chua|con|co|o (?:dau|muc|khau)|dang|hien|(?<!do )thi|gio|roi|cua|cho|[A-Z]{2,}|,)';
const WORD = '(?!nao(?![a-z])|gi(?![a-z])|nay(?![a-z])|PERIOD)[^ ,A-Z]+';
/** "văn bản hôm trước": which one, by when it came. */
const LATELY = '(?: (?:hom (?:truoc|no|nọ|kia)|(?:moi|vua)(?: roi| ban hanh| giao)?|truoc))?';
/** A letter of a kind is no subject: "công văn phê bình", "văn bản số …". */
const NO_SUBJECT = '(?!(?:so|phe|nhac|don|giuc|thuc|chan|khen|tra|xin) )';
const SAID = new RegExp(`(?<![a-z])${KIND}${LATELY} ${ABOUT} (${WORD}(?: ${WORD}){1,7}?)(?= ${GOES_ON}(?![a-z])|$)`);
/** "vb thoát nước đô thị triển khai thế nào": without "về" only words that are none of ours say what it is about. */
const NAMED = new RegExp(`(?<![a-z])${KIND}${LATELY} ${NO_SUBJECT}(${WORD}(?: ${WORD}){1,5}?)(?= ${GOES_ON}(?![a-z]))`);

/** "thị" of "đô thị" is no "thì". */
const isPlain = (raw: string, before = ''): boolean =>
  isOurSyllable(raw, before) && (!/^thị$/iu.test(raw) || /^chỉ$/iu.test(before));

/**
 * A document that is named by what it is about: the words of its subject, for the directory of documents to look for. Accents count where they were
 * typed: "phòng cháy chữa cháy" goes on behind its third word.
 */
export function takeTopic(tokens: Token[]): string | null {
  const flat = tokens
    .map(({ key, raw }, at) => (isMarker(key) || isPlain(raw, tokens[at - 1]?.raw) ? key : raw.toLowerCase()))
    .join(' ');
  const said = SAID.exec(flat) ?? NAMED.exec(flat);
  const topic = said?.[1];
  if (said === null || topic === undefined) return null;
  const strange = topic.split(' ').filter((word) => !isVocabulary(word)).length;
  if (said[0] !== SAID.exec(flat)?.[0] && strange < 2) return null;
  const from = flat.slice(0, said.index).split(' ').length - 1;
  const count = said[0].trim().split(' ').length;
  const words = tokens.slice(from + count - topic.split(' ').length, from + count).map(({ raw }) => raw);
  tokens.splice(from, count, { key: 'DOC', raw: said[0] });
  take(tokens, /(?<![a-z])(?:cai|nhung|cac) DOC/, 'DOC');
  return words.join(' ');
}

/** Whether a document is named by the words of its subject and not by its number. */
export const isTopic = (document: string | null): boolean => document !== null && !/\d/.test(document);
