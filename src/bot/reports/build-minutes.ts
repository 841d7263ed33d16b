import { createHash } from 'node:crypto';
import { z } from 'zod';
import { worldAround } from '../../app/inspection/inspection-world.js';
import { minutesBasis } from '../../app/inspection/minutes.js';
import type { Ids } from '../../app/ports/ids.js';
import type { FileStore } from '../../app/ports/store/files.js';
import type { Store } from '../../app/ports/store/tx.js';
import { timerHandler, type TimerHandler } from '../../app/timer-handler.js';
import type { Scope } from '../../app/use-case.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import type { Directory } from '../../domain/unit/directory.js';
import { officialName } from '../../domain/unit/official-name.js';
import { findVisibleVisit } from '../../domain/inspection/sight.js';
import { inspectionMinutes, type InspectionMinutesInput } from '../files/inspection-minutes.js';
import { documentWords, KIND_WORDS, ROLE_WORDS, SEVERITY_WORDS } from '../messages/visits/visit-words.js';
import { surroundings } from '../render/render-visit.js';

const minutesPayload = z.object({ visitId: z.string(), personId: z.string(), contactId: z.string() });

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Minutes are written outside the transaction that answers, and come back to the person who asked, to be read out. */
export function createBuildMinutes({
  store,
  files,
  ids,
}: {
  readonly store: Store;
  readonly files: FileStore;
  readonly ids: Ids;
}): TimerHandler {
  return timerHandler({
    async prepare(timer) {
      const payload = minutesPayload.parse(timer.payload);
      const facts = await store.transaction((tx) =>
        gather({ tx, now: timer.dueAt, ids, inboxId: null, pepper: new Uint8Array() }, payload),
      );
      if (facts === null) return null;
      const bytes = await inspectionMinutes(facts.input);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await files.put(sha256, bytes);
      return { sha256, size: bytes.length, basis: facts.basis };
    },
    async fire(scope, timer, built) {
      const { visitId, personId, contactId } = minutesPayload.parse(timer.payload);
      if (built === null) return 'nothing';
      const { tx, now } = scope;
      const fileId = timer.subjectId;
      // The name says nothing of where: files lie about on phones.
      const file = {
        id: fileId,
        sha256: built.sha256,
        name: `bien-ban-${dayOf(now)}.docx`,
        mime: DOCX,
        size: built.size,
      };
      await tx.files.insert({ ...file, createdBy: personId, createdAt: now });
      await tx.audit.add(
        { actor: personId, action: 'file.build', subject: 'file', subjectId: fileId, data: { sha256: built.sha256 } },
        now,
      );
      await tx.outbox.add([
        {
          personId,
          contactId,
          lane: 'answer',
          message: { type: 'visit-minutes', visitId, personId, fileId, basis: built.basis },
          dedupeKey: `minutes/${fileId}`,
          onUnknown: 'never',
          ignoresQuietHours: true,
        },
      ]);
      return 'built';
    },
  });
}

async function gather(
  scope: Scope,
  { visitId, personId }: z.infer<typeof minutesPayload>,
): Promise<{ readonly input: InspectionMinutesInput; readonly basis: string } | null> {
  const world = await worldAround(scope, personId, scope.now);
  const view = findVisibleVisit(world, visitId, personId, scope.now);
  const visit = world.visits.find(({ id }) => id === visitId);
  if (view === null || view.viewer !== 'team' || visit?.reached.began === undefined) return null;
  const words = await surroundings(scope, personId, [view]);
  const inspected = view.unitIds.map(words.unitName);
  const office = await officeOf(scope, view.team[0]?.personId ?? personId);
  return {
    basis: minutesBasis(view),
    input: {
      issuer: { superior: cityOf(await scope.tx.units.directory()), name: office.toUpperCase() },
      subject: `${KIND_WORDS[view.kind]}${view.themeKeys.length === 0 ? '' : `: ${view.themeKeys.map(words.themeName).join('; ')}`}`,
      basis: view.decision === null ? [] : [`Quyết định ${documentWords(view.decision)}`],
      startedAt: visit.reached.began,
      endedAt: visit.reached['direct-ended'] ?? null,
      location: `trụ sở ${inspected.join(', ')}`,
      inspected: inspected.join(', '),
      team: view.team
        .filter(({ role }) => role !== 'authority')
        .map((member) => ({ name: words.personName(member.personId), post: ROLE_WORDS[member.role] })),
      inspectedPeople: view.statements.map(({ speaker }) => {
        const [name = speaker, ...post] = speaker.split(/\s*,\s*/u);
        return { name, post: post.join(', ') };
      }),
      findings: [
        ...view.findings.map(
          ({ severity, person, text, legalBasis }) =>
            `(${SEVERITY_WORDS[severity]}) ${person === null ? '' : `${person}: `}${text}${legalBasis === null ? '' : ` (căn cứ ${legalBasis})`}`,
        ),
        ...view.statements.map(({ speaker, text }) => `Ý kiến của ${speaker}: ${text}`),
      ],
      requests: view.recommendations.map(({ text, dueWords }) => `${text}${dueWords === null ? '' : ` (${dueWords})`}`),
    },
  };
}

/** The office in whose name the team works: that of its head's post. */
async function officeOf({ tx }: Scope, personId: string): Promise<string> {
  const [post] = await tx.people.postsOf(personId);
  const unit = post === undefined ? undefined : (await tx.units.directory()).unit(post.unitId);
  return unit?.name ?? 'Đoàn kiểm tra';
}

/** The organ above, as the letterhead writes it; none where the directory knows no city. */
function cityOf({ cityId, unit }: Directory): string | null {
  const city = cityId === null ? undefined : unit(cityId);
  return city === undefined ? null : officialName(city).toUpperCase();
}
