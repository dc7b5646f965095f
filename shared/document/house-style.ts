/** How one level of heading looks. Sizes and spaces in points. */
export type HeadingLook = {
  readonly size: number;
  readonly colour: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly before: number;
  readonly after: number;
};

/** How the paper looks, as data: the writers apply it and add nothing of their own. Sizes in points, lengths in millimetres. */
export type HouseStyle = {
  readonly font: string;
  readonly headingFont: string;
  readonly bodySize: number;
  readonly lineSpacing: number;
  readonly spaceAfter: number;
  /** The paper's title (heading 1), its sections (2), and what stands under them (3, 4, 5). */
  readonly headings: readonly [HeadingLook, HeadingLook, HeadingLook, HeadingLook, HeadingLook];
  /** As it stands: wider than high is landscape. */
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  };
  /** How far numbered text hangs from its number. */
  readonly hang: number;
  /** The mark before a bullet, and before one in a list within it, and so on. */
  readonly bullets: readonly [string, string, string];
  readonly table: {
    readonly headerFill: string;
    readonly headerText: string;
    readonly rule: string;
    readonly totalFill: string;
    readonly size: number;
  };
  readonly caption: {
    readonly size: number;
    readonly colour: string;
    readonly bold: boolean;
    readonly italic: boolean;
  };
  /** Fill and text colours for each rating; the word is always printed too. */
  readonly rag: {
    readonly [rating in 'red' | 'amber' | 'green' | 'complete']: { readonly fill: string; readonly text: string };
  };
  readonly chartColours: readonly string[];
};
