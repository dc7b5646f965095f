import { SaxesParser } from 'saxes';

/** No paper has more, and its elements lie no deeper. Past these a part is made to exhaust whoever reads it. */
export const XML_LIMITS = { elements: 320_000, depth: 256 } as const;

class Stop extends Error {}

/** Whether an XML parser takes `xml`: every element closed in turn, one root, every prefix declared, no entity but XML's own. */
export function isWellFormed(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let [elements, depth] = [0, 0];
  // The first fault ends the reading: a parser that goes on past one can be kept busy for hours.
  const stop = (): never => {
    throw new Stop();
  };
  parser.on('error', stop);
  parser.on('doctype', stop);
  parser.on('opentag', () => {
    elements += 1;
    depth += 1;
    if (elements > XML_LIMITS.elements || depth > XML_LIMITS.depth) stop();
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  try {
    parser.write(xml).close();
    return true;
  } catch (error) {
    if (error instanceof Stop) return false;
    throw error;
  }
}
