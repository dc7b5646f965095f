import type { Block, Line, Numbered } from '../document/document.ts';
import type { TemplateSection } from '../template/template.ts';
import { splitWording } from '../template/wording.ts';
import { callAppendix } from './numbers.ts';
import { type Paper, words } from './paper.ts';
import type { Where } from './prose.ts';

/** Names every appendix before the text is composed, so that a sentence can point to one: `Appendix 2`. */
export function nameAppendices(paper: Paper): void {
  const printed = paper.template.sections.some((section) => section.holds === 'appendices');
  for (const { appendix, number } of numbered(paper)) {
    const called = callAppendix(number.text);
    paper.name(`appendix-${appendix.id}`, called, called, printed);
  }
}

function numbered(paper: Paper) {
  const { report } = paper.snapshot;
  return paper.appendices(() =>
    paper.contents.appendices
      .filter((one) => one.reportId === report.id)
      .toSorted((a, b) => a.order - b.order)
      .map((appendix) => ({ appendix, number: paper.nextAppendix() })),
  );
}

/** The list of appendices. One that the public may not see is named, as its number is used, and marked. */
export function composeAppendices(
  paper: Paper,
  section: Extract<TemplateSection, { holds: 'appendices' }>,
  where: Where,
): readonly Block[] {
  const all = numberFromGaps(numbered(paper), ({ appendix }) => !paper.exemptions.isElsewhere('appendix', appendix.id));
  if (all.length === 0) {
    if (section.none === '') return [];
    const number = paper.number(where.paragraphs);
    return [{ kind: 'paragraph', number, indent: where.indent, text: words(section.none), anchor: null }];
  }
  return [
    {
      kind: 'list',
      items: all.map(({ appendix, number }) => ({
        number,
        level: 0,
        indent: where.indent,
        text: sayAppendix(paper, section.each, appendix.title, appendix.note, appendix.id),
        anchor: `appendix-${appendix.id}`,
      })),
    },
  ];
}

/** Those of `all` that stand in this part, under the numbers they have in the whole paper: after a gap the count goes on from there. */
function numberFromGaps<One extends { readonly number: Numbered }>(
  all: readonly One[],
  stands: (one: One) => boolean,
): readonly One[] {
  let from = 1;
  return all.flatMap((one, at) => {
    if (!stands(one)) return [];
    const before = all[at - 1];
    if (before !== undefined && !stands(before)) from = at + 1;
    return [from === 1 ? one : { ...one, number: { ...one.number, from } }];
  });
}

function sayAppendix(paper: Paper, pattern: string, title: string, note: string, id: string): Line {
  const exempt = paper.exemptions.of('appendix', id) !== undefined;
  const said = splitWording(pattern)
    .map((part) => (part.open ? (part.text === 'appendix' ? title : note) : part.text))
    .join('');
  return words(exempt && paper.part !== 'exempt' ? `${said} (exempt from publication)` : said);
}
