import type { List, ListItem } from '../document/document.ts';
import type { ListEntry, Sentence, SubList } from '../model/prose.ts';
import type { StepCounter } from './numbers.ts';
import type { Paper } from './paper.ts';
import { composeSentence } from './sentences.ts';

/** A list with the lists inside it, as items that each say their depth. `indent` is where unnumbered text around it stands. */
export function composeList(
  paper: Paper,
  list: Pick<SubList, 'kind' | 'items'>,
  indent: number,
  at: string,
  counter: StepCounter | null = null,
): List {
  return { kind: 'list', items: composeItems(paper, list, { indent, at, level: 0, counter }) };
}

type Place = {
  readonly indent: number;
  readonly at: string;
  readonly level: number;
  /** What counts the list this one stands in, where that is numbered too. */
  readonly counter: StepCounter | null;
};

function composeItems(paper: Paper, list: Pick<SubList, 'kind' | 'items'>, place: Place): readonly ListItem[] {
  const { level, at, indent } = place;
  const { hang } = paper.template.style;
  const counter = list.kind === 'bullets' ? null : (place.counter ?? paper.startList('steps'));
  return list.items.flatMap((entry) => {
    const { text, anchor, sub } = openEntry(entry);
    const number = counter === null ? null : counter.next(level);
    const named = number === null ? at : `${at}, ${number.text}`;
    if (anchor !== null) paper.name(anchor, number === null ? 'the item' : number.text, named);
    const item: ListItem = {
      number,
      level,
      indent: indent + hang * (0.5 + level / 2),
      text: composeSentence(paper, text, named),
      anchor,
    };
    return sub === null
      ? [item]
      : [item, ...composeItems(paper, sub, { ...place, at: named, level: level + 1, counter })];
  });
}

function openEntry(entry: ListEntry): {
  readonly text: Sentence;
  readonly anchor: string | null;
  readonly sub: SubList | null;
} {
  return 'sub' in entry ? entry : { text: entry, anchor: null, sub: null };
}
