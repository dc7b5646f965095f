import { toLetters, toRoman } from '../../shared/rules/count-by.ts';
import { childOf, childrenOf, isOn, valueOf, type Xml } from './xml-tree.ts';

/** The number Word prints before a paragraph. */
export type Counted = {
  /** As printed, without the space after it: `2.15`, `a)`, `•`. */
  readonly text: string;
  readonly level: number;
  readonly bullet: boolean;
  /** The pattern of the level: `%1.%2`. */
  readonly pattern: string;
  /** Lists with one name are counted together. */
  readonly list: string;
};

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The level whose use starts this one again, counted from 1; nought never does. Null is the usual: the level above. */
  readonly restart: number | null;
  readonly legal: boolean;
  readonly style: string | null;
};

type List = {
  readonly name: string;
  readonly levels: readonly Level[];
  /** The level at which this list starts again when it is first used, and with what. */
  readonly overrides: ReadonlyMap<number, number>;
};

const NO_LEVEL: Level = { start: 1, format: 'none', text: '', restart: null, legal: false, style: null };

/**
 * Counts as Word does: lists of one definition share their counters, a level starts again under each number of a level above it,
 * and a list whose instance overrides its start begins again where it is first used (ECMA-376 part 1, 17.9).
 */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(root: Xml | null) {
    const definitions = new Map(
      childrenOf(root ?? undefined, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
    );
    const named = new Map(
      [...definitions].flatMap(([id, one]) => {
        const style = valueOf(childOf(one, 'w:styleLink'));
        return style === undefined ? [] : [[style, id] as const];
      }),
    );
    for (const instance of childrenOf(root ?? undefined, 'w:num')) {
      const asked = valueOf(childOf(instance, 'w:abstractNumId')) ?? '';
      const link = valueOf(childOf(definitions.get(asked), 'w:numStyleLink'));
      const name = link === undefined ? asked : (named.get(link) ?? asked);
      const list = readList(name, definitions.get(name), instance);
      if (list !== null) this.#lists.set(instance.attributes['w:numId'] ?? '', list);
    }
  }

  /** The level that list `numId` keeps for paragraphs of style `style`; null when it keeps none. */
  levelOf(numId: string, style: string): number | null {
    const at = this.#lists.get(numId)?.levels.findIndex((level) => level.style === style) ?? -1;
    return at === -1 ? null : at;
  }

  /** The number of the next paragraph of list `numId` at `level`; null when nothing is printed before it. */
  count(numId: string, level: number): Counted | null {
    const list = this.#lists.get(numId);
    const own = list?.levels[level];
    if (list === undefined || own === undefined) return null;
    const counters = this.#counters.get(list.name) ?? [];
    this.#counters.set(list.name, counters);
    this.#begin(numId, list, counters);
    for (let above = 0; above < level; above += 1) counters[above] ??= list.levels[above]?.start ?? 1;
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < list.levels.length; below += 1) {
      const restart = list.levels[below]?.restart ?? null;
      if (restart === null || (restart > 0 && level < restart)) counters[below] = undefined;
    }
    return this.#print(list, own, level, counters);
  }

  #begin(numId: string, list: List, counters: (number | undefined)[]): void {
    if (this.#begun.has(numId)) return;
    this.#begun.add(numId);
    for (const [level, start] of list.overrides) {
      counters[level] = start - 1;
      for (let below = level + 1; below < list.levels.length; below += 1) counters[below] = undefined;
    }
  }

  #print(list: List, own: Level, level: number, counters: readonly (number | undefined)[]): Counted | null {
    const shared = { level, pattern: own.text, list: list.name };
    if (own.format === 'bullet') return { ...shared, text: '•', bullet: true };
    const text = own.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      const format = own.legal ? 'decimal' : (list.levels[at]?.format ?? 'decimal');
      return writeCount(counters[at] ?? list.levels[at]?.start ?? 1, format);
    });
    return text.trim() === '' ? null : { ...shared, text: text.trim(), bullet: false };
  }
}

function readList(name: string, definition: Xml | undefined, instance: Xml): List | null {
  if (definition === undefined) return null;
  const levels = readLevels(definition);
  const overrides = new Map<number, number>();
  for (const override of childrenOf(instance, 'w:lvlOverride')) {
    const at = Number(override.attributes['w:ilvl'] ?? 0);
    const start = valueOf(childOf(override, 'w:startOverride'));
    if (start !== undefined) overrides.set(at, Number(start));
    const own = childOf(override, 'w:lvl');
    if (own !== undefined && at >= 0 && at < 9) levels[at] = readLevel(own);
  }
  return { name, levels, overrides };
}

function readLevels(definition: Xml): Level[] {
  const levels = Array.from({ length: 9 }, () => NO_LEVEL);
  for (const level of childrenOf(definition, 'w:lvl')) {
    const at = Number(level.attributes['w:ilvl'] ?? 0);
    if (at >= 0 && at < 9) levels[at] = readLevel(level);
  }
  return levels;
}

function readLevel(level: Xml): Level {
  const restart = valueOf(childOf(level, 'w:lvlRestart'));
  return {
    start: whole(valueOf(childOf(level, 'w:start')), 0),
    format: valueOf(childOf(level, 'w:numFmt')) ?? 'decimal',
    text: valueOf(childOf(level, 'w:lvlText')) ?? '',
    restart: restart === undefined ? null : Number(restart),
    legal: isOn(childOf(level, 'w:isLgl')) ?? false,
    style: valueOf(childOf(level, 'w:pStyle')) ?? null,
  };
}

/** A number from the file; a count that no list reaches is damage and counts as the usual one. */
function whole(said: string | undefined, usual: number): number {
  const value = Number(said ?? usual);
  return Number.isInteger(value) && value >= 0 && value < 32_768 ? value : usual;
}

function writeCount(count: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return toLetters(count);
    case 'upperLetter':
      return toLetters(count).toUpperCase();
    case 'lowerRoman':
      return toRoman(count);
    case 'upperRoman':
      return toRoman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}
