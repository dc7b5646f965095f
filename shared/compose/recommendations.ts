import type { Block, Flow, Line } from '../document/document.ts';
import type { Recommendation } from '../model/report.ts';
import type { NumberPlace } from '../template/numbering.ts';
import { indentAt } from './numberings.ts';
import { type Paper, words } from './paper.ts';
import { composeSentence } from './sentences.ts';
import { alsoInline } from './spoken.ts';
import { fillWording } from './wording.ts';

/** The recommendations as a section holds them: the words they begin with carry the section's number. */
export function composeRecommendations(paper: Paper, at: string, paragraphs: NumberPlace): readonly Block[] {
  const flow = composeFlow(paper, at, paragraphs);
  return paper.template.recommendations.boxed && flow.length > 0 ? [{ kind: 'box', edge: 'box', blocks: flow }] : flow;
}

/** The recommendations as a field of the front matter holds them. */
export function composeRecommendationFlow(paper: Paper, at: string): readonly Flow[] {
  return composeFlow(paper, at, 'none');
}

/** The recommendations of this report that this part of the paper may show, in order. */
export function recommendationsOf(paper: Paper): readonly Recommendation[] {
  return paper.contents.recommendations
    .filter((one) => one.reportId === paper.snapshot.report.id && !paper.exemptions.hides('recommendation', one.id))
    .toSorted((a, b) => a.order - b.order);
}

function composeFlow(paper: Paper, at: string, paragraphs: NumberPlace): readonly Flow[] {
  const recommendations = recommendationsOf(paper);
  const [only] = recommendations;
  if (only === undefined) {
    paper.find('no-recommendation', at, 'the report asks the committee for nothing; add a recommendation', 'warns');
    return [];
  }
  for (const [index, one] of recommendations.entries())
    if (one.text.length === 0)
      paper.find('recommendation-empty', at, `nothing is written in recommendation ${index + 1}`, 'warns');
  const { begin, also, single, bold } = paper.template.recommendations;
  const lead: Line =
    begin === ''
      ? []
      : [...fillWording(paper, begin).map((one) => (bold ? embolden(one) : one)), ...alsoInline(paper, also)];
  const number = paper.number(paragraphs);
  const said = (line: Line): Flow => ({ kind: 'paragraph', number, indent: 0, text: line, anchor: null });
  if (recommendations.length === 1 && single === 'runs on') {
    const gap = lead.length === 0 ? [] : words(' ');
    const flow = said([...lead, ...gap, ...composeSentence(paper, only.text, at)]);
    return asBlocks(paper, only.id, [flow]);
  }
  const counter = paper.startList('recommendations');
  const last = recommendations.at(-1);
  const { contents, snapshot } = paper;
  // Where the last ones are not for the public, the list ends before them.
  const endsEarly = contents.recommendations.some(
    ({ reportId, order }) => reportId === snapshot.report.id && order > (last?.order ?? 0),
  );
  const list: Flow = {
    kind: 'list',
    items: recommendations.map((one) => {
      const count = counter.next(0);
      const anchor = `recommendation-${one.id}`;
      // Where they stand again, a reference leads to where they stood first.
      const isAgain = paper.labels.has(anchor);
      if (!isAgain) paper.name(anchor, `recommendation ${count.text.replace(/[.)]$/, '')}`, at);
      return {
        number: count,
        level: 0,
        indent: indentAt(paper.template, paragraphs),
        text: endList(composeSentence(paper, one.text, `${at}, ${count.text}`), endsEarly && one === last),
        anchor: isAgain ? null : anchor,
      };
    }),
  };
  return [...(lead.length === 0 ? [] : [said(lead)]), ...asBlocks(paper, only.id, [list])];
}

/** `line` with a full stop in place of what leads to a next item, where it is the last. */
function endList(line: Line, isLast: boolean): Line {
  const end = line.at(-1);
  if (!isLast || end?.kind !== 'text') return line;
  return [...line.slice(0, -1), { ...end, text: end.text.replace(/[;,](?:\s+(?:and|or))?\s*$/, '.') }];
}

function asBlocks(paper: Paper, id: string, flow: readonly Flow[]): readonly Flow[] {
  paper.from({ of: 'recommendation', key: id }, 0, flow);
  return flow;
}

function embolden(piece: Line[number]): Line[number] {
  return piece.kind === 'text' ? { ...piece, bold: true } : piece;
}
