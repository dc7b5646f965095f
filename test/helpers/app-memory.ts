import { readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { askUntilHeard } from './ask-until-heard.ts';

/** What one process of the app has in memory, in bytes, and its share of it where pages are shared with other processes. */
export type Memory = { readonly type: string; readonly held: number; readonly share: number };

/** What every process of the app has in memory; where the system does not say what is shared, all of it counts. */
export async function measureMemory(app: ElectronApplication): Promise<readonly Memory[]> {
  const metrics = await askUntilHeard(() =>
    app.evaluate(({ app: own }) =>
      own.getAppMetrics().map(({ type, pid, memory }) => ({ type, pid, held: memory.workingSetSize * 1024 })),
    ),
  );
  return metrics.map(({ type, pid, held }) => ({ type, held, share: readShare(pid) ?? held }));
}

function readShare(pid: number): number | null {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
