import { type ChartSpec, writeChartNumber } from './chart.ts';
import { type Caption, type Document, type Line, type Row, writeBlock, type Writers } from './document.ts';

/** The words of `line`, with nothing of how they look. */
export function plainLine(line: Line): string {
  return line.map((piece) => piece.text).join('');
}

/** The paper as plain text, one block after another: for reading, for diffs, for golden tests. */
export function writePlainText(document: Document): string {
  return `${document.blocks.map((block) => writeBlock(writers, block)).join('\n\n')}\n`;
}

const writers: Writers<string> = {
  title: (block) => `# ${block.text}`,
  field: (block) => `${block.label}: ${plainLine(block.value)}`,
  heading: (block) => `${'#'.repeat(block.level)} ${numberBefore(block.number)}${block.text}`,
  paragraph: (block) => `${numberBefore(block.number)}${plainLine(block.text)}`,
  bullets: (block) => block.items.map((item) => `  • ${plainLine(item)}`).join('\n'),
  steps: (block) => block.items.map((item) => `  ${item.number.text} ${plainLine(item.text)}`).join('\n'),
  quote: (block) => `> ${plainLine(block.text)}\n> (${block.from})`,
  table: (block) =>
    [
      sayCaption(block.caption),
      block.columns.map((column) => column.title).join(' | '),
      ...block.rows.map(sayRow),
      ...(block.note === '' ? [] : [block.note]),
    ].join('\n'),
  chart: (block) =>
    [sayCaption(block.caption), ...sayChart(block.spec), ...(block.note === '' ? [] : [block.note])].join('\n'),
  clearance: (block) => `${block.question} ${block.answer}\n${block.officerLabel}: ${block.officer}`,
};

function numberBefore(number: { readonly text: string } | null): string {
  return number === null ? '' : `${number.text} `;
}

/** `Table 2: Open plans at May each year`. */
export function sayCaption(caption: Caption): string {
  return `${caption.label} ${caption.number}: ${caption.text}`;
}

function sayRow(row: Row): string {
  const said = row.cells.map((cell) => plainLine(cell.text)).join(' | ');
  return row.total ? `= ${said}` : said;
}

function sayChart(spec: ChartSpec): readonly string[] {
  const series = spec.series.map((one) => {
    const points = one.values.map(
      (value, at) => `${spec.categories[at] ?? ''} ${value === null ? '–' : writeChartNumber(value, spec.number)}`,
    );
    return `  ${one.name}: ${points.join('; ')}`;
  });
  return [`[${spec.type}] ${spec.headline}`, `  ${spec.subtitle}`, ...series, `  alt: ${spec.alt}`];
}
