import type { Block } from '../../document/document.ts';
import type { Paper } from '../paper.ts';
import { workstreamsFor } from '../workstreams.ts';
import type { Bound } from './tables.ts';

/** The names of the workstreams as a bulleted list, each with what it is for where the block asks. */
export function composeWorkstreamList(paper: Paper, block: Bound<'workstream list'>): Block | null {
  const streams = workstreamsFor(paper, block.kind);
  if (streams.length === 0) return null;
  const { hang } = paper.template.style;
  return {
    kind: 'list',
    items: streams.map((one) => ({
      number: null,
      level: 0,
      indent: hang * 1.5,
      text:
        block.purposes && one.purpose !== ''
          ? [
              { kind: 'text', text: one.name, bold: true },
              { kind: 'text', text: `: ${one.purpose}` },
            ]
          : [{ kind: 'text', text: one.name }],
      anchor: null,
    })),
  };
}
