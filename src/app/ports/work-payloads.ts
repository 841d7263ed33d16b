import { z } from 'zod';

const remoteFile = z.object({
  ref: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number().nullable(),
});

/** A file or pasted text that a clerk sent, to be read outside the update handler: seconds of CPU belong to a job. */
export const readDocumentPayload = z.object({
  channel: z.enum(['telegram', 'zalo', 'zalo-bot']),
  chatId: z.string(),
  personId: z.string(),
  contactId: z.string(),
  /** The message that says how far the reading is; edited in place where the channel can. */
  progressOutboxId: z.string().nullish(),
  /** The clerk took the offer to read only so many pages. */
  firstPages: z.number().optional(),
  /** The update that brought the file, so that a refusal can empty it. */
  inboxId: z.string().nullish(),
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('remote'), file: remoteFile }),
    /** `more`: updates that brought the further parts of the same paste. */
    z.object({ kind: z.literal('inbox'), inboxId: z.string(), more: z.array(z.string()).optional() }),
  ]),
  /** The draft of a part that was read as the whole. */
  continues: z.string().optional(),
});

/** Evidence of a report, fetched from the platform before its link expires; `subjectId` of the timer is the id of the stored file. */
export const fetchEvidencePayload = z.object({
  channel: z.enum(['telegram', 'zalo', 'zalo-bot']),
  personId: z.string(),
  file: remoteFile,
});

/** A status for the sender of a document; `subjectId` of the timer is the directive, `generation` the number of the code. */
export const exchangeStatusPayload = z.object({
  organId: z.string(),
  code: z.enum(['01', '02', '03', '04', '05', '06', '15', '16']),
  documentCode: z.string(),
  documentDate: z.string().nullable(),
  documentId: z.string(),
  description: z.string().nullable(),
  at: z.string(),
});
