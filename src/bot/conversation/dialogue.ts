import { z } from 'zod';
import { BODIES } from '../../domain/inspection/regime.js';
import type { Turn } from './turn.js';

const teamRole = z.enum(['authority', 'head', 'deputy', 'secretary', 'member']);

const planInDialogue = z.object({
  kind: z.enum(['planned', 'surprise', 'directed', 'specialised']),
  body: z.enum(BODIES),
  unitIds: z.array(z.string()),
  themeKeys: z.array(z.string()),
  programmeId: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  meetingPoint: z.object({ words: z.string(), latitude: z.number(), longitude: z.number() }).nullable(),
  members: z.array(z.object({ personId: z.string(), role: teamRole })),
});

/** A visit in the making: nothing of it is written until the person's word. */
export type PlanInDialogue = z.infer<typeof planInDialogue>;

/** What the bot is in the middle of asking. Everything it needs is in the row, so a restart forgets nothing. */
const dialogueSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('report'),
    assignmentId: z.string(),
    percent: z.number().nullable(),
    words: z.string(),
    fileIds: z.array(z.string()),
  }),
  z.object({ kind: z.literal('done'), assignmentId: z.string(), words: z.string(), fileIds: z.array(z.string()) }),
  z.object({
    kind: z.literal('confirm-backwards'),
    assignmentId: z.string(),
    percent: z.number(),
    words: z.string(),
    fileIds: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('reason'),
    act: z.enum(['return', 'redo', 'refuse-extension', 'suspend']),
    assignmentId: z.string(),
  }),
  z.object({
    kind: z.literal('extension'),
    assignmentId: z.string(),
    until: z.string().nullable(),
    /** Said already, while only the day has to be another. */
    reason: z.string().optional(),
  }),
  z.object({ kind: z.literal('counter'), assignmentId: z.string() }),
  z.object({ kind: z.literal('reassign'), assignmentId: z.string() }),
  z.object({ kind: z.literal('hand-on'), assignmentId: z.string() }),
  /** A changed ladder that is not saved yet. */
  z.object({ kind: z.literal('ladder'), ladder: z.unknown() }),
  z.object({ kind: z.literal('review'), directiveId: z.string(), page: z.number().optional() }),
  z.object({ kind: z.literal('plan-visit'), plan: planInDialogue }),
  z.object({
    kind: z.literal('visit-schedule'),
    visitId: z.string(),
    code: z.string(),
    start: z.string(),
    end: z.string(),
  }),
  z.object({
    kind: z.literal('visit-team'),
    visitId: z.string(),
    code: z.string(),
    add: z.array(z.object({ personId: z.string(), role: teamRole })),
    remove: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('finding'),
    visitId: z.string(),
    code: z.string(),
    severity: z.enum(['note', 'shortcoming', 'violation', 'serious']),
    text: z.string(),
    unitId: z.string().nullable(),
    legalBasis: z.string().nullable(),
    person: z.string().nullable(),
    fileIds: z.array(z.string()),
  }),
  /** Nothing is being asked of the person: what they asked last, so that "còn Sở Xây dựng?" has a subject. */
  z.object({ kind: z.literal('asked'), text: z.string() }),
]);

export type Dialogue = z.infer<typeof dialogueSchema>;

const HOURS = {
  report: 12,
  done: 12,
  'confirm-backwards': 2,
  reason: 4,
  extension: 4,
  counter: 4,
  reassign: 4,
  'hand-on': 4,
  ladder: 4,
  review: 24 * 7,
  'plan-visit': 4,
  'visit-schedule': 4,
  'visit-team': 4,
  finding: 12,
  asked: 0.5,
} as const;

export async function currentDialogue(turn: Turn): Promise<Dialogue | null> {
  const stored = await turn.scope.tx.dialogue.get(turn.chatKey, turn.scope.now);
  const parsed = dialogueSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

export async function startDialogue(turn: Turn, dialogue: Dialogue): Promise<void> {
  const { scope } = turn;
  const expires = new Date(scope.now.getTime() + HOURS[dialogue.kind] * 3_600_000);
  await scope.tx.dialogue.set(turn.chatKey, turn.principal.person.id, dialogue, scope.now, expires);
}

export async function endDialogue(turn: Turn): Promise<void> {
  await turn.scope.tx.dialogue.clear(turn.chatKey);
}
