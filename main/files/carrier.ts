/** A picture that a header or footer shows. */
export type CarriedPicture = { readonly id: string; readonly name: string; readonly bytes: Uint8Array };

/** A header or footer of a council's own Word file, with its pictures. */
export type CarriedEdge = {
  readonly kind: 'header' | 'footer';
  /** Which pages it stands on. */
  readonly pages: 'default' | 'first' | 'even';
  readonly xml: string;
  readonly pictures: readonly CarriedPicture[];
  /** Links it holds, which are the only thing outside the file it may name. */
  readonly links: readonly { readonly id: string; readonly href: string }[];
};

/** The house style that a council's own Word file carries: what a paper takes over from it. Lengths in twips. */
export type Carrier = {
  readonly fileName: string;
  readonly styles: string;
  readonly theme: string | null;
  readonly numbering: string | null;
  readonly edges: readonly CarriedEdge[];
  readonly firstPageDiffers: boolean;
  readonly evenPagesDiffer: boolean;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  } | null;
  /** What was left behind, in sentences: a template it was attached to, links to other files. */
  readonly leftBehind: readonly string[];
};
