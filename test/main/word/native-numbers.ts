import { attribute, elements, partOf, type WordParts } from '../../helpers/read-docx.ts';

type Level = { readonly start: number; readonly format: string; readonly pattern: string };
type List = { readonly levels: readonly Level[] };
type Instance = { readonly list: string; readonly restarts: ReadonlyMap<number, number> };

/** A paragraph that Word numbers: the number it would print, by counting as Word counts. */
export type NativeNumber = { readonly printed: string; readonly paragraph: string };

/**
 * The number Word prints before each numbered paragraph. Instances of one list share its counters; an instance that
 * overrides a level's start begins that level again the first time it is used.
 */
export function nativeNumbers(parts: WordParts): readonly NativeNumber[] {
  const numbering = partOf(parts, 'word/numbering.xml');
  const lists = readLists(numbering);
  const instances = readInstances(numbering);
  const counters = new Map<string, (number | undefined)[]>();
  const restarted = new Set<string>();

  return elements(partOf(parts, 'word/document.xml'), 'w:p').flatMap((paragraph) => {
    const [numPr] = elements(paragraph, 'w:numPr');
    if (numPr === undefined) return [];
    const id = attribute(numPr, 'w:numId', 'w:val') ?? '';
    // Number 0 takes a paragraph out of the list that its style puts it in.
    if (id === '0') return [];
    const at = Number(attribute(numPr, 'w:ilvl', 'w:val'));
    const instance = found(instances.get(id), `num ${id}`);
    const { levels } = found(lists.get(instance.list), `list ${instance.list}`);
    const level = found(levels[at], `level ${at}`);
    if (level.format === 'bullet') return [];

    const counts = counters.get(instance.list) ?? [];
    counters.set(instance.list, counts);
    const restart = instance.restarts.get(at);
    const first = restart !== undefined && !restarted.has(`${id} ${at}`);
    restarted.add(`${id} ${at}`);
    counts[at] = first ? restart : (counts[at] ?? level.start - 1) + 1;
    counts.length = at + 1;
    const printed = level.pattern.replace(/%(\d)/g, (_, place: string) => {
      const above = found(levels[Number(place) - 1], `level ${place}`);
      return countIn(above.format, counts[Number(place) - 1] ?? above.start);
    });
    return [{ printed, paragraph }];
  });
}

function readLists(numbering: string): ReadonlyMap<string, List> {
  return new Map(
    elements(numbering, 'w:abstractNum').map((list) => [
      attribute(list, 'w:abstractNum', 'w:abstractNumId') ?? '',
      {
        levels: elements(list, 'w:lvl').map((level) => ({
          start: Number(attribute(level, 'w:start', 'w:val')),
          format: attribute(level, 'w:numFmt', 'w:val') ?? '',
          pattern: attribute(level, 'w:lvlText', 'w:val') ?? '',
        })),
      },
    ]),
  );
}

function readInstances(numbering: string): ReadonlyMap<string, Instance> {
  return new Map(
    elements(numbering, 'w:num').map((num) => [
      attribute(num, 'w:num', 'w:numId') ?? '',
      {
        list: attribute(num, 'w:abstractNumId', 'w:val') ?? '',
        restarts: new Map(
          elements(num, 'w:lvlOverride').map((override) => [
            Number(attribute(override, 'w:lvlOverride', 'w:ilvl')),
            Number(attribute(override, 'w:startOverride', 'w:val')),
          ]),
        ),
      },
    ]),
  );
}

function countIn(format: string, count: number): string {
  if (format === 'decimal') return String(count);
  // Word goes on from z with aa, bb, cc.
  if (format === 'lowerLetter')
    return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
  if (format === 'lowerRoman') return 'x'.repeat(Math.floor(count / 10)) + (ROMAN[count % 10] ?? '');
  throw new Error(`a format this walker does not know: ${format}`);
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`numbering.xml has no ${name}`);
  return value;
}
