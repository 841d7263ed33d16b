import { createHash } from 'node:crypto';
import type { ChannelName, RemoteFile } from '../ports/channel.js';
import type { FileStore } from '../ports/store/files.js';
import { fetchEvidencePayload } from '../ports/work-payloads.js';
import { timerHandler, type TimerHandler } from '../timer-handler.js';

export type FetchEvidenceDeps = {
  readonly files: FileStore;
  readonly download: (
    channel: ChannelName,
    file: RemoteFile,
  ) => Promise<
    | { readonly ok: true; readonly bytes: Buffer }
    | { readonly ok: false; readonly reason: 'too-large' | 'gone' | 'unavailable' }
  >;
};

/** Evidence of a report is kept with its checksum, under the id that the report already names; the platform's own link expires. */
export function createFetchEvidence(deps: FetchEvidenceDeps): TimerHandler {
  return timerHandler({
    async prepare(timer) {
      const { channel, file } = fetchEvidencePayload.parse(timer.payload);
      const download = await deps.download(channel, file);
      if (!download.ok) {
        if (download.reason === 'unavailable' && timer.attempts < 8) throw new Error('file not available yet');
        return null;
      }
      const sha256 = createHash('sha256').update(download.bytes).digest('hex');
      await deps.files.put(sha256, download.bytes);
      return { sha256, size: download.bytes.length };
    },
    async fire(scope, timer, kept) {
      const { file, personId } = fetchEvidencePayload.parse(timer.payload);
      if (kept === null) {
        await scope.tx.audit.add(
          { actor: personId, action: 'file.lost', subject: 'file', subjectId: timer.subjectId },
          scope.now,
        );
        return 'lost';
      }
      if ((await scope.tx.files.byId(timer.subjectId)) !== null) return 'kept already';
      await scope.tx.files.insert({
        id: timer.subjectId,
        sha256: kept.sha256,
        name: file.name,
        mime: file.mime,
        size: kept.size,
        createdBy: personId,
        createdAt: scope.now,
      });
      await scope.tx.audit.add(
        {
          actor: personId,
          action: 'file.keep',
          subject: 'file',
          subjectId: timer.subjectId,
          data: { sha256: kept.sha256 },
        },
        scope.now,
      );
      return 'kept';
    },
  });
}
