import { readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { askUntilHeard } from './ask-until-heard.ts';

/**
 * What one process of the app has in memory, in bytes: all that it `held`, its `own`, which no other process uses and which the
 * system's task manager shows, and its `share` where pages are shared with others, the program's own code among them.
 */
export type Memory = { readonly type: string; readonly held: number; readonly own: number; readonly share: number };

/** What every process of the app has in memory; where the system does not tell what is shared, all of it counts. */
export async function measureMemory(app: ElectronApplication): Promise<readonly Memory[]> {
  const metrics = await askUntilHeard(() =>
    app.evaluate(({ app: own }) =>
      own.getAppMetrics().map(({ type, pid, memory }) => ({
        type,
        pid,
        held: memory.workingSetSize * 1024,
        own: (memory.privateBytes ?? memory.workingSetSize) * 1024,
      })),
    ),
  );
  return metrics.map(({ type, pid, held, own }) => ({
    type,
    held,
    own: readKilobytes(pid, 'status', ['RssAnon', 'VmSwap']) ?? own,
    share: readKilobytes(pid, 'smaps_rollup', ['Pss']) ?? held,
  }));
}

/** The sum of the lines `names` in what Linux tells of the process, in bytes. */
function readKilobytes(pid: number, file: string, names: readonly string[]): number | null {
  try {
    const told = readFileSync(`/proc/${pid}/${file}`, 'utf8');
    const lines = names.map((name) => new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(told)?.[1]);
    return lines.includes(undefined) ? null : lines.reduce((sum, line) => sum + Number(line) * 1024, 0);
  } catch {
    return null;
  }
}
