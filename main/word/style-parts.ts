import { halfPoints, twipsOfPoints } from '../../shared/document/lengths.ts';
import { NOTHING, type Xml, xml } from './xml.ts';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** How words of a style look. Sizes in points. */
export type StyleRun = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  readonly size?: number;
  /** Only when it is not the font of the text. */
  readonly font?: string;
  /** Above the line, as the mark of a footnote is. */
  readonly raised?: boolean;
};

/** How paragraphs of a style stand. Spaces in points, places in twips, lines as a share of the letters' height. */
type StyleParagraph = {
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly outline?: number;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly left?: number;
  readonly hanging?: number;
  readonly rightTab?: number;
  /** A stop at the right with a row of dots before it. */
  readonly leaderTab?: number;
  /** The colour of a bar at the left. */
  readonly bar?: string;
};

/** A paragraph style of the paper. */
export type OwnStyle = {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  readonly run?: StyleRun;
  readonly paragraph?: StyleParagraph;
};

/** Names Word knows itself: in another language it shows them translated. */
const BUILT_IN =
  /^(heading \d|caption|footer|header|footnote text|toc \d|TOC Heading|List Bullet|List Number|Quote|Subtitle|Closing)$/;

export function paragraphStyle({ id, name, next, run = {}, paragraph = {} }: OwnStyle): Xml {
  const custom = BUILT_IN.test(name) ? null : xml` w:customStyle="1"`;
  const after = next === undefined ? null : xml`<w:next w:val="${next}"/>`;
  return xml`<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${after}<w:qFormat/>${paragraphProperties(paragraph)}${runProperties(run)}</w:style>`;
}

export function characterStyle(id: string, name: string, run: StyleRun): Xml {
  const custom = /^(Strong|Emphasis|Hyperlink|footnote reference)$/.test(name) ? null : xml` w:customStyle="1"`;
  return xml`<w:style w:type="character"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>${runProperties(run)}</w:style>`;
}

/** The rule is said, not left out: LibreOffice takes a bare number for an exact height and cuts charts down to it. */
export function lineRule(spacing: number): Xml {
  return xml` w:line="${Math.round(spacing * 240)}" w:lineRule="auto"`;
}

/** In the order the schema asks for. */
function paragraphProperties(look: StyleParagraph): Xml {
  const { bar, left, hanging, outline } = look;
  const properties = [
    look.keepNext === true ? xml`<w:keepNext/>` : NOTHING,
    look.keepLines === true ? xml`<w:keepLines/>` : NOTHING,
    bar === undefined ? NOTHING : xml`<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="${bar}"/></w:pBdr>`,
    tabs(look),
    spacing(look),
    left === undefined ? NOTHING : xml`<w:ind w:left="${left}" w:hanging="${hanging ?? 0}"/>`,
    outline === undefined ? NOTHING : xml`<w:outlineLvl w:val="${outline}"/>`,
  ];
  return properties.every((one) => one === NOTHING) ? NOTHING : xml`<w:pPr>${properties}</w:pPr>`;
}

function tabs({ rightTab, leaderTab }: StyleParagraph): Xml {
  const stops = [
    rightTab === undefined ? NOTHING : xml`<w:tab w:val="right" w:pos="${rightTab}"/>`,
    leaderTab === undefined ? NOTHING : xml`<w:tab w:val="right" w:leader="dot" w:pos="${leaderTab}"/>`,
  ];
  return stops.every((stop) => stop === NOTHING) ? NOTHING : xml`<w:tabs>${stops}</w:tabs>`;
}

function spacing({ before, after, line }: StyleParagraph): Xml {
  if (before === undefined && after === undefined && line === undefined) return NOTHING;
  const above = before === undefined ? null : xml` w:before="${twipsOfPoints(before)}"`;
  const below = after === undefined ? null : xml` w:after="${twipsOfPoints(after)}"`;
  return xml`<w:spacing${above}${below}${line === undefined ? null : lineRule(line)}/>`;
}

function runProperties({ bold, italic, underline, colour, size, font, raised }: StyleRun): Xml {
  const properties = [
    font === undefined
      ? NOTHING
      : xml`<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    bold === true ? xml`<w:b/><w:bCs/>` : NOTHING,
    italic === true ? xml`<w:i/><w:iCs/>` : NOTHING,
    colour === undefined ? NOTHING : xml`<w:color w:val="${colour}"/>`,
    size === undefined ? NOTHING : xml`<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`,
    underline === true ? xml`<w:u w:val="single"/>` : NOTHING,
    raised === true ? xml`<w:vertAlign w:val="superscript"/>` : NOTHING,
  ];
  return properties.every((one) => one === NOTHING) ? NOTHING : xml`<w:rPr>${properties}</w:rPr>`;
}
