import type { OtherClock } from './clock-skew.js';
import { bad, fine, warning, type Finding } from './finding.js';

/** What was found at the database; the composition root looks (only `store` speaks to it), this judges. */
export type DatabaseFacts =
  | {
      readonly kind: 'open';
      readonly engine: 'pglite' | 'postgresql';
      readonly version: string;
      readonly pending: readonly string[];
      readonly unknown: readonly string[];
      readonly failed: readonly string[];
      readonly aheadMs: number;
    }
  /** Embedded, and never started. */
  | { readonly kind: 'not-yet' }
  /** The embedded database belongs to one process at a time: the program is running. */
  | { readonly kind: 'in-use' }
  | { readonly kind: 'unreachable'; readonly reason: string };

// PostgreSQL's oldest supported version in 2026; Prisma 7 and BullMQ work from 9.6.
const OLDEST_POSTGRES = 14;

/** Reachability, version and migrations. */
export function judgeDatabase(facts: DatabaseFacts): {
  readonly findings: readonly Finding[];
  readonly clock: OtherClock | null;
} {
  switch (facts.kind) {
    case 'not-yet':
      return {
        findings: [
          fine(
            'Cơ sở dữ liệu nhúng sẽ được tạo ở lần khởi động đầu',
            'The embedded database will be made at the first start',
          ),
        ],
        clock: null,
      };
    case 'in-use':
      return {
        findings: [
          fine(
            'Cơ sở dữ liệu nhúng đang được chương trình sử dụng',
            'The embedded database is in use by the running program',
          ),
        ],
        clock: null,
      };
    case 'unreachable':
      return {
        findings: [
          bad(
            [`Không mở được cơ sở dữ liệu (${facts.reason})`, `The database cannot be opened (${facts.reason})`],
            [
              'Kiểm tra DATABASE_URL, dịch vụ PostgreSQL, tường lửa và mật khẩu; với dữ liệu nhúng, kiểm tra DATA_DIR.',
              'Check DATABASE_URL, the PostgreSQL service, the firewall and the password; when embedded, DATA_DIR.',
            ],
          ),
        ],
        clock: null,
      };
    case 'open': {
      const findings = [versionOf(facts), ...migrationsOf(facts)];
      // The embedded database has our own clock.
      return { findings, clock: facts.engine === 'pglite' ? null : { name: 'PostgreSQL', aheadMs: facts.aheadMs } };
    }
  }
}

type Open = Extract<DatabaseFacts, { kind: 'open' }>;

function versionOf({ engine, version }: Open): Finding {
  if (engine === 'pglite')
    return fine(
      `Cơ sở dữ liệu nhúng (PGlite, PostgreSQL ${version})`,
      `Embedded database (PGlite, PostgreSQL ${version})`,
    );
  if (Number.parseInt(version, 10) >= OLDEST_POSTGRES) return fine(`PostgreSQL ${version}`, `PostgreSQL ${version}`);
  return warning(
    [`PostgreSQL ${version} đã hết hỗ trợ`, `PostgreSQL ${version} is out of support`],
    [`Nâng lên PostgreSQL ${OLDEST_POSTGRES} trở lên.`, `Upgrade to PostgreSQL ${OLDEST_POSTGRES} or newer.`],
  );
}

function migrationsOf({ pending, unknown, failed }: Open): readonly Finding[] {
  if (unknown.length > 0) {
    return [
      bad(
        [
          `Cơ sở dữ liệu do bản mới hơn tạo ra (có ${unknown.join(', ')})`,
          `The database was written by a newer version (it has ${unknown.join(', ')})`,
        ],
        [
          'Cài lại bản mới, hoặc khôi phục bản sao lưu trước khi nâng cấp.',
          'Install the newer version again, or restore the backup from before the upgrade.',
        ],
      ),
    ];
  }
  if (failed.length > 0) {
    return [
      bad(
        [
          `Lần cập nhật cấu trúc ${failed.join(', ')} dở dang`,
          `The migration ${failed.join(', ')} was begun and did not finish`,
        ],
        [
          'Khôi phục bản sao lưu trước khi nâng cấp rồi khởi động lại.',
          'Restore the backup from before the upgrade, then start again.',
        ],
      ),
    ];
  }
  if (pending.length > 0) {
    return [
      warning(
        [`Chưa cập nhật cấu trúc: ${pending.length} bước`, `${pending.length} migrations are not applied yet`],
        ['Chạy "dondoc migrate" (khởi động chương trình cũng tự làm).', 'Run "dondoc migrate" (a start does it too).'],
      ),
    ];
  }
  return [fine('Cấu trúc dữ liệu đúng phiên bản', 'Database schema is up to date')];
}
