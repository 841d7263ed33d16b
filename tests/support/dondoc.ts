import { runProgram } from '../../src/cli/program.js';

/** What a person at the terminal sees of a command, and the exit code. */
export async function dondoc(...words: string[]): Promise<{ text: string; code: number }> {
  const lines: string[] = [];
  const print = (line: unknown): void => void lines.push(String(line));
  const spies = [
    jest.spyOn(console, 'log').mockImplementation(print),
    jest.spyOn(console, 'error').mockImplementation(print),
  ];
  process.exitCode = 0;
  try {
    await runProgram(['node', 'dondoc', ...words]);
    return { text: lines.join('\n'), code: Number(process.exitCode ?? 0) };
  } finally {
    process.exitCode = 0;
    for (const spy of spies) spy.mockRestore();
  }
}
