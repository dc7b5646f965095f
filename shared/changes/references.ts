import type { Contents } from '../model/contents.ts';
import type { Finding } from '../model/finding.ts';
import { PLURALS, RECORD_KINDS, type RecordKind } from '../model/records.ts';
import { namedIds, RELATIONS } from '../model/relations.ts';
import { refuseRating } from '../rules/score.ts';
import { nameOf, sayKind } from './plan.ts';

/** Everything in `contents` that does not hold together: ids used twice, names of records that are not there, ratings off the scale. */
export function checkContents(contents: Contents): readonly Finding[] {
  const ids = new Map<RecordKind, Set<string>>();
  const findings: Finding[] = [];
  for (const kind of RECORD_KINDS) {
    const seen = new Set<string>();
    contents[PLURALS[kind]].forEach((record, at) => {
      if (seen.has(record.id))
        findings.push(stop('double-id', place(kind, at, record), `uses the id ${record.id} a second time`));
      seen.add(record.id);
    });
    ids.set(kind, seen);
  }
  for (const kind of RECORD_KINDS)
    contents[PLURALS[kind]].forEach((record, at) => {
      for (const relation of RELATIONS[kind])
        for (const id of namedIds(record, relation))
          if (!(ids.get(relation.to)?.has(id) ?? false))
            findings.push(
              stop(
                'missing-record',
                `${place(kind, at, record)}.${relation.field}`,
                `names ${id}, and there is no such ${sayKind(relation.to)}`,
              ),
            );
    });
  return [...findings, ...checkRatings(contents)];
}

function checkRatings(contents: Contents): readonly Finding[] {
  const matrix = contents.riskMatrices.find((one) => one.id === contents.programmes[0]?.matrixId) ?? null;
  return contents.risks.flatMap((risk, at) =>
    (['inherent', 'current', 'target'] as const).flatMap((stage) => {
      const rating = risk[stage];
      const bad = rating === null ? null : refuseRating(matrix, rating);
      return bad === null ? [] : [stop('bad-rating', `${place('risk', at, risk)}.${stage}`, bad)];
    }),
  );
}

function place(kind: RecordKind, at: number, record: object): string {
  return `${PLURALS[kind]}[${at}] (${nameOf(kind, { ...record })
    .split(' ')
    .slice(1)
    .join(' ')})`;
}

function stop(code: string, at: string, message: string): Finding {
  return { code, at, message, severity: 'stops' };
}
