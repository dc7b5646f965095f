import type { Document } from '../document/document.ts';
import type { Template } from '../template/template.ts';

/** The template's numberings as Word needs them: the pattern of each level and where its text stands, in millimetres. */
export function composeNumberings(template: Template): Document['numberings'] {
  const { hang } = template.style;
  const { paper, steps } = template.numbering;
  return {
    paper: paper.map((level) => ({ pattern: level.pattern, format: level.format, indent: hang, hang })),
    steps: [{ pattern: steps.pattern, format: steps.format, indent: hang * 1.5, hang: hang / 2 }],
  };
}
