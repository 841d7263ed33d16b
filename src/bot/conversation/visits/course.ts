import { decideVisit } from '../../../app/inspection/change-team.js';
import { followViolation } from '../../../app/inspection/follow-violation.js';
import { at, dayOf } from '../../../domain/calendar/local-date.js';
import type { DocumentRef } from '../../../domain/inspection/terms.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import type { ViolationState } from '../../../domain/inspection/violation.js';
import type { PublicationForm, StopGround, VisitAct } from '../../../domain/inspection/visit.js';
import { VISIT_COURSE } from '../../messages/visits/course-answers.js';
import { VISIT_REFUSALS } from '../../messages/visits/visit-refusal-table.js';
import { dayIn } from '../day-words.js';
import { languageOf, sayText, type Turn } from '../turn.js';
import { plain } from '../words.js';
import { actOnVisit, answerAct, moment } from './act-on-visit.js';
import { showVisit } from './say-visit.js';
import { documentIn, reasonIn } from './time-words.js';
import type { BareStep, WordedStep } from './visit-commands.js';
import { visitMeant } from './visit-target.js';

export async function takeBareStep(turn: Turn, code: string | null, step: BareStep): Promise<void> {
  const view = await visitMeant(turn, code);
  if (view !== null)
    await actOnVisit(turn, view, { type: step, at: moment(turn) }, VISIT_COURSE[languageOf(turn)].bare[step]);
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
  const say = VISIT_COURSE[languageOf(turn)];
  const document = documentIn(turn, rest);
  if (document === null) return sayText(turn, say.askDecision(view.code));
  const result = await decideVisit(turn.scope, turn.principal, view.id, document);
  await answerAct(turn, view, result, say.decided(view.code));
}

type Read = { readonly act: VisitAct; readonly words: string } | { readonly ask: string };

function actFrom(turn: Turn, step: Exclude<WordedStep, 'decide'>, rest: string): Read {
  const now = moment(turn);
  const document = documentIn(turn, rest);
  const reason = reasonIn(rest);
  const say = VISIT_COURSE[languageOf(turn)];
  switch (step) {
    case 'conclude':
      return document === null
        ? {
            ask: say.conclude.ask,
          }
        : {
            act: { type: 'conclude', at: signedAt(document, now), document },
            words: say.conclude.done,
          };
    case 'publish': {
      const forms = FORMS.filter(([pattern]) => pattern.test(plain(rest))).map(([, form]) => form);
      return forms.length === 0
        ? { ask: say.publish.ask }
        : {
            act: { type: 'publish', at: now, forms },
            words: say.publish.done,
          };
    }
    case 'extend': {
      const days = /(\d{1,3})\s*(?:ngày|ngay)/iu.exec(rest)?.[1];
      return days === undefined || document === null
        ? { ask: say.extend.ask }
        : { act: { type: 'extend', at: now, days: Number(days), document, reason }, words: say.extend.done };
    }
    case 'suspend':
      return document === null
        ? {
            ask: say.suspend.ask,
          }
        : {
            act: {
              type: 'suspend',
              at: now,
              reason,
              document,
              askedBy: /don vi (?:de nghi|xin)/u.test(plain(rest)) ? 'unit' : 'authority',
            },
            words: say.suspend.done,
          };
    case 'stop':
      return document === null
        ? { ask: say.stop.ask }
        : {
            act: {
              type: 'stop',
              at: now,
              document,
              ground: GROUNDS.find(([pattern]) => pattern.test(plain(rest)))?.[1] ?? 'written-request',
            },
            words: say.stop.done,
          };
    case 'drop':
      return document === null
        ? { ask: say.drop.ask }
        : {
            act: { type: 'drop', at: now, reason, document },
            words: say.drop.done,
          };
    case 'order-appraisal': {
      const until = dayIn(turn, rest);
      return until === null
        ? { ask: say.orderAppraisal.ask }
        : { act: { type: 'order-appraisal', at: now, until }, words: say.orderAppraisal.done };
    }
    case 'declare-complex':
      return document === null
        ? { ask: say.declareComplex.ask }
        : {
            act: { type: 'declare-complex', at: now, document },
            words: say.declareComplex.done,
          };
  }
}

/** A document of an earlier day counts from its own day; one of today from now. */
const signedAt = (document: DocumentRef, now: Date): Date =>
  document.date === dayOf(now) || document.date > dayOf(now) ? now : at(document.date, '17:00');

export async function recordDuty(turn: Turn, code: string, duty: 'unit-report' | 'managing-organ'): Promise<void> {
  const view = await visitMeant(turn, code);
  if (view !== null)
    await actOnVisit(
      turn,
      view,
      { type: 'record-duty', at: moment(turn), duty },
      VISIT_COURSE[languageOf(turn)].recorded,
    );
}

const VIOLATION_STEPS: readonly (readonly [RegExp, ViolationState])[] = [
  [/^(?:dang xu ly|xem xet)/u, 'in-handling'],
  [/^(?:da xu ly|xu ly xong|ky luat|khien trach|canh cao)/u, 'handled'],
  [/^(?:khong vi pham|khong co vi pham)/u, 'dismissed'],
  [/^(?:chuyen)/u, 'transferred'],
];

/** "vi phạm 1 48213 đã xử lý khiển trách theo 20/QĐ-UBND ngày …" */
export async function takeViolation(turn: Turn, code: string, place: number, words: string): Promise<void> {
  const view = await visitMeant(turn, code);
  if (view === null) return;
  const say = VISIT_COURSE[languageOf(turn)];
  const state = VIOLATION_STEPS.find(([pattern]) => pattern.test(plain(words)))?.[1];
  if (state === undefined) return sayText(turn, say.askViolation);
  const followed = await followViolation(turn.scope, turn.principal, view.id, place, {
    state,
    document: documentIn(turn, words),
    words,
  });
  if (!followed.ok)
    return sayText(
      turn,
      followed.reason === 'not-found'
        ? VISIT_REFUSALS[languageOf(turn)].noSuchVisit(code)
        : say.violationRefused[followed.reason],
    );
  await sayText(turn, say.violationRecorded(place, view.code));
  await showVisit(turn, view.id, 'findings');
}
