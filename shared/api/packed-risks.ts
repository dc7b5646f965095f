import type { Day } from '../model/units.ts';
import type { RatingView, RiskRegister, RiskRow } from './risk-views.ts';

/**
 * The register as it is sent to the window: a list for each column, and each rating once. Ten thousand rows sent as objects within
 * objects take many times as long as the lists.
 */
export type PackedRegister = Omit<RiskRegister, 'risks'> & {
  readonly ratings: readonly RatingView[];
  readonly columns: {
    readonly id: readonly string[];
    readonly ref: readonly string[];
    readonly title: readonly string[];
    readonly category: readonly string[];
    /** Places among the officers, and among the ratings; -1 for none. */
    readonly owner: readonly number[];
    readonly inherent: readonly number[];
    readonly current: readonly number[];
    readonly target: readonly number[];
    readonly proximity: readonly (string | null)[];
    readonly treatment: readonly (string | null)[];
    readonly reviewDue: readonly (string | null)[];
    readonly closed: readonly boolean[];
  };
};

/** Packs a register for the way to the window. Ratings that are the same object are sent once. */
export function packRegister({ risks, ...rest }: RiskRegister): PackedRegister {
  const officers = new Map(rest.officers.map((officer, at) => [officer.id, at]));
  const ratings = new Map<RatingView, number>();
  const placeOf = (rating: RatingView | null): number => {
    if (rating === null) return -1;
    const known = ratings.get(rating) ?? ratings.size;
    ratings.set(rating, known);
    return known;
  };
  const columns = {
    id: risks.map((risk) => risk.id),
    ref: risks.map((risk) => risk.ref),
    title: risks.map((risk) => risk.title),
    category: risks.map((risk) => risk.category),
    owner: risks.map((risk) => officers.get(risk.ownerId ?? '') ?? -1),
    inherent: risks.map((risk) => placeOf(risk.ratings.inherent)),
    current: risks.map((risk) => placeOf(risk.ratings.current)),
    target: risks.map((risk) => placeOf(risk.ratings.target)),
    proximity: risks.map((risk) => risk.proximity),
    treatment: risks.map((risk) => risk.treatment),
    reviewDue: risks.map((risk) => risk.reviewDue),
    closed: risks.map((risk) => risk.status === 'closed'),
  };
  return { ...rest, ratings: [...ratings.keys()], columns };
}

/** The register out of its packing. */
export function unpackRegister({ ratings, columns, ...rest }: PackedRegister): RiskRegister {
  const { officers, today } = rest;
  const ratingAt = (at: number | undefined): RatingView | null => ratings[at ?? -1] ?? null;
  const risks = columns.id.map((id, at): RiskRow => {
    const owner = officers[columns.owner[at] ?? -1];
    const reviewDue = (columns.reviewDue[at] ?? null) as Day | null;
    const closed = columns.closed[at] === true;
    return {
      id,
      ref: columns.ref[at] ?? '',
      title: columns.title[at] ?? '',
      category: columns.category[at] ?? '',
      ownerId: owner?.id ?? null,
      owner: owner?.name ?? '',
      proximity: columns.proximity[at] ?? null,
      treatment: columns.treatment[at] ?? null,
      reviewDue,
      reviewOverdue: !closed && reviewDue !== null && reviewDue < today,
      status: closed ? 'closed' : 'open',
      ratings: {
        inherent: ratingAt(columns.inherent[at]),
        current: ratingAt(columns.current[at]),
        target: ratingAt(columns.target[at]),
      },
    };
  });
  return { ...rest, risks };
}

/** A register with some rows in a newer state and some gone; rows that did not move stay the same objects. */
export function patchRegister(
  register: RiskRegister,
  revision: number,
  moved: { readonly risks: readonly RiskRow[]; readonly gone: readonly string[] },
): RiskRegister {
  if (moved.risks.length === 0 && moved.gone.length === 0) return { ...register, revision };
  const newer = new Map(moved.risks.map((risk) => [risk.id, risk]));
  const gone = new Set(moved.gone);
  const risks = register.risks.flatMap((risk) => (gone.has(risk.id) ? [] : [newer.get(risk.id) ?? risk]));
  return { ...register, revision, risks };
}
