import type { Checklist } from '../../shared/clearing/checklist.ts';
import { headsOf } from '../../shared/clearing/standing.ts';
import { findLeaks } from '../../shared/compose/leaks.ts';
import { nameAppendix } from '../../shared/compose/numbers.ts';
import type { Document } from '../../shared/document/document.ts';
import type { Exemption } from '../../shared/model/report.ts';
import { sayParagraphOf12A } from '../../shared/rules/schedule-12a.ts';
import type { CheckedReport } from './check-paper.ts';
import { toDocument } from './save-summary.ts';

/**
 * Each part that the public does not see, with the paragraph it falls under and why the public interest is against publishing it.
 * A reason that repeats what stands in `exempt`, the part itself, is withheld: the checklist goes beside the public paper.
 */
export function listExempt(checked: CheckedReport, exempt: Document): Checklist['exempt'] {
  const { report, contents } = checked.snapshot;
  return contents.exemptions
    .filter((one) => one.reportId === report.id)
    .map((one) => ({
      what: nameExempt(checked, one),
      under: one.paragraphs.map(sayParagraphOf12A).join('; '),
      publicInterest: repeats(one.publicInterest, exempt)
        ? 'the reason repeats exempt text: look at it in Clerkwell'
        : one.publicInterest.replace(/\s+/g, ' ').trim(),
    }));
}

/** Whether what somebody said repeats a passage or a number of the exempt part. */
export function repeats(said: string, exempt: Document): boolean {
  return findLeaks(toDocument([{ kind: 'paragraph', text: said }], '', ''), exempt).length > 0;
}

/** What is exempt, as the public part names it too: never by its words. */
function nameExempt({ snapshot, template }: CheckedReport, one: Exemption): string {
  const { report, contents } = snapshot;
  const heads = headsOf(template, report.fields);
  const own = <T extends { readonly reportId: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ reportId }) => reportId === report.id);
  const placeOf = (found: { readonly order: number } | undefined, all: readonly { readonly order: number }[]) =>
    found === undefined ? 0 : all.toSorted((a, b) => a.order - b.order).indexOf(found);
  switch (one.covers) {
    case 'report':
      return 'The whole report';
    case 'section':
    case 'response':
      return heads.get(one.key) ?? one.key;
    case 'anchor': {
      const home = [...own(contents.sections), ...own(contents.responses)].find(({ body }) =>
        body.some((block) => 'anchor' in block && block.anchor === one.key),
      );
      return `A part of “${heads.get(home?.key ?? '') ?? 'the text'}”`;
    }
    case 'appendix': {
      const all = own(contents.appendices);
      return nameAppendix(
        template.numbering,
        placeOf(
          all.find(({ id }) => id === one.appendixId),
          all,
        ),
      );
    }
    case 'recommendation': {
      const all = own(contents.recommendations);
      return `Recommendation ${
        placeOf(
          all.find(({ id }) => id === one.recommendationId),
          all,
        ) + 1
      }`;
    }
  }
}
