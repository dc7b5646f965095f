import type { ProfileCell } from '../model/finance.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';
import { namedIds, RELATIONS, UNIQUE_KEYS } from '../model/relations.ts';
import { RISK_STAGES } from '../model/risk.ts';
import type { RiskMatrix } from '../model/risk-matrix.ts';
import { partsOf } from '../rules/periods.ts';
import { refuseMatrix, refuseRating } from '../rules/score.ts';
import type { Fields } from './edit.ts';
import type { Lookup } from './lookup.ts';
import { sayKind } from './names.ts';

/** Something about a record that does not hold beside the others, and the field it is about. `message` is a sentence of its own. */
export type Complaint = {
  readonly code:
    | 'missing-record'
    | 'double-key'
    | 'bad-rating'
    | 'bad-matrix'
    | 'bad-period'
    | 'bad-exemption'
    | 'no-bytes';
  readonly field: string;
  readonly message: string;
};

/** What complaining looks up. */
export type Beside = Pick<Lookup, 'read' | 'listSame' | 'hasPayload'> & { readonly matrix: RiskMatrix | null };

/** Everything that keeps `record` from standing beside the others of the programme. Its own fields are right already. */
export function complain(kind: RecordKind, record: Fields, beside: Beside): readonly Complaint[] {
  return [
    ...complainOfReferences(kind, record, beside),
    ...complainOfKeys(kind, record, beside),
    ...complainOfKind(kind, record, beside),
  ];
}

function complainOfReferences(kind: RecordKind, record: Fields, { read }: Beside): readonly Complaint[] {
  return RELATIONS[kind].flatMap((relation) =>
    namedIds(record, relation)
      .filter((id) => read(relation.to, id) === undefined)
      .map((id) => ({
        code: 'missing-record' as const,
        field: relation.field,
        message: `names ${id}, and there is no such ${sayKind(relation.to)}`,
      })),
  );
}

/** A part of a key: text, a number, or nothing. */
function sayValue(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'none';
}

function complainOfKeys(kind: RecordKind, record: Fields, { listSame }: Beside): readonly Complaint[] {
  return (UNIQUE_KEYS[kind] ?? []).flatMap((fields) => {
    const values = Object.fromEntries(fields.map((field) => [field, record[field]]));
    const other = listSame(kind, values).find((id) => id !== record['id']);
    if (other === undefined) return [];
    const said = fields.map((field) => `${field} ${sayValue(record[field])}`).join(' and ');
    return [
      {
        code: 'double-key' as const,
        field: fields.at(-1) ?? '',
        message: `there is already a ${sayKind(kind)} with ${said}: ${other}`,
      },
    ];
  });
}

type OfKind = (record: Fields, beside: Beside) => readonly Complaint[];

/** What else is asked of a kind. Each reads the record as what it is: its own fields are right already. */
const OF_KIND: { readonly [K in RecordKind]?: (record: RecordOf<K>, beside: Beside) => readonly Complaint[] } = {
  risk: (risk, { matrix }) => complainOfRatings(risk, matrix),
  riskMatrix: (matrix) => one('bad-matrix', 'cells', refuseMatrix(matrix)),
  profileCell: complainOfPart,
  exemption: complainOfExemption,
  attachment: (attachment, beside) => complainOfBytes('sha256', attachment.sha256, beside),
  snapshot: (snapshot, beside) => complainOfBytes('contents', snapshot.contents, beside),
  version: (version, beside) => complainOfBytes('document', version.document, beside),
};

function complainOfKind(kind: RecordKind, record: Fields, beside: Beside): readonly Complaint[] {
  return (OF_KIND[kind] as OfKind | undefined)?.(record, beside) ?? [];
}

function one(code: Complaint['code'], field: string, message: string | null): readonly Complaint[] {
  return message === null ? [] : [{ code, field, message }];
}

/** The ratings of a risk that are off the scale of `matrix`. */
export function complainOfRatings(risk: RecordOf<'risk'>, matrix: RiskMatrix | null): readonly Complaint[] {
  return RISK_STAGES.flatMap((stage) => {
    const rating = risk[stage];
    return rating === null ? [] : one('bad-rating', stage, refuseRating(matrix, rating));
  });
}

function complainOfPart(cell: ProfileCell, { read }: Beside): readonly Complaint[] {
  const line = read('profileLine', cell.lineId) as RecordOf<'profileLine'> | undefined;
  const profile = line === undefined ? undefined : (read('profile', line.profileId) as RecordOf<'profile'> | undefined);
  return profile === undefined ? [] : one('bad-period', 'part', refusePart(cell.part, profile));
}

/** Why a figure for this part of a year cannot stand in `profile`; the whole of a year stands in every profile. */
export function refusePart(part: number | null, profile: Pick<RecordOf<'profile'>, 'name' | 'periods'>): string | null {
  const parts = partsOf(profile.periods);
  if (part === null || part <= parts) return null;
  return parts === 0
    ? `${profile.name} goes by years, and part is ${part}`
    : `${profile.name} goes by ${profile.periods}, and part is ${part}, not 1 to ${parts}`;
}

function complainOfExemption(exemption: RecordOf<'exemption'>): readonly Complaint[] {
  const { covers } = exemption;
  const wanted = {
    key: ['section', 'response', 'anchor'],
    appendixId: ['appendix'],
    recommendationId: ['recommendation'],
  };
  return Object.entries(wanted).flatMap(([field, when]) => {
    const isSaid = (exemption as Fields)[field] !== null && (exemption as Fields)[field] !== '';
    if (isSaid === when.includes(covers)) return [];
    return one(
      'bad-exemption',
      field,
      `it covers the ${covers}, and ${field} ${isSaid ? 'names something else' : 'does not say which'}`,
    );
  });
}

function complainOfBytes(field: string, sha256: string, { hasPayload }: Beside): readonly Complaint[] {
  return one('no-bytes', field, hasPayload(sha256) ? null : `names ${sha256}, and there are no such bytes in the file`);
}
