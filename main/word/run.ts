import type { Mark } from '../../shared/compare/redline.ts';
import { marked } from './changes.ts';
import { styleIdOf, type Writing } from './writing.ts';
import { joined, NOTHING, type Xml, xml } from './xml.ts';

/** How words look beyond their paragraph: a character style, what a run may add to one, and the tongue they are in. */
export type RunLook = {
  readonly style?: string | undefined;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly language?: string | undefined;
};

const PLAIN: RunLook = {};

/** Letters that are written from right to left, with what joins words of them. */
const LEFTWARD =
  /([\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}][\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Mn} ]*)/u;

/** `text` as runs, shown as inserted or deleted when it is marked so: one run, or several where the direction turns. */
export function run(writing: Writing, text: string, look: RunLook = PLAIN, mark: Mark | null = writing.mark): Xml {
  if (!LEFTWARD.test(text)) return oneRun(writing, text, look, mark, false);
  const parts = text.split(LEFTWARD);
  return joined(parts.map((part, at) => (part === '' ? NOTHING : oneRun(writing, part, look, mark, at % 2 === 1))));
}

/** A field that carries its result, so that nothing has to be brought up to date: `SEQ Table \* ARABIC` with `1`. */
export function field(writing: Writing, instruction: string, result: string, look: RunLook = PLAIN): Xml {
  // A field that is deleted would go on counting.
  if (writing.mark === 'deleted') return run(writing, result, look);
  return xml`<w:fldSimple w:instr="${instruction}">${run(writing, result, look)}</w:fldSimple>`;
}

function oneRun(writing: Writing, text: string, look: RunLook, mark: Mark | null, leftward: boolean): Xml {
  const words =
    mark === 'deleted'
      ? xml`<w:delText xml:space="preserve">${text}</w:delText>`
      : xml`<w:t xml:space="preserve">${text}</w:t>`;
  return marked(writing, mark, xml`<w:r>${runProperties(writing, look, leftward)}${words}</w:r>`);
}

/** The properties of a run, in the order the schema asks for; nothing when there are none. */
function runProperties(writing: Writing, { style, bold, italic, language }: RunLook, leftward: boolean): Xml {
  if (style === undefined && bold !== true && italic !== true && language === undefined && !leftward) return NOTHING;
  const named = style === undefined ? null : xml`<w:rStyle w:val="${styleIdOf(writing, style)}"/>`;
  const heavy = bold === true ? xml`<w:b/>` : null;
  const slanted = italic === true ? xml`<w:i/>` : null;
  const turned = leftward ? xml`<w:rtl/>` : null;
  const tongue = language === undefined ? null : xml`<w:lang w:val="${language}"/>`;
  return xml`<w:rPr>${named}${heavy}${slanted}${turned}${tongue}</w:rPr>`;
}
