import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat, type IParagraphOptions } from 'docx';
import type { Document, Numbered, NumberingLevel } from '../../shared/document/document.ts';
import { twips } from './measure.ts';

const FORMAT = {
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
} as const;

/** The paper's lists as Word's: one multi-level list for each numbering, one for each indent that bullets stand at. */
export function wordNumbering(document: Document): INumberingOptions {
  const numbered = Object.entries(document.numberings).map(([list, levels]) => ({
    reference: listName(list),
    levels: levels.map(numberLevel),
  }));
  const indents = new Set(document.blocks.flatMap((block) => (block.kind === 'bullets' ? [block.indent] : [])));
  const bulleted = [...indents].map((indent) => ({
    reference: bulletsName(indent),
    levels: [bulletLevel(indent, document.style.hang / 2)],
  }));
  return { config: [...numbered, ...bulleted] };
}

/** What puts a paragraph in the list that gives it the number the document says. */
export function numberedAs(number: Numbered): Pick<IParagraphOptions, 'numbering'> {
  const { level, run } = number;
  return { numbering: { reference: listName(number.list), level, instance: run, custom: true } };
}

/** What makes a paragraph a bullet whose words stand `indent` millimetres from the margin. */
export function bulletedAt(indent: number): Pick<IParagraphOptions, 'numbering'> {
  return { numbering: { reference: bulletsName(indent), level: 0, custom: true } };
}

function numberLevel(level: NumberingLevel, at: number): ILevelsOptions {
  return {
    level: at,
    format: FORMAT[level.format],
    text: level.pattern,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: twips(level.indent), hanging: twips(level.hang) } } },
  };
}

function bulletLevel(indent: number, hang: number): ILevelsOptions {
  return {
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: twips(Math.max(indent, hang)), hanging: twips(hang) } } },
  };
}

function listName(list: string): string {
  return `list ${list}`;
}

function bulletsName(indent: number): string {
  return `bullets ${indent}`;
}
