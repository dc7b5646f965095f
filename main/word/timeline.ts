import type { Block } from '../../shared/document/document.ts';
import { type Around, type Draft, writeDrafts } from './flow.ts';
import { run } from './run.ts';
import { STRONG, STYLE } from './styles.ts';
import type { Writing } from './writing.ts';
import type { Xml } from './xml.ts';

/** Milestones along a line of time, each said in words under its picture. */
export function writeTimeline(writing: Writing, block: Extract<Block, { kind: 'timeline' }>, around: Around): Xml {
  const lines = block.items.map(({ name, said }): Draft => {
    const words = [run(writing, `${name}:`, { style: STRONG }), run(writing, ` ${said}`)];
    return { look: { style: STYLE.cardLine }, words };
  });
  return writeDrafts(writing, lines, around);
}
