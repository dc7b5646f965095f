import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat, type IParagraphOptions } from 'docx';
import type { Block, Document, Numbered, NumberingLevel } from '../../shared/document/document.ts';
import { twips } from './measure.ts';

const FORMAT = {
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  upperLetter: LevelFormat.UPPER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  upperRoman: LevelFormat.UPPER_ROMAN,
} as const;

/** The paper's lists as Word's: one multi-level list for each numbering, one for each indent that bullets stand at. */
export function wordNumbering(document: Document): INumberingOptions {
  const numbered = Object.entries(document.numberings).map(([list, levels]) => ({
    reference: listName(list),
    levels: levels.map(numberLevel),
  }));
  const bullets = document.blocks.flatMap(flowIn).flatMap((block) => (block.kind === 'list' ? block.items : []));
  const places = new Map(
    bullets.filter((item) => item.number === null).map((item) => [bulletsName(item.indent, item.level), item]),
  );
  const bulleted = [...places].map(([reference, { indent, level }]) => ({
    reference,
    levels: [bulletLevel(indent, document.style.hang / 2, document.style.bullets[Math.min(level, 2)] ?? '•')],
  }));
  return { config: [...numbered, ...bulleted] };
}

/** What puts a paragraph in the list that gives it the number the document says. */
export function numberedAs(number: Numbered): Pick<IParagraphOptions, 'numbering'> {
  const { level, run } = number;
  return { numbering: { reference: listName(number.list), level, instance: run, custom: true } };
}

/** What makes a paragraph a bullet whose words stand `indent` millimetres from the margin. */
export function bulletedAt(indent: number, level: number): Pick<IParagraphOptions, 'numbering'> {
  return { numbering: { reference: bulletsName(indent, level), level: 0, custom: true } };
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

function bulletLevel(indent: number, hang: number, mark: string): ILevelsOptions {
  return {
    level: 0,
    format: LevelFormat.BULLET,
    text: mark,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: twips(Math.max(indent, hang)), hanging: twips(hang) } } },
  };
}

function listName(list: string): string {
  return `list ${list}`;
}

function bulletsName(indent: number, level: number): string {
  return `bullets ${level} ${indent}`;
}

/** The blocks that may hold a list: `block` itself, or what stands inside it. */
function flowIn(block: Block): readonly Block[] {
  if (block.kind === 'box') return block.blocks;
  return block.kind === 'fields' ? block.rows.flatMap((row) => row.content) : [block];
}
