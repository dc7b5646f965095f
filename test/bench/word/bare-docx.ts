import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { ChartRun } from 'docx/charts';
import { makePlain, type PlainBlock } from './plain.ts';
import type { Contender } from './sizes.ts';

/** The same words, tables and native charts through the `docx` package, with the least that makes a paper of them. */
export const bareDocx: Contender = (size) => {
  const blocks = makePlain(size);
  return Promise.resolve(async () => {
    const file = new Document({ title: 'Bench', sections: [{ children: blocks.map(write) }] });
    return { bytes: await Packer.pack(file, 'uint8array') };
  });
};

function write(block: PlainBlock): Paragraph | Table {
  switch (block.kind) {
    case 'heading':
      return new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text });
    case 'caption':
      return new Paragraph({ style: 'Caption', keepNext: true, text: block.text });
    case 'paragraph':
      return new Paragraph({ children: [new TextRun(block.text)] });
    case 'table':
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: block.rows.map(
          (row, at) =>
            new TableRow({
              tableHeader: at === 0,
              cantSplit: true,
              children: row.map((text) => new TableCell({ children: [new Paragraph({ text })] })),
            }),
        ),
      });
    case 'chart': {
      const { spec } = block;
      const chart = new ChartRun({
        type: 'column',
        categories: spec.categories,
        series: spec.series.map((one) => ({ name: one.name, values: one.values, color: one.colour })),
        title: spec.headline,
        transformation: { width: 600, height: 336 },
      });
      return new Paragraph({ children: [chart] });
    }
  }
}
