/** How the paper looks, as data: the writers apply it and add nothing of their own. Sizes in points, lengths in millimetres. */
export type HouseStyle = {
  readonly font: string;
  readonly bodySize: number;
  readonly lineSpacing: number;
  readonly spaceAfter: number;
  readonly headingColour: string;
  /** The paper's title is heading 1; sections are 2; sub-headings 3; level 4 is set as level 3. */
  readonly headingSizes: readonly [number, number, number];
  readonly page: { readonly width: number; readonly height: number; readonly margin: number };
  /** How far numbered text hangs from its number. */
  readonly hang: number;
  readonly table: {
    readonly headerFill: string;
    readonly headerText: string;
    readonly rule: string;
    readonly totalFill: string;
    readonly size: number;
  };
  /** Fill and text colours for each rating; the word is always printed too. */
  readonly rag: {
    readonly [rating in 'red' | 'amber' | 'green' | 'complete']: { readonly fill: string; readonly text: string };
  };
  readonly chartColours: readonly string[];
};
