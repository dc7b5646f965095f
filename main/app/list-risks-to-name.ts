import type { RiskToName } from '../../shared/api/studio-views.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { listRecords } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { ReadProgramme } from './deps.ts';

/** The open risks that a sentence can refer to, in the order of the register. */
export function listRisksToName(open: ReadProgramme): Reply<readonly RiskToName[]> {
  return attempt(open.fileName, () =>
    done(
      listRecords(open.db, 'risk')
        .filter(({ status }) => status !== 'closed')
        .toSorted((a, b) => a.order - b.order)
        .map(({ id, ref, title }) => ({ id, ref, title })),
    ),
  );
}
