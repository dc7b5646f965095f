import type { FigureSpan, Span } from '../../model/prose.ts';
import type { Recommendation, Response, Section } from '../../model/report.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { mapProse, mapSentence } from '../../model/spans.ts';
import type { Template } from '../../template/template.ts';
import { Paper } from '../paper.ts';
import { readFigureUse } from './figures.ts';

/** The texts of a report that figures stand in. */
type Texts = {
  readonly sections: readonly Section[];
  readonly responses: readonly Response[];
  readonly recommendations: readonly Recommendation[];
};

/** `texts` with what the paper of `snapshot` prints for each figure as what its author saw, where nobody accepted other words. */
export function markSeen<T extends Texts>(texts: T, snapshot: Snapshot, template: Template): T {
  const read = reader(snapshot, template);
  return mapFigures(texts, (span) => {
    const printed = span.seen ?? read(span);
    return printed === null ? span : { ...span, seen: printed };
  });
}

/**
 * `texts` as format `to` writes what their author saw in format `from`: that a figure is written otherwise is no move of it. What
 * has moved since it was seen is known only in the words of then, and keeps them.
 */
export function sayInFormat<T extends Texts>(texts: T, snapshot: Snapshot, from: Template, to: Template): T {
  const [old, now] = [reader(snapshot, from), reader(snapshot, to)];
  return mapFigures(texts, (span) => {
    if (span.seen === undefined || span.kept !== undefined || span.seen !== old(span)) return span;
    return { ...span, seen: now(span) ?? span.seen };
  });
}

/** What a paper prints for a figure, or null where the file does not hold it. */
function reader(snapshot: Snapshot, template: Template): (span: FigureSpan) => string | null {
  const paper = new Paper(snapshot, template, 'whole');
  return (span) => {
    const use = readFigureUse(paper, span);
    return typeof use === 'string' ? null : use.text;
  };
}

function mapFigures<T extends Texts>(texts: T, change: (span: FigureSpan) => FigureSpan): T {
  const each = (span: Span): Span => (typeof span !== 'string' && span.kind === 'figure' ? change(span) : span);
  return {
    ...texts,
    sections: texts.sections.map((one) => ({ ...one, body: mapProse(one.body, each) })),
    responses: texts.responses.map((one) => ({ ...one, body: mapProse(one.body, each) })),
    recommendations: texts.recommendations.map((one) => ({ ...one, text: mapSentence(one.text, each) })),
  };
}
