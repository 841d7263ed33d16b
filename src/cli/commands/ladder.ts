import { readFileSync } from 'node:fs';
import { laddersInForce, saveLadder } from '../../app/nudge/edit-ladder.js';
import { withInstallation } from '../open-installation.js';
import { CommandFailed } from './failure.js';
import { configOrFail } from './settings.js';

/** Prints the ladders in force as JSON, or the one named: what `ladder set` takes back after editing. */
export async function showLadderCommand(key: string | undefined): Promise<void> {
  const ladders = await withInstallation(configOrFail(), ({ run }) => run(laddersInForce));
  if (key === undefined) {
    for (const ladder of ladders)
      console.log(`${ladder.key} (bản ${ladder.version}): ${ladder.steps.map((step) => step.key).join(', ')}`);
    return;
  }
  const found = ladders.find((ladder) => ladder.key === key);
  if (found === undefined)
    throw new CommandFailed(
      `Không có thang nhắc “${key}” / no such ladder: ${ladders.map((ladder) => ladder.key).join(', ')}`,
    );
  console.log(JSON.stringify(found, null, 2));
}

/** Saves an edited ladder as a new version for new work; every mistake is named at once. */
export async function setLadderCommand(file: string): Promise<void> {
  const json = readJson(file);
  const saved = await withInstallation(configOrFail(), ({ run }) => run((scope) => saveLadder(scope, json, null)));
  if (!saved.ok)
    throw new CommandFailed(
      `Thang nhắc có lỗi / mistakes in the ladder:\n${saved.mistakes.map((mistake) => `- ${mistake}`).join('\n')}`,
    );
  console.log(
    `Đã lưu ${saved.ladder.key} bản ${saved.ladder.version}; việc đang chạy giữ bản cũ / saved, running work keeps its version`,
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new CommandFailed(
      `Không đọc được ${file} / cannot read it: ${error instanceof SyntaxError ? error.message : 'không mở được tệp'}`,
    );
  }
}
