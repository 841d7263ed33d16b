import { withdrawalOf } from '../../app/directive/plan-withdrawal.js';
import { relatedDirectives } from '../../app/directive/related-directives.js';
import { abilitiesOn } from '../../app/acts/abilities.js';
import { asksDecision } from '../../app/nudge/decision-reminders.js';
import { personsInCharge } from '../../app/nudge/in-charge.js';
import { superiorsOf } from '../../app/nudge/superiors.js';
import type { Card } from '../../app/ports/card.js';
import type { OutgoingMessage } from '../../app/ports/message.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Person } from '../../app/ports/store/people.js';
import { feedAddress, feedToken } from '../../app/feed/calendar-feed-token.js';
import { myWork } from '../../app/status/my-work.js';
import { principalOf, type Scope } from '../../app/use-case.js';
import { localDate } from '../../domain/calendar/local-date.js';
import { awaitedDecision } from '../../domain/nudge/decision-reminder.js';
import { hasReason } from '../../domain/nudge/plan.js';
import { timeliness } from '../../domain/assignment/lateness.js';
import { lateStepOf, stepOf } from '../../app/nudge/plan-ladder.js';
import { allowed } from '../messages/assignment-actions.js';
import { assignmentCard, directiveNoticeCard } from '../messages/assignment-cards.js';
import { englishEventCard } from '../messages/english/event.js';
import {
  englishAssignmentCard,
  englishDigestCard,
  englishEscalationCard,
  englishNoticeCard,
  englishNudgeCard,
} from '../messages/english/cards.js';
import { calendarLinkCard } from '../messages/calendar-link-card.js';
import { digestCard, type DigestEntry } from '../messages/digest-card.js';
import { differencesOf } from '../../domain/directive/compare-drafts.js';
import { knownDocumentCard } from '../messages/known-document-card.js';
import { draftReviewCard } from '../messages/draft-cards.js';
import { noteOf, outlivedCard } from '../messages/chain-words.js';
import { eventCard } from '../messages/event-card.js';
import { withNews, type MissedDay } from '../messages/news-words.js';
import { escalationCard, nudgeCard } from '../messages/nudge-cards.js';
import { weekListCard } from '../messages/week-list-card.js';
import { directiveStatusCard } from '../messages/status-cards.js';
import { proposalCard, withdrawnCard } from '../messages/withdrawal-cards.js';
import type { Rendered } from './rendered.js';
import { renderVisit } from './render-visit.js';
import { acknowledgedBy, cooperatingByTask, parentOf, surroundings } from './surroundings.js';
import { unitNames } from '../../domain/unit/official-name.js';

/** Renders from the facts of this moment, so that what arrives is true when it arrives. */
export async function renderOutgoing(
  scope: Scope,
  message: OutgoingMessage,
  /** Null: a unit's group. */
  reader: Person | null = null,
): Promise<Rendered> {
  const { tx, now } = scope;
  const language = reader?.language ?? 'vi';
  const english = language === 'en';
  const nudgeOf = english ? englishNudgeCard : nudgeCard;
  const cardOf = english ? englishAssignmentCard : assignmentCard;
  switch (message.type) {
    case 'card':
      return { ok: true, card: message.card };
    case 'calendar-link':
      return scope.publicUrl == null
        ? { ok: false, reason: 'no public address' }
        : {
            ok: true,
            card: calendarLinkCard(feedAddress(scope.publicUrl, feedToken(message.feedId, scope.pepper)), language),
          };
    case 'directive-notice': {
      const views = await tx.assignments.list({ directiveId: message.directiveId, unitIds: [message.unitId] }, 200);
      const alive = views
        .filter((view) => view.assignment.state !== 'cancelled')
        .sort((a, b) => a.assignment.number - b.assignment.number);
      const [first] = alive;
      if (first === undefined) return { ok: false, reason: 'no assignment left' };
      return {
        ok: true,
        card: (english ? englishNoticeCard : directiveNoticeCard)(alive, first.unitName, message.unitId, {
          now,
          calendar: await tx.calendar.table(),
          cooperating: await cooperatingByTask(scope, message.directiveId),
          acknowledgedBy: await acknowledgedBy(scope, await tx.assignments.factsOf(first.assignment.id)),
          hasFile: (await tx.directives.byId(message.directiveId))?.fileId != null,
        }),
      };
    }
    case 'assignment-card':
      return withView(scope, message.assignmentId, async (view) => {
        const around = await surroundings(scope, view, reader);
        // Who lost sight of it since (another post, another unit) is told nothing of it.
        if (around.reader?.can('see-assignment') === false) return null;
        return withNews(cardOf(view, around), message.news, await missedDay(scope, message.afterId), language);
      });
    case 'nudge':
      return withView(scope, message.assignmentId, async (view) =>
        (await stillHasReason(scope, view, message.stepKey))
          ? nudgeOf(view, await surroundings(scope, view, reader), await escalatedTo(scope, view, message.stepKey))
          : null,
      );
    case 'escalation':
      return withView(scope, message.assignmentId, async (view) =>
        (await stillHasReason(scope, view, message.stepKey))
          ? (english ? englishEscalationCard : escalationCard)(
              view,
              await tx.outbox.ofAssignment(view.assignment.id),
              await namesInCharge(scope, view),
              now,
              await tx.calendar.table(),
              await chainWords(scope, view, english),
            )
          : null,
      );
    case 'digest': {
      const items = await tx.digest.itemsFor(message.personId, localDate(message.day), message.slot);
      const entries: DigestEntry[] = [];
      for (const item of items) {
        const view = await tx.assignments.byId(item.assignmentId);
        if (view === null) continue;
        if (asksDecision(item.stepKey)) {
          if (awaitedDecision(view.assignment) !== null) entries.push({ view, escalation: false, decide: true });
        } else if (await stillHasReason(scope, view, item.stepKey))
          entries.push({
            view,
            chain: await chainWords(scope, view, english),
            escalation: item.escalation,
            ...(item.escalation
              ? { tried: await triedOf(scope, view, message.personId) }
              : { escalatedTo: await escalatedTo(scope, view, item.stepKey) }),
          });
      }
      const card = (english ? englishDigestCard : digestCard)(
        entries,
        localDate(message.day),
        now,
        await tx.calendar.table(),
      );
      return card === null ? { ok: false, reason: 'nothing left to say' } : { ok: true, card };
    }
    case 'draft-review': {
      const row = await tx.directives.byId(message.directiveId);
      if (row === null || row.state !== 'draft') return { ok: false, reason: 'draft is gone' };
      const directory = await tx.units.directory();
      const nameOf = (unitId: string): string | null =>
        directory.unit(unitId) === undefined ? null : unitNames(directory)(unitId);
      return {
        ok: true,
        card: draftReviewCard(
          row,
          { page: message.page ?? 0, nameOf, related: await relatedDirectives(scope, row) },
          language,
        ),
      };
    }
    case 'copy-review': {
      const copy = await tx.directives.byId(message.copyId);
      const row = copy?.supersededById == null ? null : await tx.directives.byId(copy.supersededById);
      if (copy === null || row === null || copy.state !== 'copy') return { ok: false, reason: 'copy is settled' };
      // Of an issued document only a likeness leaves a copy behind; a draft may have either.
      const by = row.state === 'issued' || row.docKey === null || copy.docKey === null ? 'similar' : 'identity';
      return {
        ok: true,
        card: knownDocumentCard(
          { ok: true, row, copy, known: { row, by, differences: differencesOf(row.draft, copy.draft) } },
          language,
        ),
      };
    }
    case 'directive-withdrawn': {
      const row = await tx.directives.byId(message.directiveId);
      const views = await tx.assignments.list({ directiveId: message.directiveId, unitIds: [message.unitId] }, 200);
      const [first] = views;
      if (row === null || first === undefined) return { ok: false, reason: 'no assignment left' };
      const by = row.supersededById === null ? null : await tx.directives.byId(row.supersededById);
      return { ok: true, card: withdrawnCard(row, by, views, first.unitName, language) };
    }
    case 'withdrawal-proposal': {
      const row = await tx.directives.byId(message.directiveId);
      if (row === null || row.state !== 'issued') return { ok: false, reason: 'not in force any more' };
      const by = message.byId === null ? null : await tx.directives.byId(message.byId);
      return { ok: true, card: proposalCard(await withdrawalOf(scope, row), by, message.why, language) };
    }
    case 'chain-outlived':
      return withView(scope, message.assignmentId, async (view) =>
        outlivedCard(
          view,
          await tx.assignments.childrenOf(view.assignment.id),
          now,
          await tx.calendar.table(),
          language,
        ),
      );
    case 'assignment-event':
      return withView(scope, message.assignmentId, async (view) => {
        const fact = await tx.assignments.factById(message.factId);
        if (fact === null) return null;
        const people = await tx.people.byIds(
          [fact.actorPersonId, fact.onBehalfOfPersonId].filter((id): id is string => id !== null),
        );
        const previous = (await tx.assignments.factsOf(view.assignment.id)).filter((other) => other.seq < fact.seq);
        const card = (english ? englishEventCard : eventCard)(
          view,
          fact,
          previous,
          new Map(people.map((person) => [person.id, person.name])),
          now,
          await tx.calendar.table(),
        );
        if (reader === null) return card;
        const can = await abilitiesOn(scope, await principalOf(scope, reader), view);
        return { ...card, actions: allowed(card.actions ?? [], can) };
      });
    case 'week-list': {
      const person = await tx.people.byId(message.personId);
      if (person === null || person.leftAt !== null) return { ok: false, reason: 'person is gone' };
      return {
        ok: true,
        card: weekListCard(
          await myWork(scope, await principalOf(scope, person)),
          now,
          await tx.calendar.table(),
          language,
        ),
      };
    }
    case 'visit-reminder':
    case 'visit-limit':
    case 'visit-event':
    case 'visit-absence':
    case 'visit-card':
    case 'visit-list':
    case 'visit-programme':
    case 'visit-substitutes':
    case 'visit-minutes':
      return renderVisit(scope, message, english);
    case 'directive-status': {
      const row = await tx.directives.byId(message.directiveId);
      if (row === null) return { ok: false, reason: 'directive is gone' };
      return {
        ok: true,
        card: directiveStatusCard(row, await tx.assignments.list({ directiveId: row.id }, 1000), now, language),
      };
    }
  }
}

/** The day before, where its report is missing at this moment. */
async function missedDay(scope: Scope, afterId: string | undefined): Promise<MissedDay | null> {
  const view = afterId === undefined ? null : await scope.tx.assignments.byId(afterId);
  if (view === null || timeliness(view.assignment, scope.now) !== 'overdue') return null;
  const step = await lateStepOf(scope, view.assignment);
  const told = step !== null && hasReason(view.assignment, step) ? await escalatedTo(scope, view, step.key) : [];
  return { view, toldTo: told };
}

async function withView(
  scope: Scope,
  assignmentId: string,
  render: (view: AssignmentView) => Promise<Card | null>,
): Promise<Rendered> {
  const view = await scope.tx.assignments.byId(assignmentId);
  if (view === null) return { ok: false, reason: 'assignment is gone' };
  const card = await render(view);
  return card === null ? { ok: false, reason: 'reason is gone' } : { ok: true, card };
}

async function stillHasReason(scope: Scope, view: AssignmentView, stepKey: string): Promise<boolean> {
  const step = await stepOf(scope, view.assignment, stepKey);
  return step !== null && hasReason(view.assignment, step);
}

/** What the unit was sent of this work; not what went to the one who reads of it now. */
async function triedOf(scope: Scope, view: AssignmentView, readerId: string): Promise<DigestEntry['tried']> {
  const told = (await scope.tx.outbox.ofAssignment(view.assignment.id)).filter(
    ({ personId, state, kind }) =>
      personId !== null && personId !== readerId && state === 'sent' && kind !== 'escalation',
  );
  const last = told.at(-1);
  return last?.sentAt == null ? null : { count: told.length, lastAt: last.sentAt, channel: last.channel };
}

/** What a late child says of its parent. */
async function chainWords(scope: Scope, view: AssignmentView, english: boolean): Promise<readonly string[]> {
  const parent = await parentOf(scope, view);
  return parent === null ? [] : noteOf(view, parent, scope.now, english ? 'en' : 'vi');
}

/** Whom a step tells of the delay beside the unit: the head learns their names. */
async function escalatedTo(scope: Scope, view: AssignmentView, stepKey: string): Promise<readonly string[]> {
  const step = await stepOf(scope, view.assignment, stepKey);
  if (step?.audience !== 'escalate') return [];
  return (await scope.tx.people.byIds(await superiorsOf(scope, view.assignment))).map(({ name }) => name);
}

async function namesInCharge(scope: Scope, view: AssignmentView): Promise<readonly string[]> {
  return (await scope.tx.people.byIds(await personsInCharge(scope, view.assignment.unitId))).map(
    (person) => person.name,
  );
}
