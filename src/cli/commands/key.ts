import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { noteRotation, oldKeyUse } from '../../app/keys/key-rotation.js';
import { instant } from '../../bot/messages/format.js';
import type { Config } from '../../config.js';
import { derivedKey, derivedKeys, installationKeys, writeKeyFile } from '../../config/installation-key.js';
import { createLeaseStore } from '../../store/lease-store.js';
import { createTokenJournal, TOKEN_JOURNAL } from '../../store/token-journal.js';
import { createZaloTokenStore, isSealedWith } from '../../store/zalo-token-store.js';
import { withInstallation, type Installation } from '../open-installation.js';
import { CommandFailed } from './failure.js';
import { configOrFail } from './settings.js';

const HOW_BY_VARIABLE =
  'Khóa nằm ở ENCRYPTION_KEY. (1) Tạo khóa mới: openssl rand -hex 32. (2) Ở mọi tiến trình đặt ENCRYPTION_KEY=<mới>, ENCRYPTION_KEY_PREVIOUS=<cũ>, khởi động lại. (3) Chạy lại lệnh này. / The key is in ENCRYPTION_KEY: make a new one, set it with the old one in ENCRYPTION_KEY_PREVIOUS for every process, restart, and run this again.';

/**
 * Changes the secret of the installation. A key in the data folder is replaced here; one in the environment has been replaced by the operator. Either
 * way what can be sealed anew is sealed with the present key, and the former keys stay good for reading.
 */
export async function keyRotateCommand(): Promise<void> {
  const config = configOrFail();
  if (config.encryptionKey !== null && config.previousKeys.length === 0) throw new CommandFailed(HOW_BY_VARIABLE);
  await withInstallation(config, async (installation) => {
    if (config.encryptionKey === null) {
      const { current, previous } = installationKeys(config);
      // The file first: from here on the old key is one of those that are only read.
      writeKeyFile(config.dataDir, { current: randomBytes(32), previous: [current, ...previous] });
    }
    const resealed = await reseal(config, installation);
    await installation.run((scope) => noteRotation(scope, resealed));
    console.log('✓ Khóa mới đang dùng; khóa cũ chỉ còn để đọc / the new key is in use, the former ones are read only');
    if (resealed) console.log('✓ Mã truy cập Zalo đã niêm phong lại / Zalo tokens were sealed again');
    await say(config, installation);
  });
}

/** Which key is in use and what still needs the former ones. */
export async function keyStatusCommand(): Promise<void> {
  const config = configOrFail();
  await withInstallation(config, (installation) => say(config, installation));
}

/** Takes the former keys out of the key file once nothing needs them. */
export async function keyForgetCommand(): Promise<void> {
  const config = configOrFail();
  await withInstallation(config, async (installation) => {
    const needed = await neededBy(config, installation);
    if (needed !== null) throw new CommandFailed(needed);
    if (config.encryptionKey !== null) {
      console.log('Bỏ ENCRYPTION_KEY_PREVIOUS được rồi / ENCRYPTION_KEY_PREVIOUS can be removed now');
      return;
    }
    writeKeyFile(config.dataDir, { current: installationKeys(config).current, previous: [] });
    console.log('✓ Đã bỏ khóa cũ / former keys are gone');
  });
}

async function reseal(config: Config, { database, clock }: Installation): Promise<boolean> {
  const store = createZaloTokenStore({
    prisma: database.prisma,
    leases: createLeaseStore(database.prisma, clock.unmoved),
    ...derivedKeys(installationKeys(config), 'tokens'),
    clock,
    journal: createTokenJournal(join(config.dataDir, TOKEN_JOURNAL)),
  });
  // Under the lock of the refresh: a pair that is being exchanged right now must not be overwritten with the one before.
  return store.withLock(async () => {
    const pair = await store.read();
    if (pair === null) return false;
    await store.commit(pair, null);
    return true;
  });
}

async function say(config: Config, installation: Installation): Promise<void> {
  const where = config.encryptionKey === null ? 'DATA_DIR/installation.key' : 'ENCRYPTION_KEY';
  const { previous } = installationKeys(config);
  console.log(`Khóa / key: ${where}; khóa cũ / former keys: ${previous.length}`);
  if (previous.length === 0) return;
  const needed = await neededBy(config, installation);
  console.log(needed ?? 'Không còn gì cần khóa cũ: dondoc key forget / nothing needs the former keys any more');
}

/** Why the former keys must stay; null when they may go. */
async function neededBy(config: Config, { database, clock, run }: Installation): Promise<string | null> {
  const sealed = await isSealedWith(
    database.prisma,
    createTokenJournal(join(config.dataDir, TOKEN_JOURNAL)),
    derivedKey(installationKeys(config).current, 'tokens'),
  );
  if (sealed === false)
    return 'Mã truy cập Zalo còn niêm phong bằng khóa cũ: dondoc key rotate / Zalo tokens are still sealed with a former key';
  const use = await run(oldKeyUse);
  if (use === null || use.neededUntil <= clock.now()) return null;
  return `Khóa cũ còn cần đến ${instant(use.neededUntil)}: ${use.codes} mã kết nối chưa dùng và các đường dẫn tải tệp đã gửi / former keys are needed until then for unused codes (${use.codes}) and links`;
}
