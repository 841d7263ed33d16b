import { serviceLines } from '../../bot/messages/service-card.js';
import { serviceSince } from '../../app/status/service-level.js';
import { withInstallation } from '../open-installation.js';
import { configOrFail } from './settings.js';

/** Share of messages handed to the platform within ten seconds of being due, per day; what waits and what is unknown. */
export async function sloCommand(options: { readonly json?: boolean }): Promise<void> {
  const figures = await withInstallation(configOrFail(), ({ run }) =>
    run(({ tx, now }) => tx.outbox.service(serviceSince(now), now)),
  );
  console.log(options.json === true ? JSON.stringify(figures, null, 2) : serviceLines(figures).join('\n'));
}
