import { decideVisit } from '../../../app/inspection/change-team.js';
import { followViolation } from '../../../app/inspection/follow-violation.js';
import { at, dayOf } from '../../../domain/calendar/local-date.js';
import type { DocumentRef } from '../../../domain/inspection/terms.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import type { ViolationState } from '../../../domain/inspection/violation.js';
import type { PublicationForm, StopGround, VisitAct } from '../../../domain/inspection/visit.js';
import { noSuchVisit } from '../../messages/visits/visit-refusals.js';
import { dayIn } from '../day-words.js';
import { sayText, type Turn } from '../turn.js';
import { plain } from '../words.js';
import { actOnVisit, answerAct, moment } from './act-on-visit.js';
import { showVisit } from './say-visit.js';
import { documentIn, reasonIn } from './time-words.js';
import type { BareStep, WordedStep } from './visit-commands.js';
import { visitMeant } from './visit-target.js';

const BARE_WORDS: Readonly<Record<BareStep, string>> = {
  announce: 'Đã ghi nhận công bố quyết định. Người đứng đầu đơn vị được báo.',
  report: 'Đã ghi nhận báo cáo kết quả.',
  'order-draft': 'Đã ghi nhận giao xây dựng dự thảo kết luận.',
  draft: 'Đã ghi nhận dự thảo kết luận.',
  appraise: 'Đã ghi nhận thẩm định dự thảo kết luận.',
  'start-follow-up': 'Đã chuyển sang theo dõi thực hiện.',
  close: 'Đã kết thúc cuộc kiểm tra.',
  resume: 'Cuộc kiểm tra được tiếp tục.',
};

export async function takeBareStep(turn: Turn, code: string | null, step: BareStep): Promise<void> {
  const view = await visitMeant(turn, code);
  if (view !== null) await actOnVisit(turn, view, { type: step, at: moment(turn) }, BARE_WORDS[step]);
}

const FORMS: readonly (readonly [RegExp, PublicationForm])[] = [
  [/\b(?:cong thong tin|cong|website|portal)\b/u, 'portal'],
  [/\bhop bao\b/u, 'press-conference'],
  [/\b(?:bao chi|truyen hinh|phat thanh|dai bao)\b/u, 'mass-media'],
  [/\bniem yet\b/u, 'posted-at-unit'],
  [/\b(?:cuoc hop|hoi nghi|thong bao tai)\b/u, 'meeting'],
];

const GROUNDS: readonly (readonly [RegExp, StopGround])[] = [
  [/giai the|khong con/u, 'subject-dissolved'],
  [/da co ket luan|da ket luan/u, 'already-concluded'],
  [/khoi to|hinh su/u, 'criminal-case'],
  [/trung|chong cheo/u, 'overlap'],
];

export async function takeWordedStep(turn: Turn, code: string | null, step: WordedStep, rest: string): Promise<void> {
  const view = await visitMeant(turn, code);
  if (view === null) return;
  if (step === 'decide') return decide(turn, view, rest);
  const act = actFrom(turn, step, rest);
  if ('ask' in act) return sayText(turn, act.ask);
  await actOnVisit(turn, view, act.act, act.words);
}

async function decide(turn: Turn, view: VisitView, rest: string): Promise<void> {
  const document = documentIn(turn, rest);
  if (document === null)
    return sayText(turn, `Cần số quyết định. Ví dụ: “quyết định ${view.code} số 124/QĐ-ĐKTCV ngày 25/11/2026”.`);
  const result = await decideVisit(turn.scope, turn.principal, view.id, document);
  await answerAct(
    turn,
    view,
    result,
    `Đã ghi quyết định, cuộc ${view.code}. Thành viên đoàn được báo, không nêu nơi đến.`,
  );
}

type Read = { readonly act: VisitAct; readonly words: string } | { readonly ask: string };

function actFrom(turn: Turn, step: Exclude<WordedStep, 'decide'>, rest: string): Read {
  const now = moment(turn);
  const document = documentIn(turn, rest);
  const reason = reasonIn(rest);
  switch (step) {
    case 'conclude':
      return document === null
        ? {
            ask: 'Cần số kết luận hoặc văn bản yêu cầu chấn chỉnh. Ví dụ: “kết luận 48213 số 15/KL-ĐKTCV ngày 10/12/2026”.',
          }
        : {
            act: { type: 'conclude', at: signedAt(document, now), document },
            words:
              'Đã ghi kết luận. Người đứng đầu đơn vị được báo phần của đơn vị mình; kiến nghị thành nhiệm vụ khi công khai.',
          };
    case 'publish': {
      const forms = FORMS.filter(([pattern]) => pattern.test(plain(rest))).map(([, form]) => form);
      return forms.length === 0
        ? { ask: 'Công khai bằng hình thức nào? Ví dụ: “công khai 48213 trên cổng, niêm yết”.' }
        : {
            act: { type: 'publish', at: now, forms },
            words: 'Đã ghi công khai kết luận. Các kiến nghị đã giao thành nhiệm vụ.',
          };
    }
    case 'extend': {
      const days = /(\d{1,3})\s*(?:ngày|ngay)/iu.exec(rest)?.[1];
      return days === undefined || document === null
        ? { ask: 'Cần số ngày, lý do và văn bản. Ví dụ: “gia hạn kiểm tra 48213 5 ngày vì … theo 130/QĐ-ĐKTCV”.' }
        : { act: { type: 'extend', at: now, days: Number(days), document, reason }, words: 'Đã ghi gia hạn.' };
    }
    case 'suspend':
      return document === null
        ? {
            ask: 'Cần lý do và văn bản. Ví dụ: “tạm dừng kiểm tra 48213 vì bão theo 131/QĐ-ĐKTCV” (thêm “đơn vị đề nghị” nếu do đơn vị).',
          }
        : {
            act: {
              type: 'suspend',
              at: now,
              reason,
              document,
              askedBy: /don vi (?:de nghi|xin)/u.test(plain(rest)) ? 'unit' : 'authority',
            },
            words: 'Đã ghi tạm dừng.',
          };
    case 'stop':
      return document === null
        ? { ask: 'Cần lý do và văn bản. Ví dụ: “đình chỉ 48213 vì trùng với cuộc khác theo 132/QĐ-ĐKTCV”.' }
        : {
            act: {
              type: 'stop',
              at: now,
              document,
              ground: GROUNDS.find(([pattern]) => pattern.test(plain(rest)))?.[1] ?? 'written-request',
            },
            words: 'Đã ghi đình chỉ.',
          };
    case 'drop':
      return document === null
        ? { ask: 'Cần lý do và văn bản. Ví dụ: “không tiến hành 48213 vì trùng kế hoạch kiểm toán theo 133/TB-UBND”.' }
        : {
            act: { type: 'drop', at: now, reason, document },
            words: 'Đã ghi điều chỉnh giảm, không tiến hành. Các nhắc lịch đã hủy.',
          };
    case 'order-appraisal': {
      const until = dayIn(turn, rest);
      return until === null
        ? { ask: 'Thẩm định đến ngày nào? Ví dụ: “thẩm định 48213 đến 15/12”.' }
        : { act: { type: 'order-appraisal', at: now, until }, words: 'Đã ghi giao thẩm định.' };
    }
    case 'declare-complex':
      return document === null
        ? { ask: 'Cần văn bản xác định vụ việc phức tạp.' }
        : {
            act: { type: 'declare-complex', at: now, document },
            words: 'Đã ghi: vụ việc phức tạp, áp dụng thời hạn dài hơn.',
          };
  }
}

/** A document of an earlier day counts from its own day; one of today from now. */
const signedAt = (document: DocumentRef, now: Date): Date =>
  document.date === dayOf(now) || document.date > dayOf(now) ? now : at(document.date, '17:00');

export async function recordDuty(turn: Turn, code: string, duty: 'unit-report' | 'managing-organ'): Promise<void> {
  const view = await visitMeant(turn, code);
  if (view !== null) await actOnVisit(turn, view, { type: 'record-duty', at: moment(turn), duty }, 'Đã ghi nhận.');
}

const VIOLATION_STEPS: readonly (readonly [RegExp, ViolationState])[] = [
  [/^(?:dang xu ly|xem xet)/u, 'in-handling'],
  [/^(?:da xu ly|xu ly xong|ky luat|khien trach|canh cao)/u, 'handled'],
  [/^(?:khong vi pham|khong co vi pham)/u, 'dismissed'],
  [/^(?:chuyen)/u, 'transferred'],
];

const VIOLATION_REFUSALS = {
  'not-found': '',
  'wrong-role': 'Chỉ người phụ trách đoàn ghi việc xử lý vi phạm.',
  'no-such-violation': 'Không có vi phạm mang số này. Gõ “kết quả kiểm tra” kèm mã để xem danh sách.',
  over: 'Vi phạm này đã xử lý xong.',
  'wrong-order': 'Ghi “đang xử lý” trước khi ghi “đã xử lý”.',
  'document-required': 'Cần văn bản. Ví dụ: “vi phạm 1 48213 đã xử lý khiển trách theo 20/QĐ-UBND”.',
  'reason-required': 'Cần nêu lý do.',
  'before-last-step': 'Thời điểm này trước bước gần nhất.',
} as const;

/** "vi phạm 1 48213 đã xử lý khiển trách theo 20/QĐ-UBND ngày …" */
export async function takeViolation(turn: Turn, code: string, place: number, words: string): Promise<void> {
  const view = await visitMeant(turn, code);
  if (view === null) return;
  const state = VIOLATION_STEPS.find(([pattern]) => pattern.test(plain(words)))?.[1];
  if (state === undefined)
    return sayText(
      turn,
      'Ghi một trong: “đang xử lý …”, “đã xử lý … theo …”, “không vi phạm vì … theo …”, “chuyển … theo …”.',
    );
  const followed = await followViolation(turn.scope, turn.principal, view.id, place, {
    state,
    document: documentIn(turn, words),
    words,
  });
  if (!followed.ok)
    return sayText(turn, followed.reason === 'not-found' ? noSuchVisit(code) : VIOLATION_REFUSALS[followed.reason]);
  await sayText(turn, `Đã ghi việc xử lý vi phạm ${place}, cuộc ${view.code}.`);
  await showVisit(turn, view.id, 'findings');
}
