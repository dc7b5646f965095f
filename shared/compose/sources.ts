import type { Block, Line } from '../document/document.ts';
import type { Source } from '../model/library.ts';
import { splitWording } from '../template/wording.ts';
import type { TemplateSection } from '../template/template.ts';
import { type Paper, words } from './paper.ts';
import type { Where } from './prose.ts';

/** The documents the report relies on that the public may see, in the author's order (LGA 1972 s100D leaves out exempt ones). */
export function composeSources(
  paper: Paper,
  section: Extract<TemplateSection, { holds: 'sources' }>,
  where: Where,
): readonly Block[] {
  const open = paper.snapshot.report.sourceIds
    .flatMap((id) => paper.contents.sources.filter((source) => source.id === id))
    .filter((source) => !source.exempt || paper.part === 'exempt');
  if (open.length === 0) return section.none === '' ? [] : [asParagraph(paper, words(section.none), where)];
  const lines = open.map((source) => sayingOf(paper, source, section.each));
  if (section.as === 'paragraphs') return lines.map((line) => asParagraph(paper, line, where));
  const counter = section.as === 'list' ? paper.startList('steps') : null;
  const { hang } = paper.template.style;
  return [
    {
      kind: 'list',
      items: lines.map((text) => ({
        number: counter?.next(0) ?? null,
        level: 0,
        indent: where.indent + hang / 2,
        text,
        anchor: null,
      })),
    },
  ];
}

function asParagraph(paper: Paper, text: Line, where: Where): Block {
  const number = paper.number(where.paragraphs);
  return { kind: 'paragraph', number, indent: where.indent, text, anchor: null };
}

/** A source in the template's pattern. Its title leads to it; what it lacks is left out, with brackets that would be empty. */
function sayingOf(paper: Paper, source: Source, pattern: string): Line {
  const date = source.date === null ? '' : paper.written.day(source.date);
  const known: { readonly [name: string]: string } = { publisher: source.publisher, date };
  const [before = '', after = ''] = pattern.split('{source}');
  const say = (text: string): string =>
    splitWording(text)
      .map((part) => (part.open ? (known[part.text] ?? '') : part.text))
      .join('')
      .replace(/\(\s*,\s*/g, '(')
      .replace(/\s*,\s*\)/g, ')')
      .replace(/\s*\(\s*\)/g, '')
      .replace(/(, )+$/, '');
  const title: Line =
    source.url === '' ? words(source.title) : [{ kind: 'link', text: source.title, href: source.url }];
  return [...words(say(before)), ...title, ...words(say(after))];
}
