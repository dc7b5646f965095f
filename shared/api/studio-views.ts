import type { Document } from '../document/document.ts';
import type { Origin } from '../document/read-paper.ts';
import type { FigureSource, FigureStyle } from '../model/figure.ts';
import type { Finding } from '../model/finding.ts';
import type { Prose } from '../model/prose.ts';
import type { Appendix, Clearance, Exemption, Recommendation, Report, Response } from '../model/report.ts';
import type { TemplateField } from '../template/template.ts';
import type { WindowState } from './views.ts';

/** Which text of a report: a section's, or the answer to a prompt. */
export type TextOf = 'section' | 'response';

/** What the template says of a part of the paper, for whoever fills it in. Guidance is never printed. */
type Asked = {
  readonly key: string;
  readonly heading: string;
  /** 1 for a section, 2 and more for what stands under one. */
  readonly level: 1 | 2 | 3;
  readonly guidance: string;
  readonly required: boolean;
};

type Text = Asked & { readonly of: TextOf; readonly body: Prose; readonly maxWords: number | null };

/** One part of the paper as its author fills it in, in the order of the template. */
export type StudioPart =
  | (Asked & { readonly kind: 'fields'; readonly fields: readonly TemplateField[] })
  | (Text & { readonly kind: 'prose' })
  /** An implication: what is said, or that there is nothing significant, and why. */
  | (Text & {
      readonly kind: 'response';
      readonly given: Response | null;
      readonly none: string;
      readonly reason: 'required' | 'optional' | 'not printed';
      readonly statuses: readonly string[];
      readonly statusLabel: string;
    })
  /** A heading of the template with others under it, and nothing of its own. */
  | (Asked & { readonly kind: 'heading' })
  /** `marks` stand before the recommendations: `a)`, `b)`. */
  | (Asked & { readonly kind: 'recommendations'; readonly begin: string; readonly marks: readonly string[] })
  | (Asked & { readonly kind: 'appendices' })
  | (Asked & {
      readonly kind: 'clearances';
      readonly questions: readonly { readonly key: string; readonly question: string; readonly officerLabel: string }[];
    })
  | (Asked & { readonly kind: 'sources' })
  /** Written by the template alone. */
  | (Asked & { readonly kind: 'standing' });

/** A figure of the report's texts as it reads now. `id` is the figure with its style; see `figureId`. */
export type FigureView = {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly asAt: string;
  /** Why there is none, in a sentence; null when there is one. */
  readonly problem: string | null;
};

type Named = { readonly id: string; readonly name: string };

/** Everything the author's screen shows of one report. */
export type StudioView = {
  readonly revision: number;
  readonly report: Report;
  readonly parts: readonly StudioPart[];
  readonly recommendations: readonly Recommendation[];
  readonly clearances: readonly Clearance[];
  readonly exemptions: readonly Exemption[];
  readonly appendices: readonly (Appendix & { readonly fileName: string | null })[];
  readonly officers: readonly (Named & { readonly post: string })[];
  readonly sources: readonly Named[];
  readonly attachments: readonly (Named & {
    readonly mediaType: string;
    readonly sha256: string;
    readonly alt: string;
  })[];
  readonly figures: readonly FigureView[];
};

/** The paper as it would print, texts that are not yet saved among them. */
export type PreviewView = {
  readonly document: Document;
  readonly findings: readonly Finding[];
  /** For each block which record its words come from. */
  readonly origins: readonly (Origin | null)[];
  /** What a reference to each anchor prints. */
  readonly labels: readonly { readonly anchor: string; readonly text: string }[];
};

/** A figure that a sentence can be given, with what it says today. */
export type FigureChoice = {
  readonly group: string;
  readonly name: string;
  readonly figure: FigureSource;
  readonly style: FigureStyle;
  readonly text: string;
  readonly source: string;
  readonly asAt: string;
};

/** The figures that fit what was typed; `more` where only the first of them are here. */
export type FoundChoices = { readonly choices: readonly FigureChoice[]; readonly more: boolean };

/** One place of the programme's reports where a figure is used. */
export type FigurePlace = {
  readonly reportId: string;
  readonly report: string;
  readonly part: string;
  readonly of: TextOf | 'recommendation';
  readonly key: string;
  /** The words around it. */
  readonly sentence: string;
  readonly text: string;
  readonly seen: string | null;
  readonly kept: { readonly words: string; readonly reason: string } | null;
};

/** A risk that a sentence can refer to. */
export type RiskToName = { readonly id: string; readonly ref: string; readonly title: string };

/** One place where words stand that were looked for; `fixed` where they come from the file and are not replaced. */
export type FoundWords = {
  readonly part: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly fixed: boolean;
};

/** A report in which words stand: how often they can be replaced, how often they are a figure's. `locked` says why none can be. */
export type FoundReport = {
  readonly reportId: string;
  readonly title: string;
  readonly locked: string | null;
  readonly count: number;
  readonly fixed: number;
  readonly places: readonly FoundWords[];
};

export type ReplacedWords = { readonly state: WindowState; readonly count: number };

/** The year of a bridge, and whether anything was contributed in it. */
type BridgeChoice = { readonly year: number; readonly contributions: boolean };

/** What a bound block can be about: the records its options name. */
export type BlockChoices = {
  /** `caption` is the name without its ref. */
  readonly measures: readonly (Named & { readonly caption: string })[];
  /** `bridge` is the newest bridge from an opening to a closing balance, if the profile has one. */
  readonly profiles: readonly (Named & { readonly bridge: BridgeChoice | null })[];
  readonly lines: readonly (Named & { readonly profileId: string })[];
  readonly workstreams: readonly Named[];
  readonly years: readonly { readonly year: number; readonly name: string }[];
  readonly categories: readonly string[];
};

export type AddedPicture = { readonly state: WindowState; readonly attachmentId: string };

/** The name of a figure written in one style, by which the studio finds its words. */
export function figureId(figure: FigureSource, style: FigureStyle): string {
  return `${style} ${JSON.stringify(Object.entries(figure).toSorted(([one], [other]) => (one < other ? -1 : 1)))}`;
}
