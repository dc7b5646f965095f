import { SaxesParser } from 'saxes';

/** Whether an XML parser takes `xml`: every element closed in turn, one root, every prefix declared, no entity but XML's own. */
export function isWellFormed(xml: string): boolean {
  let good = true;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    good = false;
  });
  parser.write(xml).close();
  return good;
}
