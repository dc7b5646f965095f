import type { Block } from '../document/document.ts';
import type { TemplateSection } from '../template/template.ts';
import type { Paper } from './paper.ts';
import { fillWording } from './wording.ts';

/** Whom to ask about the report: one paragraph, a line for each that says something. */
export function composeContacts(
  paper: Paper,
  section: Extract<TemplateSection, { holds: 'contacts' }>,
): readonly Block[] {
  const lines = section.lines.map((line) => fillWording(paper, line)).filter((line) => line.length > 0);
  const text = lines.flatMap((line, at) => (at === 0 ? line : [{ kind: 'break' as const }, ...line]));
  return text.length === 0 ? [] : [{ kind: 'paragraph', number: null, indent: 0, text, anchor: null, role: 'closing' }];
}
