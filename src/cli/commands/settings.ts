import { describeMistakes, loadConfig, type Config } from '../../config.js';
import { CommandFailed } from './failure.js';

/** The configuration, or the end of the command with every mistake named. */
export function configOrFail(): Config {
  const result = loadConfig();
  if (!result.ok) throw new CommandFailed(describeMistakes(result.mistakes), 78);
  for (const text of result.warnings) console.error(`! ${text}`);
  return result.config;
}
