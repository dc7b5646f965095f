import type { Document, NumberingLevel } from '../document/document.ts';
import type { LevelData, NumberPlace } from '../template/numbering.ts';
import type { Template } from '../template/template.ts';
import { levelsOf } from './numbers.ts';

/** How much further than the first a level of the paper's list hangs: `4.8.1` needs more room than `4.8`. */
const WIDER = [1, 1, 1.4, 1.7, 2, 2.3, 2.6, 2.9, 3.2];

/** Where text under a number of `place` stands, in millimetres from the margin; nought where there is no number. */
export function indentAt(template: Template, place: NumberPlace): number {
  if (place === 'none') return 0;
  const level = template.numbering.paper[place - 1];
  return level?.indent ?? template.style.hang * (WIDER[place - 1] ?? 1);
}

/** The template's numberings as Word needs them: the pattern of each level and where its text stands, in millimetres. */
export function composeNumberings(template: Template): Document['numberings'] {
  const { numbering, style } = template;
  const list = (levels: readonly LevelData[]): readonly NumberingLevel[] =>
    levels.map((level, n) => writeLevel(level, style.hang * (1.5 + n / 2), style.hang / 2));
  return {
    paper: numbering.paper.map((level, n) => {
      const indent = indentAt(template, n + 1);
      return writeLevel(level, indent, indent);
    }),
    steps: list(levelsOf(numbering, 'steps')),
    recommendations: list(levelsOf(numbering, 'recommendations')),
    appendices: [writeLevel(numbering.appendices, style.hang * 2.2, style.hang * 2.2)],
  };
}

function writeLevel(level: LevelData, indent: number, hang: number): NumberingLevel {
  return {
    pattern: level.pattern,
    format: level.format,
    restarts: level.restarts,
    indent: level.indent ?? indent,
    hang: level.hang ?? hang,
  };
}
