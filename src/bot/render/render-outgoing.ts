import { withdrawalOf } from '../../app/directive/plan-withdrawal.js';
import { relatedDirectives } from '../../app/directive/related-directives.js';
import { abilitiesOn } from '../../app/acts/abilities.js';
import { personsInCharge } from '../../app/nudge/in-charge.js';
import type { Card } from '../../app/ports/card.js';
import type { OutgoingMessage } from '../../app/ports/message.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Person } from '../../app/ports/store/people.js';
import { feedAddress, feedToken } from '../../app/feed/calendar-feed-token.js';
import { myWork } from '../../app/status/my-work.js';
import { principalOf, type Scope } from '../../app/use-case.js';
import { hasReason } from '../../domain/nudge/plan.js';
import { timeliness } from '../../domain/assignment/lateness.js';
import { lateStepOf } from '../../app/nudge/plan-ladder.js';
import { allowed } from '../messages/assignment-actions.js';
import { assignmentCard, directiveNoticeCard } from '../messages/assignment-cards.js';
import { englishEventCard } from '../messages/english/event.js';
import {
  englishAssignmentCard,
  englishEscalationCard,
  englishNoticeCard,
  englishNudgeCard,
} from '../messages/english/cards.js';
import { calendarLinkCard } from '../messages/calendar-link-card.js';
import { differencesOf } from '../../domain/directive/compare-drafts.js';
import { knownDocumentCard } from '../messages/known-document-card.js';
import { draftReviewCard } from '../messages/draft-cards.js';
import { outlivedCard } from '../messages/chain-words.js';
import { eventCard } from '../messages/event-card.js';
import { withNews, type MissedDay } from '../messages/news-words.js';
import { escalationCard, nudgeCard } from '../messages/nudge-cards.js';
import { weekListCard } from '../messages/week-list-card.js';
import { directiveStatusCard } from '../messages/status-cards.js';
import { proposalCard, withdrawnCard } from '../messages/withdrawal-cards.js';
import { chainWords, escalatedTo, stillHasReason } from './of-step.js';
import { renderDigest } from './render-digest.js';
import type { Rendered } from './rendered.js';
import { renderVisit } from './render-visit.js';
import { acknowledgedBy, cooperatingByTask, surroundings } from './surroundings.js';
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
    case 'digest':
      return renderDigest(scope, message, reader);
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

async function namesInCharge(scope: Scope, view: AssignmentView): Promise<readonly string[]> {
  return (await scope.tx.people.byIds(await personsInCharge(scope, view.assignment.unitId))).map(
    (person) => person.name,
  );
}
