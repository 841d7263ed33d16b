import { createHash } from 'node:crypto';
import { z } from 'zod';
import { yearReportFor, type YearReportFor } from '../../app/inspection/year-report-for.js';
import { cardsFor } from '../../app/delivery/cards-for.js';
import type { Ids } from '../../app/ports/ids.js';
import type { FileStore } from '../../app/ports/store/files.js';
import type { Store } from '../../app/ports/store/tx.js';
import { timerHandler, type TimerHandler } from '../../app/timer-handler.js';
import type { Scope } from '../../app/use-case.js';
import type { VisitKind } from '../../domain/inspection/terms.js';
import type { YearOutcome } from '../../domain/inspection/year-report.js';
import { unitNames } from '../../domain/unit/official-name.js';
import type { Picture } from '../charts/draw-picture.js';
import type { PictureRenderer } from '../charts/render-in-worker.js';
import { inspectionYearDocx, type InspectionYearDocxInput } from '../files/inspection-year-docx.js';
import { DOCX_MIME } from '../files/letter-parts.js';
import { noYearCard, yearCard } from '../messages/visits/year-card.js';
import { named } from '../messages/visits/year-words.js';

const inspectionYearPayload = z.object({ personId: z.string(), contactId: z.string(), year: z.number() });

const KINDS: readonly VisitKind[] = ['surprise', 'directed', 'planned', 'specialised'];

type BuiltFile = { readonly name: string; readonly mime: string; readonly sha256: string; readonly size: number };

/** A year's report with its picture and file, made outside the transaction that answers; read again then, so that it holds what the person may see then. */
export function createBuildInspectionYear({
  store,
  files,
  ids,
  pictures,
}: {
  readonly store: Store;
  readonly files: FileStore;
  readonly ids: Ids;
  readonly pictures: PictureRenderer;
}): TimerHandler {
  async function keep(name: string, mime: string, bytes: Buffer): Promise<BuiltFile> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await files.put(sha256, bytes);
    return { name, mime, sha256, size: bytes.length };
  }

  return timerHandler({
    async prepare(timer) {
      const { personId, year } = inspectionYearPayload.parse(timer.payload);
      const input = await store.transaction((tx) =>
        gather({ tx, now: timer.dueAt, ids, inboxId: null, pepper: new Uint8Array() }, personId, year),
      );
      if (input === null) return null;
      const scope = input.source === null ? 'Các cuộc được biết' : `Nguồn: ${input.source.publisher}`;
      const drawn = await pictures.render(pictureOf(input), { theme: 'light', asOf: timer.dueAt, scope });
      const built = [
        ...(drawn.ok ? [await keep(`tong-hop-${year}.png`, 'image/png', drawn.png)] : []),
        await keep(`bao-cao-nam-${year}.docx`, DOCX_MIME, await inspectionYearDocx(input)),
      ];
      return { built, report: { report: input.report, source: input.source, months: input.months } };
    },
    async fire(scope, timer, made) {
      const { personId, contactId, year } = inspectionYearPayload.parse(timer.payload);
      const { tx, now } = scope;
      const answer = {
        contactId,
        lane: 'answer' as const,
        dedupeKey: `inspection-year/${timer.subjectId}`,
        onUnknown: 'never' as const,
        ignoresQuietHours: true,
      };
      if (made === null) {
        const told = await cardsFor(scope, [personId], noYearCard(year));
        await tx.outbox.add(told.map((message) => ({ ...answer, ...message })));
        return 'nothing';
      }
      const fileIds: string[] = [];
      for (const { name, mime, sha256, size } of made.built) {
        const id = scope.ids.newId();
        fileIds.push(id);
        await tx.files.insert({ id, sha256, name, mime, size, createdBy: personId, createdAt: now });
        await tx.audit.add(
          { actor: personId, action: 'file.build', subject: 'file', subjectId: id, data: { sha256 } },
          now,
        );
      }
      const told = await cardsFor(scope, [personId], yearCard(made.report, fileIds));
      await tx.outbox.add(told.map((message) => ({ ...answer, ...message })));
      return 'built';
    },
  });
}

async function gather(scope: Scope, personId: string, year: number): Promise<InspectionYearDocxInput | null> {
  const person = await scope.tx.people.byId(personId);
  if (person === null || person.leftAt !== null) return null;
  const found = await yearReportFor(scope, personId, year);
  if (found === null) return null;
  const themes = (await scope.tx.visits.programmesOf(year)).flatMap((programme) => programme.themes);
  return {
    ...found,
    asOf: scope.now,
    unitName: unitNames(await scope.tx.units.directory()),
    themeName: (key) => themes.find((theme) => theme.key === key)?.name ?? key,
  };
}

function pictureOf({ report, months }: YearReportFor): Picture {
  if (months !== null) return { kind: 'inspection-year', input: { year: report.year, months } };
  const count = (kind: VisitKind, outcome: YearOutcome): number =>
    report.outcomes.find((one) => one.kind === kind && one.outcome === outcome)?.rowIds.length ?? 0;
  return {
    kind: 'inspection-outcomes',
    input: {
      year: report.year,
      kinds: KINDS.map((kind) => ({
        name: named(kind),
        ended: count(kind, 'ended'),
        running: count(kind, 'running'),
        'not-begun': count(kind, 'not-begun'),
        withdrawn: count(kind, 'withdrawn'),
      })),
    },
  };
}
