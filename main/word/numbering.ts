import type { Document, List, ListItem, Numbered, NumberingLevel } from '../../shared/document/document.ts';
import { twips } from '../../shared/document/lengths.ts';
import type { Look } from './paragraph.ts';
import { WORD } from './style-parts.ts';
import { type Xml, xml, xmlPart } from './xml.ts';

type Place = NonNullable<Look['number']>;

/** The paper's lists as Word's: one multi-level list for each numbering, one for each way that bullets stand. */
export type Lists = {
  /** What puts a paragraph in the list that gives it the number the document says. */
  readonly numberedAs: (number: Numbered) => Place;
  /** What makes each item of `list` a number or a bullet of its level. */
  readonly placesIn: (list: List) => (item: ListItem) => Place;
  /** The part numbering.xml, with the lists that were asked for. */
  readonly write: () => Xml;
};

/** Ids by which Word tells lists apart when papers are pasted into one another: eight hexadecimal digits. */
const FIRST_ID = 0x436c0001;

/** Starts the lists of `document`, numbered from `after` on: none is in the file until something stands in it. */
export function startLists(document: Document, after: number): Lists {
  const { style } = document;
  const lists: Xml[] = [];
  const instances: Xml[] = [];
  const listIds = new Map<string, number>();
  const instanceIds = new Map<string, number>();
  const listId = (key: string, levels: () => readonly Xml[]): number => {
    const known = listIds.get(key);
    if (known !== undefined) return known;
    const id = after + listIds.size + 1;
    listIds.set(key, id);
    lists.push(listOf(id, levels()));
    return id;
  };
  const instanceId = (key: string, list: number, restarts: number, from = 1): number => {
    const known = instanceIds.get(key);
    if (known !== undefined) return known;
    const id = after + instanceIds.size + 1;
    instanceIds.set(key, id);
    instances.push(instanceOf(id, list, restarts, from));
    return id;
  };
  const numberedAs = ({ list, run, level, from }: Numbered): Place => {
    const levels = document.numberings[list] ?? [];
    const id = listId(`list ${list}`, () => levels.map(numberLevel));
    if (from !== undefined) return { id: instanceId(`list ${list} ${run} from ${from}`, id, 1, from), level };
    // The first run counts from the list's own start; each later one begins every level again.
    return { id: instanceId(`list ${list} ${run}`, id, run === 0 ? 0 : levels.length), level };
  };
  const placesIn = (list: List) => {
    const indents = bulletIndents(list, style.hang);
    const key = `bullets ${indents.join(' ')}`;
    return (item: ListItem): Place => {
      if (item.number !== null) return numberedAs(item.number);
      const id = listId(key, () =>
        indents.map((indent, level) =>
          bulletLevel(level, indent, style.hang / 2, style.bullets[Math.min(level, 2)] ?? '•'),
        ),
      );
      return { id: instanceId(key, id, 0), level: item.level };
    };
  };
  const write = () => xmlPart(xml`<w:numbering xmlns:w="${WORD}">${lists}${instances}</w:numbering>`);
  return { numberedAs, placesIn, write };
}

/** Where the words of each level of bullets stand; a level that only numbers stand at is filled in evenly. */
function bulletIndents(list: List, hang: number): readonly number[] {
  const indents: number[] = [];
  for (const { number, level, indent } of list.items) if (number === null) indents[level] ??= indent;
  return Array.from(indents, (indent, level) => indent ?? (hang / 2) * (level + 1));
}

/** Levels that belong together; without an id of its own Word may take one list for another. */
function listOf(id: number, levels: readonly Xml[]): Xml {
  const own = (FIRST_ID + id - 1).toString(16).toUpperCase();
  const kind = levels.length > 1 ? 'multilevel' : 'singleLevel';
  return xml`<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${own}"/><w:multiLevelType w:val="${kind}"/>${levels}</w:abstractNum>`;
}

function instanceOf(id: number, list: number, restarts: number, from: number): Xml {
  const overrides = Array.from(
    { length: restarts },
    (_, level) => xml`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${from}"/></w:lvlOverride>`,
  );
  return xml`<w:num w:numId="${id}"><w:abstractNumId w:val="${list}"/>${overrides}</w:num>`;
}

function numberLevel({ format, pattern, indent, hang, restarts }: NumberingLevel, at: number): Xml {
  // A level that runs on is told never to begin again under the one above.
  const runsOn = restarts || at === 0 ? null : xml`<w:lvlRestart w:val="0"/>`;
  return xml`<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${runsOn}<w:lvlText w:val="${pattern}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${twips(indent)}" w:hanging="${twips(hang)}"/></w:pPr></w:lvl>`;
}

function bulletLevel(level: number, indent: number, hang: number, mark: string): Xml {
  return xml`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${mark}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${twips(Math.max(indent, hang))}" w:hanging="${twips(hang)}"/></w:pPr></w:lvl>`;
}
