import type { Line } from '../document/document.ts';
import { fieldNamed, type Placeholder, PLACEHOLDERS, splitWording } from '../template/wording.ts';
import { printField } from './field-words.ts';
import { type Paper, words } from './paper.ts';

/** The template's words with what they leave open filled in; an address that stands in them is a link. */
export function fillWording(paper: Paper, text: string): Line {
  return splitWording(text).flatMap((part): Line => {
    if (!part.open) return words(part.text);
    const said = fillPlaceholder(paper, part.text);
    const email = part.text === 'author email' && said.includes('@');
    return email ? [{ kind: 'link', text: said, href: `mailto:${said}` }] : words(said);
  });
}

/** Whether the template's words lead up to something and none of it is there: `Report of the {field report-of}`. */
export function saysNothing(paper: Paper, text: string): boolean {
  const open = splitWording(text).filter((part) => part.open);
  return open.length > 0 && open.every((part) => fillPlaceholder(paper, part.text) === '');
}

/** The same as plain words. */
export function sayWording(paper: Paper, text: string): string {
  return splitWording(text)
    .map((part) => (part.open ? fillPlaceholder(paper, part.text) : part.text))
    .join('');
}

function fillPlaceholder(paper: Paper, name: string): string {
  const named = fieldNamed(name);
  if (named !== null) return printField(paper, named.key, named.of);
  return name in PLACEHOLDERS ? sayPlaceholder(paper, name as Placeholder) : '';
}

function sayPlaceholder(paper: Paper, name: Placeholder): string {
  const { report, contents, programme } = paper.snapshot;
  const meeting = contents.meetings.find((one) => one.id === report.meetingId);
  const author = contents.officers.find((one) => one.id === report.authorId);
  switch (name) {
    case 'title':
      return report.title;
    case 'committee':
      return contents.committees.find((one) => one.id === meeting?.committeeId)?.name ?? '';
    case 'meeting date':
      return meeting === undefined ? '' : paper.written.day(meeting.date);
    case 'meeting time':
      return meeting?.time ?? '';
    case 'meeting place':
      return meeting?.place ?? '';
    case 'council':
      return paper.template.council;
    case 'programme':
      return programme.name;
    case 'as at':
      return paper.written.day(paper.asAt);
    case 'author name':
      return author?.name ?? '';
    case 'author post':
      return author?.post ?? '';
    case 'author email':
      return author?.email ?? '';
    case 'author phone':
      return author?.phone ?? '';
    case 'author address':
      return author?.address ?? '';
    case 'paragraphs':
      return paper.exemptions.sayParagraphs();
  }
}
