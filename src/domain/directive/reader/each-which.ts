// Whom an order is for, all of a kind or those concerned: "Mỗi đoàn thể đăng ký 01 mô hình", "Với các xã, sở nhắc phải …".
import { written } from '../../unit/names/cursor.js';
import { groupNoun } from '../../unit/names/heads.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keysAt, rawAt, type Word } from '../../unit/words.js';
import { asCommittee } from './clause-openings.js';
import { NOTHING, subject, type Clause } from './clause-shape.js';
import type { Source } from './source.js';
import { speechAct } from './speech-act.js';

/** Nouns that stand for those named before. */
const AGAIN_ALL =
  /^(?:đơn vị|cơ quan|địa phương|tổ chức|cơ quan, đơn vị|cấp|ngành|bên|tỉnh|huyện|quận|xã|phường|thị trấn|thị xã|thôn)$/u;

/** "Mỗi đoàn thể | đăng ký 01 mô hình": all of a kind, one by one, at the head of a sentence. */
export function everyOne(words: readonly Word[], from: number): Clause {
  if (rawAt(words, from) !== 'Mỗi') return NOTHING;
  const noun = groupNoun(words, from + 1);
  if (noun === null || AGAIN_ALL.test(noun.display) || !verbAt(words, noun.next)) return NOTHING;
  const [start, end] = [words[from]!.start, words[noun.next - 1]!.end];
  return subject([{ name: `các ${noun.display}`, start, end, head: false, collective: true }], from, noun.next);
}

/** Who speaks, by its kind alone. */
const SHORT = /^(?:sở|tỉnh|thành phố|bộ|ban|huyện|ủy ban|đồng chí|lãnh đạo tỉnh|lãnh đạo thành phố)$/u;
const REMINDS = /^(?:nhac(?: nho)?|luu y|yeu cau|de nghi)$/;
/** Those concerned, said again by their kind: "yêu cầu | thành phố | vận động …". */
const AGAIN =
  /^(?:cac )?(?:don vi nay|don vi|dia phuong nay|dia phuong|thanh pho|tinh|huyen|so|nganh|cong ty|tap doan)$/;

/** Index behind "nhắc", "yêu cầu", "đề nghị" that a body, named or by its kind, says at a word; -1 elsewhere. */
function remindsAt(source: Source, words: readonly Word[], at: number): number {
  const named = source.names(words, at)?.next ?? 0;
  const next =
    named > at
      ? named
      : ([1, 2, 3]
          .map((size) => at + size)
          .find((end) => SHORT.test(written(words, at, Math.min(end, words.length)))) ?? -1);
  if (next === -1) return -1;
  for (const size of [2, 1]) if (REMINDS.test(keysAt(words, next, size))) return next + size;
  return speechAct(words, next) > 0 ? next + speechAct(words, next) : -1;
}

type Concerned = { readonly names: readonly ParsedName[]; readonly said: number };

/** Those named at a word, or told by their kind ("trung tâm y tế các quận, huyện"), up to the comma behind which somebody reminds them. */
function concernedAt(source: Source, words: readonly Word[], at: number): Concerned | null {
  for (let i = at + 1; i < Math.min(words.length, at + LONGEST_NAME); i += 1) {
    if (/^[.;:]$/.test(words[i]!.key)) return null;
    const said = words[i]!.key === ',' ? remindsAt(source, words, i + 1) : -1;
    if (said === -1) continue;
    const [start, end] = [words[at]!.start, words[i - 1]!.end];
    const named = (source.names(words, at)?.names ?? []).filter((name) => name.end <= end);
    if (named.length > 0) return { names: named.map(asCommittee), said };
    if (!KIND.test(`${keysAt(words, at, 3)} `)) return null;
    return { names: [{ name: written(words, at, i), start, end, head: false, collective: true }], said };
  }
  return null;
}
const KIND =
  /^(?:cac )?(?:trung tam|tram|benh vien|truong|co so|don vi|chi cuc|phong|cong ty|doanh nghiep|dia phuong|xa|phuong|huyen) /;
const LONGEST_NAME = 20;

/** "Với TP Cẩm Phả, Phó Chủ tịch UBND tỉnh yêu cầu thành phố vận động …", "Với các trung tâm y tế, sở nhắc phải hoàn tất …": those concerned are told. */
export function toldThose(source: Source, words: readonly Word[], from: number): Clause {
  const at = rawAt(words, from) === 'Với' ? from + 1 : keysAt(words, from, 2) === 'doi voi' ? from + 2 : -1;
  const told = at === -1 ? null : concernedAt(source, words, at);
  if (told === null) return NOTHING;
  const { names, said } = told;
  const again = [3, 2, 1].find((size) => AGAIN.test(keysAt(words, said, size))) ?? 0;
  if (!verbAt(words, said + again) || words[said + again]!.capital) return NOTHING;
  return { act: 'assign', names, from, next: said + again, byIssuer: true, polite: false };
}
