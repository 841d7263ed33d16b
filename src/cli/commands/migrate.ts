import { withInstallation } from '../open-installation.js';
import { configOrFail } from './settings.js';

/** Brings the database to this version's schema; a second run does nothing. */
export async function migrateCommand(): Promise<void> {
  await withInstallation(configOrFail(), ({ migrated }) => {
    console.log(
      migrated.length === 0
        ? 'Cấu trúc dữ liệu đã đúng phiên bản / the schema is up to date'
        : `Đã cập nhật / applied: ${migrated.join(', ')}`,
    );
    return Promise.resolve();
  });
}
