import type { FigureUse } from '../../document/document.ts';
import type { FigureStyle } from '../../model/figure.ts';

/** A figure as it was read, before it is given its key. */
export type Read = Omit<FigureUse, 'key'>;

/** An unsigned figure leaves the direction to the sentence: "fell by 3". */
export function unsigned(text: string): string {
  return text.replace(/^-|^\(|\)$/g, '');
}

const WAYS: { readonly [style in FigureStyle]?: (size: string, up: boolean) => string } = {
  'rose by': (size, up) => `${up ? 'rose' : 'fell'} by ${size}`,
  'has risen by': (size, up) => `has ${up ? 'risen' : 'fallen'} by ${size}`,
  'a rise of': (size, up) => `a ${up ? 'rise' : 'fall'} of ${size}`,
  'more or fewer': (size, up) => `${size} ${up ? 'more' : 'fewer'}`,
  'higher or lower': (size, up) => `${size} ${up ? 'higher' : 'lower'}`,
};

const SAME: { readonly [style in FigureStyle]?: string } = {
  'rose by': 'did not change',
  'has risen by': 'has not changed',
  'a rise of': 'no change',
  'more or fewer': 'no more and no fewer',
  'higher or lower': 'the same',
};

/** Whether `style` fits its words to the way a change went. */
export function saysWay(style: FigureStyle): boolean {
  return WAYS[style] !== undefined;
}

/** A change in the words of `style`: `text` as written with its sign, `value` to tell which way it went. */
export function sayChange(text: string, value: string, style: FigureStyle): string {
  const way = WAYS[style];
  if (way === undefined) return style === 'unsigned' ? unsigned(text) : text;
  if (/^-?0*(\.0*)?$/.test(value)) return SAME[style] ?? text;
  return way(unsigned(text), !value.startsWith('-'));
}
