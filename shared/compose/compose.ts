import type { Document } from '../document/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Day } from '../model/units.ts';
import type { Template } from '../template/template.ts';
import { composeFrontMatter } from './front-matter.ts';
import { composeNumberings } from './numberings.ts';
import { Paper } from './paper.ts';
import { resolveReferences } from './references.ts';
import { composeStyle } from './style.ts';
import { composeSection } from './sections.ts';

/** A finished paper and what there is to say about it. A finding that stops means the paper must not be written to disk. */
export type Composed = { readonly document: Document; readonly findings: readonly Finding[] };

/** Makes the paper of `snapshot` in the format of `template`, on `today`. It reads nothing else and asks nobody. */
export function compose(snapshot: Snapshot, template: Template, today: Day): Composed {
  const paper = new Paper(snapshot, template);
  const front = composeFrontMatter(paper);
  const sections = template.sections.flatMap((section) => composeSection(paper, section));
  const blocks = resolveReferences(paper, [...front, ...sections]);
  const { report, programme, contents } = snapshot;
  const meeting = contents.meetings.find((one) => one.id === report.meetingId);
  const committee = contents.committees.find((one) => one.id === meeting?.committeeId);
  const document: Document = {
    title: report.title,
    subject: `Report to ${committee?.name ?? template.council}`,
    author: contents.officers.find((one) => one.id === report.authorId)?.name ?? template.council,
    language: template.language,
    keywords: programme.name,
    day: today,
    part: 'whole',
    style: composeStyle(template.style),
    header: { left: [], centre: [], right: [] },
    footer: {
      left: template.footer === '' ? [] : [{ kind: 'text', text: template.footer }],
      centre: [],
      right: [{ kind: 'text', text: 'Page ' }, { kind: 'page' }, { kind: 'text', text: ' of ' }, { kind: 'pages' }],
    },
    numberings: composeNumberings(template),
    blocks,
    footnotes: [],
    figures: paper.figures,
  };
  return { document, findings: paper.findings };
}
