import type { Inline, Spoken } from '../document/document.ts';
import type { Paper } from './paper.ts';
import { sayWording } from './wording.ts';

/** The template's words in its second language, ready to stand beside the first; nothing where there are none. */
export function spokenAlso(paper: Paper, also: string): { readonly also?: Spoken } {
  const language = paper.template.secondLanguage;
  return also === '' || language === undefined ? {} : { also: { text: sayWording(paper, also), language } };
}

/** The same as a piece of a line after the words of the first: ` / Argymhellion`. */
export function alsoInline(paper: Paper, also: string): readonly Inline[] {
  const spoken = spokenAlso(paper, also).also;
  if (spoken === undefined) return [];
  return [
    { kind: 'text', text: ' / ' },
    { kind: 'text', text: spoken.text, language: spoken.language },
  ];
}
