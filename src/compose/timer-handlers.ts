import { readIncomingText } from './pasted-text.js';
import { createReadDocument } from '../app/directive/read-incoming-document.js';
import { createSendOverview, type DrawOverview } from '../app/directive/send-overview.js';
import { createForgetFile } from '../app/evidence/forget-file.js';
import { createSendStatus } from '../app/exchange/send-status.js';
import { createFetchEvidence } from '../app/evidence/fetch-evidence.js';
import { sendDigest } from '../app/nudge/digest.js';
import { fireDecisionReminder } from '../app/nudge/decision-reminders.js';
import { fireHandedStep, fireLadderStep } from '../app/nudge/fire-ladder-step.js';
import { fireVisitLimit, fireVisitReminder } from '../app/inspection/fire-visit-timers.js';
import { replanBatch } from '../app/calendar/replan.js';
import { openNextPeriod } from '../app/recurring/open-next-period.js';
import type { Channel, ChannelName } from '../app/ports/channel.js';
import type { ExchangeOut, FileReader } from '../app/ports/intake.js';
import type { Ids } from '../app/ports/ids.js';
import type { FileStore } from '../app/ports/store/files.js';
import type { TimerKind } from '../app/ports/store/timers.js';
import type { Store } from '../app/ports/store/tx.js';
import { createStillRunning } from '../app/delivery/still-running.js';
import { createCheckReachability } from '../app/reachability/check-reachability.js';
import type { TimerHandler } from '../app/timer-handler.js';
import { webhookSilentCard } from '../bot/messages/zalo-trouble-cards.js';
import { MAX_FILE_BYTES } from '../bot/conversation/handle-file.js';
import {
  alreadyKnown,
  draftWaits,
  exchangeAnswer,
  readingFailed,
  readingProgress,
  readingRefused,
} from '../bot/messages/document-answers.js';
import { stillRunningCard, type StillRunning } from '../bot/messages/operator-cards.js';
import { createRemindOfRequest } from '../app/privacy/data-requests.js';
import { expireFile } from '../app/privacy/expire-file.js';
import { createRetention, type RetentionDays } from '../app/privacy/retention.js';
import { createSendOwnData } from '../app/privacy/send-own-data.js';
import { noOverviewCard, overviewOfDraftCard } from '../bot/messages/overview-card.js';
import { ownDataText } from '../bot/messages/own-data-text.js';
import { ownDataCard, requestCard } from '../bot/messages/personal-data.js';
import { calendarWarningCard } from '../bot/messages/calendar-warning.js';
import type { HolidayYear } from '../domain/calendar/holiday-table.js';
import { createPictureRenderer } from '../bot/charts/render-in-worker.js';
import { createBuildInspectionYear } from '../bot/reports/build-inspection-year.js';
import { createBuildMinutes } from '../bot/reports/build-minutes.js';
import { createBuildReport } from '../bot/reports/build-report.js';
import { createWeeklyReport } from '../bot/reports/weekly-report.js';
import { createCheckCalendar } from '../app/calendar/check-calendar.js';

export type TimerHandlerDeps = {
  readonly store: Store;
  readonly files: FileStore;
  readonly reader: FileReader;
  readonly ids: Ids;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly years: readonly HolidayYear[];
  /** Where statuses for senders on the document axis go. */
  readonly exchange: ExchangeOut;
  /** For the daily line to the administrators. */
  readonly figures: () => Promise<StillRunning>;
  /** Draws the picture of a long draft. */
  readonly overview: DrawOverview;
  readonly retention: RetentionDays;
  /** The clock by which files are dated. */
  readonly machineNow: () => Date;
};

/** What happens when a timer of each kind is due; `jobs` refuses to start unless every kind has its handler. */
export function createTimerHandlers({
  store,
  files,
  reader,
  ids,
  channels,
  years,
  exchange,
  figures,
  overview,
  retention,
  machineNow,
}: TimerHandlerDeps): Readonly<Record<TimerKind, TimerHandler>> {
  const download: Parameters<typeof createFetchEvidence>[0]['download'] = async (name, file) =>
    (await channels.get(name)?.download(file, MAX_FILE_BYTES)) ?? { ok: false, reason: 'unavailable' };
  // The thread starts with the first picture and keeps nothing alive while it is idle.
  const pictures = createPictureRenderer();
  return {
    ladder: { fire: fireLadderStep },
    digest: { fire: sendDigest },
    handed: { fire: fireHandedStep },
    decision: { fire: fireDecisionReminder },
    'next-period': { fire: openNextPeriod },
    replan: { fire: replanBatch },
    'read-document': createReadDocument({
      store,
      files,
      reader,
      ids,
      download,
      textOf: (name, payload) => readIncomingText(channels.get(name), payload),
      words: {
        failed: readingFailed,
        refused: readingRefused,
        known: alreadyKnown,
        waiting: draftWaits,
        progress: readingProgress,
        exchange: exchangeAnswer,
      },
    }),
    'fetch-evidence': createFetchEvidence({ files, download }),
    'exchange-status': createSendStatus(exchange),
    'forget-file': createForgetFile({ files, store }),
    'draft-overview': createSendOverview({
      store,
      files,
      ids,
      draw: overview,
      words: { failed: noOverviewCard, card: overviewOfDraftCard },
    }),
    retention: createRetention({ days: retention, files, store, machineNow }),
    'own-data': createSendOwnData({
      store,
      files,
      scopeOf: (tx, now) => ({ tx, now, ids, inboxId: null, pepper: new Uint8Array() }),
      words: { file: ownDataText, card: ownDataCard },
    }),
    'expire-file': expireFile,
    'data-request': createRemindOfRequest(requestCard),
    'build-report': createBuildReport({ store, files, ids, pictures }),
    'build-inspection-year': createBuildInspectionYear({ store, files, ids, pictures }),
    'weekly-report': createWeeklyReport(),
    'visit-reminder': { fire: fireVisitReminder },
    'visit-limit': { fire: fireVisitLimit },
    'build-minutes': createBuildMinutes({ store, files, ids }),
    'calendar-check': createCheckCalendar({ years, words: calendarWarningCard }),
    'still-running': createStillRunning({ figures, words: stillRunningCard }),
    'reachability-check': createCheckReachability({
      zaloRuns: () => channels.has('zalo'),
      words: { webhookSilent: webhookSilentCard },
    }),
  };
}
