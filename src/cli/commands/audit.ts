import { createAuditChain } from '../../store/audit-chain.js';
import { withInstallation } from '../open-installation.js';
import { configOrFail } from './settings.js';

/** Recomputes the chain of sealed audit events from the first; exit code 1 when one was changed, removed or reordered. */
export async function auditVerifyCommand(): Promise<void> {
  const result = await withInstallation(configOrFail(), ({ database, clock }) =>
    createAuditChain(database.prisma, clock).verify(),
  );
  if (result.ok) {
    console.log(`✓ ${result.sealed} sự kiện đã niêm phong, nguyên vẹn; ${result.unsealed} chờ niêm phong`);
    console.log(`  ${result.sealed} sealed events, intact; ${result.unsealed} not sealed yet`);
    if (result.redacted > 0)
      console.log(
        `  ${result.redacted} sự kiện đã lược bỏ dữ liệu cá nhân theo yêu cầu, có ghi nhận / redacted on request, each recorded`,
      );
    console.log(`  Mã đầu chuỗi, hãy lưu ở nơi khác / head of the chain, keep it elsewhere: ${result.head ?? '–'}`);
    return;
  }
  const what = result.reason === 'missing' ? ['bị xóa', 'is missing'] : ['bị sửa', 'was changed'];
  console.log(`✗ Sự kiện ở vị trí ${result.position} ${what[0]}: nhật ký không còn nguyên vẹn từ đó`);
  console.log(`  The event at position ${result.position} ${what[1]}: the log is not intact from there on`);
  process.exitCode = 1;
}
