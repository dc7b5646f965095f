import { childOf, childrenOf, isOn, valueOf, type Xml } from './xml-tree.ts';

/** What a style, or a run by itself, says of how text is set; undefined where it says nothing. */
export type Look = {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  /** In half points. */
  readonly size?: string | undefined;
  readonly colour?: string | undefined;
};

export type Style = {
  readonly id: string;
  readonly name: string;
  readonly look: Look;
  /** 0 is heading 1; null is body text. */
  readonly outline: number | null;
  readonly numId: string | null;
  readonly level: number | null;
};

export type Styles = {
  /** The paragraph style of `id` with all that it is based on; the default style when `id` is none. */
  readonly paragraph: (id: string | undefined) => Style;
  readonly run: (id: string | undefined) => Look;
  readonly language: string;
};

const PLAIN: Style = { id: '', name: '', look: {}, outline: null, numId: null, level: null };

/** No style is based on one so far up: those in a ring are, and those made to exhaust whoever follows them. */
const MOST_ABOVE = 100;

/** The styles of a paper. A part that is missing leaves all text plain. */
export function readStyles(root: Xml | null): Styles {
  const elements = new Map(
    childrenOf(root ?? undefined, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const known = new Map<string, Style>();
  const resolve = (id: string, above: number): Style => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const element = elements.get(id);
    if (element === undefined || above > MOST_ABOVE) return PLAIN;
    const based = valueOf(childOf(element, 'w:basedOn'));
    const style = inherit(based === undefined ? PLAIN : resolve(based, above + 1), id, element);
    known.set(id, style);
    return style;
  };
  const normal = [...elements].find(
    ([, one]) => one.attributes['w:type'] === 'paragraph' && ['1', 'true'].includes(one.attributes['w:default'] ?? ''),
  )?.[0];
  const defaults = childOf(root ?? undefined, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang');
  const ofNormal = childOf(elements.get(normal ?? ''), 'w:rPr', 'w:lang');
  return {
    paragraph: (id) => resolve(id ?? normal ?? '', 0),
    run: (id) => (id === undefined ? {} : resolve(id, 0).look),
    language: valueOf(ofNormal) ?? valueOf(defaults) ?? '',
  };
}

function inherit(base: Style, id: string, element: Xml): Style {
  const paragraph = childOf(element, 'w:pPr');
  const name = valueOf(childOf(element, 'w:name')) ?? id;
  const heading = /^heading ([1-9])$/i.exec(name);
  const said = valueOf(childOf(paragraph, 'w:outlineLvl'));
  const outline = said === undefined ? (heading === null ? base.outline : Number(heading[1]) - 1) : Number(said);
  const numbering = childOf(paragraph, 'w:numPr');
  const level = valueOf(childOf(numbering, 'w:ilvl'));
  return {
    id,
    name,
    look: mergeLooks(base.look, readLook(childOf(element, 'w:rPr'))),
    outline: outline !== null && outline >= 0 && outline < 9 ? outline : null,
    numId: valueOf(childOf(numbering, 'w:numId')) ?? base.numId,
    level: level === undefined ? base.level : Number(level),
  };
}

/** How the properties of a run say that it is set. */
export function readLook(properties: Xml | undefined): Look {
  if (properties === undefined) return {};
  const underline = valueOf(childOf(properties, 'w:u'));
  return {
    bold: isOn(childOf(properties, 'w:b')),
    italic: isOn(childOf(properties, 'w:i')),
    underline: underline === undefined ? undefined : underline !== 'none',
    capitals: isOn(childOf(properties, 'w:caps')),
    hidden: isOn(childOf(properties, 'w:vanish')),
    size: valueOf(childOf(properties, 'w:sz')),
    colour: valueOf(childOf(properties, 'w:color')),
  };
}

/** `under` with all that `over` says laid on it. */
export function mergeLooks(under: Look, over: Look): Look {
  const said = Object.entries(over).filter(([, value]) => value !== undefined);
  return said.length === 0 ? under : { ...under, ...Object.fromEntries(said) };
}
