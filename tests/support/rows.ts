import type { NewMessage } from '../../src/app/ports/message.js';
import type { DirectiveRow } from '../../src/app/ports/store/directives.js';
import type { Tx } from '../../src/app/ports/store/tx.js';
import type { Post, Role } from '../../src/domain/access/person.js';
import type { Assignment } from '../../src/domain/assignment/assignment.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { BLANK_DRAFT } from '../../src/domain/directive/blank-draft.js';
import type { Unit } from '../../src/domain/unit/unit.js';

const NOW = new Date('2026-03-02T01:00:00.000Z');

export function aUnit(id: string, patch: Partial<Unit> = {}): Unit {
  return {
    id,
    name: `Sở ${id}`,
    type: 'department',
    parentId: null,
    aliases: [],
    validFrom: null,
    validTo: null,
    successors: [],
    ...patch,
  };
}

export function aDirective(id: string, patch: Partial<DirectiveRow> = {}): DirectiveRow {
  return {
    id,
    state: 'issued',
    docKey: null,
    number: '1575',
    notation: 'ĐKTCV',
    code: '1575/ĐKTCV',
    kind: 'Công văn',
    issuer: 'UBND thành phố Hà Nội',
    issuerUnitId: null,
    date: localDate('2026-03-02'),
    subject: 'Tăng cường phòng cháy, chữa cháy',
    urgency: 'thường',
    draft: BLANK_DRAFT,
    text: 'nội dung',
    contentHash: `hash-${id}`,
    fileId: null,
    supersededById: null,
    externalId: null,
    intake: null,
    undo: [],
    sketch: [],
    createdBy: 'clerk',
    createdAt: NOW,
    issuedBy: 'clerk',
    issuedAt: NOW,
    version: 1,
    ...patch,
  };
}

export function anAssignment(id: string, patch: Partial<Assignment> = {}): Omit<Assignment, 'number'> {
  return {
    id,
    directiveId: 'd1',
    taskId: 't1',
    unitId: 'u1',
    role: 'lead',
    urgency: 'thường',
    state: 'sent',
    due: { kind: 'undated', due: null, time: null, op: null, raw: null },
    percent: 0,
    sentAt: NOW,
    acknowledgedAt: null,
    reportedAt: null,
    doneAt: null,
    heldState: null,
    parentId: null,
    handedToPersonId: null,
    handedUntil: null,
    instance: '',
    extensionsGranted: 0,
    assignerUnitId: 'u0',
    ladderKey: 'ordinary',
    ladderVersion: 1,
    generation: 1,
    version: 1,
    ...patch,
  };
}

/** Units u0 and u1, the issued directive d1 and its task t1: what an assignment needs around it. */
export async function seedDirective(tx: Tx): Promise<void> {
  await tx.units.upsert([aUnit('u0'), aUnit('u1')]);
  await tx.directives.insert(aDirective('d1'));
  await tx.directives.insertTasks([
    { id: 't1', directiveId: 'd1', ordinal: 1, numbering: '1', text: 'Rà soát', deadline: null },
  ]);
}

/** A post without an end; its title is the role. */
export const aPost = (personId: string, unitId: string, role: Role, patch: Partial<Post> = {}): Post => ({
  id: `post-${personId}`,
  personId,
  unitId,
  role,
  title: role,
  validFrom: null,
  validTo: null,
  ...patch,
});

export async function seedPerson(tx: Tx, id: string, channel: 'telegram' | 'zalo' = 'telegram'): Promise<void> {
  await tx.people.save({
    id,
    name: `Nguyễn Văn ${id}`,
    phone: null,
    language: 'vi',
    leftAt: null,
    noticeShownAt: null,
  });
  await tx.people.link({
    id: `c-${id}`,
    personId: id,
    channel,
    externalId: `chat-${id}`,
    state: 'active',
    preference: 0,
    lastInteractionAt: null,
  });
}

export function aMessage(patch: Partial<NewMessage> = {}): NewMessage {
  return {
    personId: 'p1',
    contactId: null,
    lane: 'normal',
    message: { type: 'card', card: { lines: ['Kính gửi'] } },
    dedupeKey: null,
    onUnknown: 'never',
    ...patch,
  };
}
