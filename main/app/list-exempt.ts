import type { Checklist } from '../../shared/clearing/checklist.ts';
import { headsOf } from '../../shared/clearing/standing.ts';
import { findNames } from '../../shared/compose/leaked-names.ts';
import { findLeaks } from '../../shared/compose/leaks.ts';
import { nameAppendix } from '../../shared/compose/numbers.ts';
import type { Document } from '../../shared/document/document.ts';
import type { Exemption } from '../../shared/model/report.ts';
import { sayParagraphOf12A } from '../../shared/rules/schedule-12a.ts';
import type { Outgoing } from './read-outgoing.ts';
import { toDocument } from './save-summary.ts';

/**
 * Each part that the public does not see, with the paragraph it falls under and why the public interest is against publishing it.
 * A reason that repeats what stands in `exempt`, the part itself, and not in `open`, is withheld: the checklist goes beside the public paper.
 */
export function listExempt(outgoing: Outgoing, exempt: Document, open: Document): Checklist['exempt'] {
  // The texts before what hangs on them.
  const inOrder = outgoing.exemptions.toSorted((a, b) => ORDER.indexOf(a.covers) - ORDER.indexOf(b.covers));
  return inOrder.map((one) => ({
    what: nameExempt(outgoing, one),
    under: one.paragraphs.map(sayParagraphOf12A).join('; '),
    publicInterest: repeats(one.publicInterest, exempt, open)
      ? 'the reason repeats exempt text: look at it in Clerkwell'
      : one.publicInterest.replace(/\s+/g, ' ').trim(),
  }));
}

const ORDER: readonly Exemption['covers'][] = ['report', 'section', 'response', 'anchor', 'recommendation', 'appendix'];

/** Whether what somebody said repeats a passage, a number or a name of the exempt part. */
function repeats(said: string, exempt: Document, open: Document): boolean {
  const leaks = findLeaks(toDocument([{ kind: 'paragraph', text: said }], '', ''), exempt);
  return leaks.length > 0 || findNames(said, exempt, open).length > 0;
}

/** What is exempt, as the public part names it too: never by its words. */
function nameExempt(outgoing: Outgoing, one: Exemption): string {
  const { report, template, sections, responses, appendices, recommendations } = outgoing;
  const heads = headsOf(template, report.fields);
  const countTo = (id: string | null, all: readonly { readonly id: string }[]): number =>
    Math.max(
      0,
      all.findIndex((each) => each.id === id),
    );
  switch (one.covers) {
    case 'report':
      return 'The whole report';
    case 'section':
    case 'response':
      return heads.get(one.key) ?? one.key;
    case 'anchor': {
      const home = [...sections, ...responses].find(({ body }) =>
        body.some((block) => 'anchor' in block && block.anchor === one.key),
      );
      return `A part of “${heads.get(home?.key ?? '') ?? 'the text'}”`;
    }
    case 'appendix':
      return nameAppendix(template.numbering, countTo(one.appendixId, appendices));
    case 'recommendation':
      return `Recommendation ${countTo(one.recommendationId, recommendations) + 1}`;
  }
}
