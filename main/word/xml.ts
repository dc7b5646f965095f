/** Markup that is finished: whatever came from outside has been escaped on its way in. Only `xml` makes it. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a hole of the markup: words and numbers are escaped, finished markup is set in as it is, null is nothing. */
export type Hole = Xml | readonly Xml[] | string | number | null;

export const NOTHING = new Xml('');

/**
 * Markup written as markup: names are only ever the literal text of a template, and every hole is escaped here, in one place,
 * unless it is markup already. A number that is none would be a mistake of ours.
 */
export function xml(literals: TemplateStringsArray, ...holes: readonly Hole[]): Xml {
  let text = literals[0] ?? '';
  for (let at = 0; at < holes.length; at += 1) {
    text += fill(holes[at] ?? null);
    text += literals[at + 1] ?? '';
  }
  return new Xml(text);
}

/** A part of the file: its markup under the declaration every part begins with. */
export function xmlPart(root: Xml): Xml {
  return new Xml(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.text}`);
}

/** `pieces` one after another. */
export function joined(pieces: readonly Xml[]): Xml {
  return new Xml(joinTexts(pieces));
}

/** `markup` when `condition` holds, else nothing. */
export function when(condition: boolean, markup: Xml): Xml {
  return condition ? markup : NOTHING;
}

function fill(hole: Hole): string {
  if (hole === null) return '';
  if (typeof hole === 'string') return escapeXml(hole);
  if (typeof hole === 'number') {
    if (!Number.isFinite(hole)) throw new Error(`${hole} is not a number for a file`);
    return String(hole);
  }
  return hole instanceof Xml ? hole.text : joinTexts(hole);
}

function joinTexts(pieces: readonly Xml[]): string {
  let text = '';
  for (const piece of pieces) text += piece.text;
  return text;
}

/** Everything that needs a second look: markup, controls, what turns words round, halves of pairs (whole pairs too), non-characters. */
const SUSPECT = /[&<>"\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFFFE\uFFFF]/;

const ENTITIES: { readonly [letter: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * `text` as XML holds it, in an element or between double quotes. What XML has no room for is left out: one such character, in a
 * title or a chart's workbook, and Word cannot open the paper. So is what turns the direction of writing by force: with it a figure
 * reads other than it is; letters from right to left need none of it. Breaks of lines are spaces: a paragraph is one line.
 */
function escapeXml(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}
