import type { Contents } from '../../shared/model/contents.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import { readContents } from '../store/contents.ts';
import type { ReadProgramme } from './deps.ts';

/** Everything report `reportId` can be made from, read at one moment. */
export function readSnapshot(open: ReadProgramme, reportId: string): Reply<Snapshot> {
  const contents = readContents(open.db);
  const report = contents.reports.find((one) => one.id === reportId);
  if (report !== undefined) return done({ report, programme: theProgramme(contents, open.fileName), contents });
  const ids = contents.reports.map((one) => one.id);
  const there = ids.length === 0 ? 'The programme holds no report yet' : `There is: ${ids.join(', ')}`;
  return refuse('unknown-report', `There is no report ${reportId} in ${open.fileName}. ${there}.`);
}

/** The one programme a file holds. */
export function theProgramme(contents: Contents, fileName: string): Snapshot['programme'] {
  const [programme] = contents.programmes;
  if (programme === undefined) throw new Error(`${fileName} holds no programme`);
  return programme;
}
