import { compareDocuments } from '../../../shared/compare/compare-documents.ts';
import type { Mark, Redline } from '../../../shared/compare/redline.ts';
import type { Block, Document, Line } from '../../../shared/document/document.ts';
import { mapLines } from '../../../shared/document/document.ts';
import { plainBlock } from '../../../shared/document/plain-text.ts';
import { Chance } from '../../helpers/large/chance.ts';
import { bullets, paper, paragraph, sampleDocument, sampleWith, text } from '../../helpers/sample-document.ts';
import { kindsDocument } from '../../helpers/sample-kinds.ts';

/** The words of the redline's blocks that a reader has left who takes `mark` off the page; numbers are not looked at. */
function without({ document, marks, words }: Redline, mark: Mark): readonly string[] {
  const keep = (line: Line): Line => line.filter((piece) => marks.get(piece) !== mark);
  const settle = <T extends object>(owner: T, fields: readonly (keyof T & string)[]): T => {
    const changed = words.get(owner);
    const said = fields.flatMap((field) => {
      const line = changed?.get(field);
      return line === undefined
        ? []
        : [
            [
              field,
              keep(line)
                .map((one) => ('text' in one ? one.text : ''))
                .join(''),
            ],
          ];
    });
    return { ...owner, ...(Object.fromEntries(said) as Partial<T>) };
  };
  const kept = document.blocks.filter((block) => marks.get(block) !== mark);
  return kept.map((block) => say(strip(block)));

  function strip(block: Block): Block {
    if (block.kind === 'list')
      return mapLines({ ...block, items: block.items.filter((item) => marks.get(item) !== mark) }, keep);
    if (block.kind === 'table') {
      const rows = block.rows.filter((row) => marks.get(row) !== mark);
      return mapLines({ ...settle(block, ['note']), rows, caption: settle(block.caption, ['text']) }, keep);
    }
    if (block.kind === 'heading') return settle(block, ['text']);
    return block.kind === 'clearance' ? settle(block, ['answer', 'officer']) : mapLines(block, keep);
  }
}

/** A block's words without the numbers it is counted by. */
function say(block: Block): string {
  if (block.kind === 'heading' || block.kind === 'paragraph') return plainBlock({ ...block, number: null });
  if (block.kind === 'list')
    return plainBlock({ ...block, items: block.items.map((item) => ({ ...item, number: null })) });
  if ('caption' in block) return plainBlock({ ...block, caption: { ...block.caption, number: 0 } });
  return plainBlock(block);
}

function shows(before: Document, after: Document): Redline {
  const redline = compareDocuments(before, after);
  expect(without(redline, 'deleted')).toEqual(after.blocks.map(say));
  expect(without(redline, 'inserted')).toEqual(before.blocks.map(say));
  return redline;
}

test('a paper beside itself has no change', () => {
  for (const document of [sampleDocument, kindsDocument]) {
    const { marks, words } = shows(document, structuredClone(document));
    expect([marks.size, words.size]).toEqual([0, 0]);
  }
});

test('a word that changed is marked alone, and a figure is one word', () => {
  const figure = (said: string): Line => [
    ...text('The forecast is '),
    { kind: 'figure', text: said, use: 0 },
    ...text(' for the year.'),
  ];
  const before = sampleWith([paragraph(paper(1, '1.1'), figure('£1.37m'))]);
  const { document, marks } = shows(before, sampleWith([paragraph(paper(1, '1.1'), figure('£2.05m'))]));
  const [block] = document.blocks;
  const line = block?.kind === 'paragraph' ? block.text : [];
  expect(line.map((piece) => [marks.get(piece) ?? '', 'text' in piece ? piece.text : ''])).toEqual([
    ['', 'The forecast is '],
    ['deleted', '£1.37m'],
    ['inserted', '£2.05m'],
    ['', ' for the year.'],
  ]);
});

test('a number changes whole, with its pound sign, its commas and its per cent', () => {
  const said = (words: string): Document => sampleWith([paragraph(null, text(words))]);
  const { document, marks } = shows(
    said('The cost is £7,315.10m in 2023/24, 13.1% more than before.'),
    said('The cost is £7,401.10m in 2024/25, 14.4% more than before.'),
  );
  const [block] = document.blocks;
  const went = block?.kind === 'paragraph' ? block.text.filter((piece) => marks.get(piece) === 'deleted') : [];
  expect(went.map((piece) => ('text' in piece ? piece.text : ''))).toEqual(['£7,315.10m', '2023/24', '13.1%']);
});

test('an added paragraph, an item that went and a row that came are marked whole', () => {
  const first = paragraph(paper(1, '1.1'), text('The programme began in April.'));
  const list = (...words: readonly string[]): Block => bullets(18, words.map(text));
  const before = sampleWith([first, list('one thing', 'another thing entirely', 'a third')]);
  const after = sampleWith([
    paragraph(paper(1, '1.1'), text('Quite new words stand here.')),
    first,
    list('one thing', 'a third'),
  ]);
  const { document, marks } = shows(before, after);
  expect([...marks.values()]).toEqual(['inserted', 'deleted']);
  expect(marks.get(document.blocks[0] ?? {})).toBe('inserted');
});

test('a number that only moved is no change', () => {
  const heading = (number: string): Block => ({
    kind: 'heading',
    level: 2,
    number: paper(0, number),
    text: 'Money',
    anchor: null,
  });
  expect(shows(sampleWith([heading('3')]), sampleWith([heading('4')])).marks.size).toBe(0);
});

test('taking off either mark gives either version back, whatever was edited', () => {
  const chance = new Chance(7);
  for (let round = 0; round < 60; round += 1) {
    const before = sampleDocument;
    const edited = before.blocks.flatMap((block): readonly Block[] => {
      const roll = chance.number(10);
      if (block.kind === 'title' || block.kind === 'field') return [block];
      if (roll === 0) return [];
      if (roll === 1) return [block, paragraph(null, text(`New words ${chance.number(1000)} of round ${round}.`))];
      if (roll === 2 && block.kind === 'table')
        return [{ ...block, rows: block.rows.filter(() => chance.isIn(70)), note: `${block.note} More.` }];
      if (roll < 6)
        return [
          mapLines(block, (line) =>
            line.flatMap((piece) =>
              piece.kind !== 'text' || chance.isIn(50) ? [piece] : [{ ...piece, text: `${piece.text} and so on` }],
            ),
          ),
        ];
      if (roll === 6 && block.kind === 'heading') return [{ ...block, text: `${block.text} again` }];
      if (roll === 7 && block.kind === 'clearance') return [{ ...block, answer: 'No' }];
      return [block];
    });
    shows(before, { ...before, blocks: edited });
  }
});

test('a paragraph of fifty thousand words that was written anew is still compared', () => {
  const long = (word: string): Line => text(`${word} `.repeat(50_000));
  shows(sampleWith([paragraph(null, long('alpha'))]), sampleWith([paragraph(null, long('beta'))]));
});
