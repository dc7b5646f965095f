import type { Block, Document } from '../document/document.ts';
import type { Origin } from '../document/read-paper.ts';
import type { Finding } from '../model/finding.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Day } from '../model/units.ts';
import type { Template } from '../template/template.ts';
import { expandAcronyms } from './acronyms.ts';
import { nameAppendices } from './appendices.ts';
import { fillContents } from './contents-list.ts';
import { holds } from './conditions.ts';
import { composeEdge } from './edges.ts';
import { composeNumberings } from './numberings.ts';
import { composeOpening, titleOf } from './opening.ts';
import { findLeaks } from './leaks.ts';
import { checkPaperLength } from './lengths.ts';
import { type Label, Paper, type Part } from './paper.ts';
import { resolveLine, resolveReferences } from './references.ts';
import { composeSection } from './sections.ts';
import { composeStyle } from './style.ts';

export type { Part } from './paper.ts';

/**
 * A finished paper and what there is to say about it. A finding that stops means the paper must not be written to disk.
 * `origins` says for each block which record its words come from; `parts` in which section or prompt it stands, null above the
 * first, and empty for the list of clearances; `due` names the clearances whose condition holds.
 */
export type Composed = {
  readonly document: Document;
  readonly findings: readonly Finding[];
  readonly origins: readonly (Origin | null)[];
  readonly parts: readonly (string | null)[];
  readonly due: readonly string[];
  /** What a reference to each anchor of the paper prints. */
  readonly labels: ReadonlyMap<string, Label>;
};

/**
 * Makes the paper of `snapshot` in the format of `template`, on `today`: all of it, or the part that the public may or may not
 * see. It reads nothing else and asks nobody.
 */
export function compose(snapshot: Snapshot, template: Template, today: Day, part: Part = 'whole'): Composed {
  const composed = composePart(snapshot, template, today, part);
  if (!snapshot.contents.exemptions.some((one) => one.reportId === snapshot.report.id)) return composed;
  if (part === 'whole') return { ...composed, findings: [...composed.findings, HOLDS_EXEMPT] };
  if (part === 'exempt') return composed;
  // The public part is never made without a look at what must not be in it.
  const exempt = composePart(snapshot, template, today, 'exempt');
  return { ...composed, findings: [...composed.findings, ...findLeaks(composed.document, exempt.document)] };
}

const HOLDS_EXEMPT: Finding = {
  code: 'holds-exempt-text',
  at: '',
  message: 'this is the whole paper, with its exempt parts in it: publish the public part, not this',
  severity: 'warns',
};

function composePart(snapshot: Snapshot, template: Template, today: Day, part: Part): Composed {
  const paper = new Paper(snapshot, template, part);
  nameAppendices(paper);
  const opening = composeOpening(paper);
  const hidden = part === 'public' && paper.exemptions.whole;
  const sections = hidden ? [] : template.sections.flatMap((section) => composeSection(paper, section));
  const made = [...opening, ...sections];
  const blocks = finish(paper, made);
  checkPaperLength(paper, blocks);
  return {
    document: { ...propertiesOf(paper, today), blocks },
    findings: paper.findings,
    origins: made.map((block) => paper.origins.get(block) ?? null),
    parts: made.map((block) => paper.parts.get(block) ?? null),
    due: template.sections.flatMap((section) =>
      'clearances' in section ? section.clearances.filter((one) => holds(paper, one.when)).map((one) => one.key) : [],
    ),
    labels: paper.labels,
  };
}

/** Everything that can be told only when the whole paper is there: references, first uses, contents. One block stays one block. */
function finish(paper: Paper, blocks: readonly Block[]): readonly Block[] {
  paper.footnotes.forEach((note, at) => {
    paper.footnotes[at] = { ...note, text: resolveLine(paper, note.text) };
  });
  return fillContents(paper, expandAcronyms(paper, resolveReferences(paper, blocks)));
}

function propertiesOf(paper: Paper, today: Day): Omit<Document, 'blocks'> {
  const { template, snapshot } = paper;
  const { report, programme, contents } = snapshot;
  const meeting = contents.meetings.find((one) => one.id === report.meetingId);
  const committee = contents.committees.find((one) => one.id === meeting?.committeeId);
  return {
    title: titleOf(paper),
    subject: `Report to ${committee?.name ?? template.council}`,
    author: contents.officers.find((one) => one.id === report.authorId)?.name ?? template.council,
    language: template.language,
    keywords: programme.name,
    day: today,
    part: paper.part,
    style: composeStyle(template.style),
    header: composeEdge(paper, template.header),
    footer: composeEdge(paper, template.footer),
    numberings: composeNumberings(template),
    footnotes: paper.footnotes,
    figures: paper.figures,
  };
}
