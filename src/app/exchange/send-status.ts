import { localDate } from '../../domain/calendar/local-date.js';
import type { ExchangeOut } from '../ports/intake.js';
import { exchangeStatusPayload } from '../ports/work-payloads.js';
import { timerHandler, type TimerHandler } from '../timer-handler.js';

/** Delivers one status. What cannot be delivered now stays a timer and is tried again; the file or request is the same each time. */
export function createSendStatus(out: ExchangeOut): TimerHandler {
  return timerHandler<null>({
    async prepare(timer) {
      const { at, documentDate, ...status } = exchangeStatusPayload.parse(timer.payload);
      await out.deliver({
        ...status,
        documentDate: documentDate === null ? null : localDate(documentDate),
        at: new Date(at),
      });
      return null;
    },
    fire: async () => 'delivered',
  });
}
