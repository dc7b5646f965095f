import type { Rag } from '../model/rag.ts';
import type { Mitigation, Rating, Review, RiskStage } from '../model/risk.ts';
import type { RiskMatrix } from '../model/risk-matrix.ts';
import type { Day } from '../model/units.ts';

export type RatingView = Rating & { readonly shown: number | null; readonly band: string; readonly rag: Rag | null };

/** One row of the risk register, ready to show and to edit. What is long or many of a risk is on its page. */
export type RiskRow = {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly category: string;
  readonly ownerId: string | null;
  readonly owner: string;
  readonly proximity: string | null;
  readonly treatment: string | null;
  readonly reviewDue: Day | null;
  readonly reviewOverdue: boolean;
  readonly status: 'open' | 'closed';
  readonly ratings: { readonly [stage in RiskStage]: RatingView | null };
};

export type RiskRegister = {
  readonly revision: number;
  readonly today: Day;
  readonly matrix: RiskMatrix | null;
  readonly officers: readonly { readonly id: string; readonly name: string; readonly post: string }[];
  readonly risks: readonly RiskRow[];
};

/** What moved in the register since a revision: the rows as they are now, and those that have gone. Null when it is quicker to read all of it. */
export type RiskChanges = {
  readonly revision: number;
  readonly today: Day;
  readonly moved: { readonly risks: readonly RiskRow[]; readonly gone: readonly string[] } | null;
};

/** All of one risk that its row does not hold. */
export type RiskPage = {
  readonly id: string;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  /** How often it is to be looked at: its own cadence, or the programme's; null where neither says. */
  readonly reviewEveryDays: number | null;
  readonly mitigations: readonly (Mitigation & { readonly owner: string })[];
  /** Its judgements, oldest first. */
  readonly history: readonly {
    readonly id: string;
    readonly stage: RiskStage;
    readonly date: Day;
    readonly shown: number | null;
    readonly by: string;
    readonly why: string;
  }[];
  /** Who looked at it and with what result, newest first. */
  readonly reviews: readonly {
    readonly id: string;
    readonly date: Day;
    readonly by: string;
    readonly outcome: Review['outcome'];
    readonly note: string;
  }[];
};

/** Where the current rating of a risk lay before, and lies now, among the cells of the matrix. */
export type RiskMove = {
  readonly riskId: string;
  readonly before: {
    readonly likelihood: string | null;
    readonly impact: string | null;
    readonly shown: number | null;
  };
  readonly shown: number | null;
};

/** How risks moved since a day: that of the last paper, or of three months ago where there was none. */
export type RiskMoves = { readonly since: Day; readonly why: string; readonly moves: readonly RiskMove[] };
