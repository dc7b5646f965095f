import type { Block, Flow } from '../document/document.ts';
import { never } from '../model/never.ts';
import type { Prose, ProseBlock } from '../model/prose.ts';
import type { NumberPlace } from '../template/numbering.ts';
import { composeBound } from './bound.ts';
import { composeList } from './lists.ts';
import { indentAt } from './numberings.ts';
import type { Paper } from './paper.ts';
import { trimNumber } from './prose-numbers.ts';
import { composeSentence } from './sentences.ts';
import { composeTypedTable } from './typed-table.ts';

/** Where a body of prose stands. */
export type Where = {
  /** Named in findings. */
  readonly at: string;
  /** The level of the paper's list that paragraphs carry. */
  readonly paragraphs: NumberPlace;
  /** Where unnumbered text stands, in millimetres from the margin. */
  readonly indent: number;
  /** The level of the heading it stands under; 2 is a section. */
  readonly under: number;
};

/** A body of prose as blocks, numbered as the template says. A sub-heading changes how what follows it is numbered. */
export function composeProse(paper: Paper, prose: Prose, where: Where): readonly (readonly Block[])[] {
  let here = where;
  return prose.map((block) => {
    if (block.kind !== 'subheading') return composeOne(paper, block, here);
    const { subheadings } = paper.template.numbering;
    const look = subheadings[Math.min(block.level, subheadings.length) - 1];
    const level = look?.level ?? 'none';
    const paragraphs = look?.paragraphs ?? 'none';
    const beside = paragraphs === 'none' ? level : paragraphs;
    here = {
      ...where,
      paragraphs,
      indent: beside === 'none' ? where.indent : indentAt(paper.template, beside),
    };
    return [composeSubheading(paper, block, level, where)];
  });
}

function composeSubheading(
  paper: Paper,
  block: Extract<ProseBlock, { kind: 'subheading' }>,
  place: NumberPlace,
  where: Where,
): Block {
  const number = paper.number(place);
  if (block.anchor !== null)
    paper.name(
      block.anchor,
      number === null ? `“${block.text}”` : `${paper.template.references.paragraph} ${trimNumber(number.text)}`,
      where.at,
    );
  return {
    kind: 'heading',
    level: paper.headingLevel(where.under + block.level),
    number,
    text: block.text,
    anchor: block.anchor,
  };
}

function composeOne(paper: Paper, block: Exclude<ProseBlock, { kind: 'subheading' }>, where: Where): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
    case 'bullets':
    case 'steps':
    case 'quote':
      return [composeFlow(paper, block, where)];
    case 'box':
      return [
        {
          kind: 'box',
          edge: 'box',
          blocks: block.body.map((one) => composeFlow(paper, one, { ...where, paragraphs: 'none', indent: 0 })),
        },
      ];
    case 'table':
      return [composeTypedTable(paper, block, where.at)];
    case 'picture':
      return composePicture(paper, block, where);
    case 'bound':
      return composeBound(paper, block.block, { anchor: block.anchor, at: where.at, under: where.under });
    default:
      return never(block);
  }
}

/** What may stand in a box or a cell of the front matter as well as in the text. */
export function composeFlow(
  paper: Paper,
  block: Extract<ProseBlock, { kind: 'paragraph' | 'bullets' | 'steps' | 'quote' }>,
  where: Where,
): Flow {
  switch (block.kind) {
    case 'paragraph': {
      const number = paper.number(where.paragraphs);
      const said = number === null ? where.at : `${paper.template.references.paragraph} ${trimNumber(number.text)}`;
      if (block.anchor !== null) paper.name(block.anchor, said, said);
      return {
        kind: 'paragraph',
        number,
        indent: number === null ? where.indent : 0,
        text: composeSentence(paper, block.text, said),
        anchor: block.anchor,
      };
    }
    case 'bullets':
    case 'steps':
      return composeList(paper, block, where.indent, where.at);
    case 'quote':
      return {
        kind: 'quote',
        indent: where.indent,
        text: composeSentence(paper, block.text, where.at),
        from: block.from,
      };
    default:
      return never(block);
  }
}

/** A picture of the file. One that is not there, or that no paper can print, stops the paper. */
function composePicture(paper: Paper, block: Extract<ProseBlock, { kind: 'picture' }>, where: Where): readonly Block[] {
  const { caption, attachmentId, alt, ratio, width, anchor } = block;
  const attachment = paper.contents.attachments.find((one) => one.id === attachmentId);
  const mediaType = attachment?.mediaType;
  if (attachment === undefined || (mediaType !== 'image/png' && mediaType !== 'image/jpeg')) {
    const why =
      attachment === undefined ? 'is not in the file' : `is ${attachment.name}, which is no PNG or JPEG picture`;
    paper.find('picture-missing', where.at, `the picture “${caption}” ${why}`, 'stops');
    return [];
  }
  const { sha256 } = attachment;
  const said = paper.captionFigure(caption, anchor);
  return [{ kind: 'picture', caption: said, sha256, mediaType, share: width / 100, ratio, alt, note: '' }];
}
