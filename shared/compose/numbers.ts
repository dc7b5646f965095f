import { toLetters, toRoman } from '../rules/count-by.ts';
import type { Numbered, NumberFormat } from '../document/document.ts';
import type { LevelData, Numbering, NumberPlace } from '../template/numbering.ts';
import type { Template } from '../template/template.ts';

/** The name of each of the paper's lists, in the document's numberings. */
export type ListName = 'paper' | 'steps' | 'recommendations' | 'appendices';

/** What the appendix at `at`, counted from nought, is called where it is pointed to: `Appendix 2`, `Annex B`. */
export function nameAppendix(numbering: Numbering, at: number): string {
  return callAppendix(writeNumber([numbering.appendices], 0, [at + 1]));
}

/** The number of an appendix without what sets it off from its title. */
export function callAppendix(number: string): string {
  return number.replace(/[\s.:)–-]+$/, '');
}

/** Hands out the numbers of a paper in the order they are asked for, as its template counts. */
export class Counter {
  readonly #numbering: Numbering;
  readonly #counts: number[];
  /** How many times the paper's own list has started again. */
  #restarts = 0;
  #runs = 0;
  #appendices = 0;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
    this.#counts = numbering.paper.map(() => 0);
  }

  /** The next number of the paper's own list at `place`; null where the template gives none. */
  next(place: NumberPlace): Numbered | null {
    if (place === 'none') return null;
    const level = place - 1;
    const { paper } = this.#numbering;
    this.#counts[level] = (this.#counts[level] ?? 0) + 1;
    for (let deeper = level + 1; deeper < paper.length; deeper += 1)
      if (paper[deeper]?.restarts === true) this.#counts[deeper] = 0;
    return { list: 'paper', run: this.#restarts, level, text: writeNumber(paper, level, this.#counts) };
  }

  /** A section without a number begins: where the template says so, its paragraphs count from 1 again. */
  startSection(): void {
    if (!this.#numbering.restart) return;
    this.#restarts += 1;
    this.#counts.fill(0);
  }

  /** A new list of steps or recommendations, with a run of its own so that it starts again. */
  startList(name: 'steps' | 'recommendations'): StepCounter {
    const run = this.#runs;
    this.#runs += 1;
    return new StepCounter(name, run, levelsOf(this.#numbering, name));
  }

  /** The number of the next appendix. */
  nextAppendix(): Numbered {
    this.#appendices += 1;
    const levels = [this.#numbering.appendices];
    return { list: 'appendices', run: 0, level: 0, text: writeNumber(levels, 0, [this.#appendices]) };
  }
}

/** Counts one list of steps and the lists within it. */
export class StepCounter {
  readonly #counts: number[];
  readonly #name: ListName;
  readonly #run: number;
  readonly #levels: readonly LevelData[];

  constructor(name: ListName, run: number, levels: readonly LevelData[]) {
    this.#name = name;
    this.#run = run;
    this.#levels = levels;
    this.#counts = levels.map(() => 0);
  }

  /** The next number at `depth`, 0 for the list's own items. A list that is deeper than the template counts uses its last level. */
  next(depth: number): Numbered {
    const level = Math.min(depth, this.#levels.length - 1);
    this.#counts[level] = (this.#counts[level] ?? 0) + 1;
    for (let deeper = level + 1; deeper < this.#levels.length; deeper += 1) this.#counts[deeper] = 0;
    return { list: this.#name, run: this.#run, level, text: writeNumber(this.#levels, level, this.#counts) };
  }
}

/** What the paper prints before each of `count` recommendations; nothing before one that runs on behind the words that begin them. */
export function markRecommendations(template: Template, count: number): readonly string[] {
  if (count === 1 && template.recommendations.single === 'runs on') return [''];
  const counter = new StepCounter('recommendations', 0, levelsOf(template.numbering, 'recommendations'));
  return Array.from({ length: count }, () => counter.next(0).text);
}

/** The levels that steps or recommendations count by. */
export function levelsOf(numbering: Numbering, name: 'steps' | 'recommendations'): readonly LevelData[] {
  return name === 'recommendations' ? (numbering.recommendations ?? numbering.steps) : numbering.steps;
}

function writeNumber(levels: readonly LevelData[], level: number, counts: readonly number[]): string {
  const pattern = levels[level]?.pattern ?? '%1';
  return pattern.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    return countIn(levels[at]?.format ?? 'decimal', counts[at] ?? 0);
  });
}

/** `count` as a number of `format`: 3, c, C, iii or III; past z the letters double, as Word's do. */
export function countIn(format: NumberFormat, count: number): string {
  switch (format) {
    case 'decimal':
      return String(count);
    case 'lowerLetter':
      return toLetters(count);
    case 'lowerRoman':
      return toRoman(count);
    case 'upperLetter':
      return countIn('lowerLetter', count).toUpperCase();
    case 'upperRoman':
      return toRoman(count).toUpperCase();
  }
}
