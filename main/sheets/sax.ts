import { SaxesParser } from 'saxes';
import { Refused } from './refused.ts';

/** What is done with the elements of a part, as they come. Names are without prefix. */
export type Handlers = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** Goes through a part element by element; the end of a sentence when it is none that Excel writes, or null when it went well. */
export function walkXml(xml: string, { open, close, text }: Handlers): string | null {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new Refused('is damaged: it is not well-formed XML');
  });
  parser.on('doctype', () => {
    throw new Refused('has a DTD, which an Office file never has');
  });
  parser.on('opentag', (tag) => open(bare(tag.name), tag.attributes as Record<string, string>));
  parser.on('closetag', (tag) => close(bare(tag.name)));
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(xml).close();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

function bare(name: string): string {
  const at = name.indexOf(':');
  return at < 0 ? name : name.slice(at + 1);
}
