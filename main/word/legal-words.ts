import type { Document } from '../../shared/document/document.ts';

/**
 * `document` without what XML has no room for: one such character, in a title, a caption or a chart's workbook, and
 * Word cannot open the paper. The parser of the programme file refuses them; this is the last door.
 */
export function withLegalWords(document: Document): Document {
  const words = (_: string, value: unknown) => (typeof value === 'string' ? legal(value) : value);
  return JSON.parse(JSON.stringify(document, words)) as Document;
}

function legal(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, '');
}
