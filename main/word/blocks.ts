import { type Block, writeBlock, type Writers } from '../../shared/document/document.ts';
import { leadsInto } from '../../shared/document/leads-into.ts';
import { writeBox } from './box.ts';
import { writeCaption, writeNote } from './caption.ts';
import { writeCard } from './card.ts';
import { markOf } from './changes.ts';
import { writeChart } from './chart.ts';
import { writeContents } from './contents.ts';
import { writeFields } from './fields.ts';
import { type Around, draftFlow, writeDrafts } from './flow.ts';
import { bookmarked, writeLine, writeSpoken, writeWords } from './inlines.ts';
import { textWidth, twipsOfPoints } from '../../shared/document/lengths.ts';
import { writeSection } from './page.ts';
import { type Look, paragraph } from './paragraph.ts';
import { endsWithParagraph, type Placed, placeBlocks, standsInTable } from './placing.ts';
import { writePicture } from './picture.ts';
import { run } from './run.ts';
import { STRONG, STYLE } from './styles.ts';
import { writeTable } from './table.ts';
import { writeTimeline } from './timeline.ts';
import type { Writing } from './writing.ts';
import { joined, NOTHING, type Xml } from './xml.ts';

/** All the paper's blocks in order, each kept to or held off its neighbours as it should be, and the layout of its last page. */
export function writeBlocks(writing: Writing): Xml {
  const placed = placeBlocks(writing.document);
  const written = placed.map((one, at) => {
    const { block, turned } = one;
    writing.mark = markOf(writing, block);
    writing.width = textWidth(writing.document.style, turned);
    const section = one.ends ? writeSection(writing, turned) : null;
    const markup = writeBlock(blockWriters(writing, around(writing, placed, at, section), one.level), block);
    writing.mark = null;
    // What ends in a table cannot carry the layout of its page, nor can it end a paper.
    const bare = !endsWithParagraph(block) && (section !== null || at === placed.length - 1);
    const carrier = bare ? paragraph(writing, section === null ? {} : { section }, NOTHING) : NOTHING;
    return joined([markup, carrier]);
  });
  const body = placed.length === 0 ? paragraph(writing, {}, NOTHING) : joined(written);
  return joined([body, writeSection(writing, placed.at(-1)?.turned ?? false)]);
}

/** The look of a block's one paragraph: its own, and what its neighbours ask of it. */
function alone({ first, last }: Around): Look {
  return { ...first, ...last };
}

function blockWriters(writing: Writing, around: Around, level: number): Writers<Xml> {
  const { first, last } = around;
  const plain = (text: string): Xml => run(writing, text);
  const write = (look: Look, children: readonly Xml[] | Xml): Xml => paragraph(writing, look, children);
  const flow = (block: Parameters<typeof draftFlow>[1]): Xml => writeDrafts(writing, draftFlow(writing, block), around);
  /** A table or picture with what is printed over and under it; `last` is for whichever of these comes last. */
  const captioned = (block: Extract<Block, { caption: unknown }>, body: (around: Around) => Xml): Xml => {
    const { caption, note } = block;
    const below = note === '' && caption.place === 'below';
    const bare = note === '' && !below;
    return joined([
      writeCaption(writing, caption, 'above', first),
      body({ first: caption.place === 'above' ? {} : first, last: bare ? last : { keepNext: true } }),
      writeCaption(writing, caption, 'below', below ? last : { keepNext: true }),
      writeNote(writing, block, last),
    ]);
  };

  return {
    title: (block) =>
      write({ style: 'Heading1', ...alone(around) }, writeSpoken(writing, block, block.text, block.also)),
    field: (block) => {
      const value = block.value.length === 0 ? [] : [plain(' '), writeLine(writing, block.value)];
      const label = writeSpoken(writing, block, block.label, block.also, STRONG);
      return write({ style: STYLE.field, ...alone(around) }, [label, ...value]);
    },
    fields: (block) => writeFields(writing, block),
    heading: (block) => {
      const number = block.number === null ? {} : { number: writing.lists.numberedAs(block.number) };
      const text = bookmarked(writing, block.anchor, writeSpoken(writing, block, block.text, block.also));
      return write({ style: `Heading${block.level}`, ...number, ...alone(around) }, text);
    },
    paragraph: flow,
    list: flow,
    quote: flow,
    box: (block) => writeBox(writing, block, around),
    table: (block) => captioned(block, () => writeTable(writing, block)),
    chart: (block) => captioned(block, (inner) => writeChart(writing, block, alone(inner))),
    timeline: (block) => captioned(block, (inner) => writeTimeline(writing, block, inner)),
    picture: (block) => captioned(block, (inner) => writePicture(writing, block, alone(inner))),
    card: (block) => writeCard(writing, block, level, around),
    clearance: (block) =>
      joined([
        write({ style: STYLE.question, ...first }, [
          plain(`${block.question} `),
          writeWords(writing, block, 'answer', block.answer, STRONG),
        ]),
        write({ style: STYLE.officer, ...last }, [
          plain(`${block.officerLabel}: `),
          writeWords(writing, block, 'officer', block.officer),
        ]),
      ]),
    contents: (block) => writeContents(writing, block, around),
    // Where a page breaks is a matter of the blocks around it.
    pageBreak: () => NOTHING,
  };
}

function around(writing: Writing, placed: readonly Placed[], at: number, section: Xml | null): Around {
  const before = placed[at - 1]?.block;
  const block = placed[at];
  // What follows a bare table or chart brings the space between them.
  const space = twipsOfPoints(writing.document.style.spaceAfter * 2);
  const first = {
    ...(block?.breaks === true && { pageBreak: true }),
    ...(before !== undefined && endsBare(before) && block?.breaks !== true && { before: space }),
  };
  const carried = section !== null && block !== undefined && endsWithParagraph(block.block) ? { section } : {};
  const leads = block !== undefined && leadsInto(block.block, placed[at + 1]?.block);
  return { first, last: { ...(leads && { keepNext: true }), ...carried } };
}

/** A table or picture has no space of its own beneath it; its note does. */
function endsBare(block: Block): boolean {
  if (standsInTable(block)) return true;
  return 'caption' in block && block.note === '' && block.caption.place !== 'below';
}
