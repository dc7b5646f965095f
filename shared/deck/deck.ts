import type { ChartSpec } from '../document/chart.ts';
import type { Column, Row } from '../document/document.ts';
import type { HouseStyle } from '../document/house-style.ts';

/** What a slide shows under its title. */
export type SlideBody =
  | { readonly kind: 'opening'; readonly lines: readonly string[] }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | { readonly kind: 'chart'; readonly name: string; readonly spec: ChartSpec; readonly note: string }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      readonly note: string;
    };

/** One slide of a briefing; `notes` is what the speaker says, a paragraph each. */
export type Slide = { readonly title: string; readonly body: SlideBody; readonly notes: readonly string[] };

/** A briefing as plain data, before PowerPoint. */
export type Deck = {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: string;
  readonly keywords: string;
  readonly day: string;
  readonly style: HouseStyle;
  readonly slides: readonly Slide[];
};
