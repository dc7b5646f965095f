import type { Document } from '../document/document.ts';
import type { Template } from '../template/template.ts';

/** How far text hangs at a level of the paper's numbering, in millimetres: `4.8.1` needs more room than `4.8`. */
export function hangAt(template: Template, level: number): number {
  return template.style.hang * (level === 2 ? 1.4 : 1);
}

/** The template's numberings as Word needs them: the pattern of each level and where its text stands, in millimetres. */
export function composeNumberings(template: Template): Document['numberings'] {
  const { hang } = template.style;
  const { paper, steps } = template.numbering;
  return {
    paper: paper.map((level, n) => ({
      pattern: level.pattern,
      format: level.format,
      indent: hangAt(template, n),
      hang: hangAt(template, n),
      restarts: true,
    })),
    steps: [{ pattern: steps.pattern, format: steps.format, indent: hang * 1.5, hang: hang / 2, restarts: true }],
  };
}
