import { type ChartSpec, waterfallSteps, writeChartNumber } from './chart.ts';
import {
  type Block,
  type Caption,
  type Document,
  type Flow,
  type Row,
  type Spoken,
  writeBlock,
  type Writers,
} from './document.ts';
import { plainLine } from './inline.ts';

/** The paper as plain text, one block after another: for reading, for diffs, for golden tests. */
export function writePlainText(document: Document): string {
  const notes = document.footnotes.map((note) => `[${note.number}] ${plainLine(note.text)}`);
  return `${[...document.blocks.map((block) => writeBlock(writers, block)), ...notes].join('\n\n')}\n`;
}

/** One block as plain text. */
export function plainBlock(block: Block): string {
  return writeBlock(writers, block);
}

const writers: Writers<string> = {
  title: (block) => `# ${block.text}${sayAlso(block.also)}`,
  field: (block) => `${withAlso(block.label, block.also)} ${plainLine(block.value)}`,
  fields: (block) =>
    block.rows.map((row) => `${withAlso(row.label, row.also)} | ${row.content.map(sayFlow).join('\n    ')}`).join('\n'),
  heading: (block) => `${'#'.repeat(block.level)} ${numberBefore(block.number)}${block.text}${sayAlso(block.also)}`,
  paragraph: (block) => `${numberBefore(block.number)}${plainLine(block.text)}`,
  list: (block) =>
    block.items
      .map((item) => `  ${'    '.repeat(item.level)}${item.number?.text ?? '•'} ${plainLine(item.text)}`)
      .join('\n'),
  quote: (block) => `> ${plainLine(block.text)}${block.from === '' ? '' : `\n> (${block.from})`}`,
  box: (block) => {
    const rule = block.edge === 'box' ? '+----' : '-----';
    return [rule, ...block.blocks.map(sayFlow), rule].join('\n');
  },
  table: (block) =>
    [
      ...captionLine(block.caption, 'above'),
      block.columns.map((column) => column.title).join(' | '),
      ...block.rows.map(sayRow),
      ...captionLine(block.caption, 'below'),
      ...noteLine(block.note),
    ].join('\n'),
  chart: (block) =>
    [
      ...captionLine(block.caption, 'above'),
      ...sayChart(block.spec),
      ...captionLine(block.caption, 'below'),
      ...noteLine(block.note),
    ].join('\n'),
  timeline: (block) =>
    [
      ...captionLine(block.caption, 'above'),
      `[timeline] ${block.ticks.map((tick) => tick.label).join(' – ')}`,
      ...block.items.map((item) => `  ${item.name}: ${item.said}`),
      `  alt: ${block.alt}`,
      ...captionLine(block.caption, 'below'),
      ...noteLine(block.note),
    ].join('\n'),
  picture: (block) =>
    [
      ...captionLine(block.caption, 'above'),
      `[picture] ${block.alt}`,
      ...captionLine(block.caption, 'below'),
      ...noteLine(block.note),
    ].join('\n'),
  card: (block) =>
    [`[${block.title}]`, ...block.lines.map((line) => `  ${line.label}: ${plainLine(line.value)}`)].join('\n'),
  clearance: (block) => `${block.question} ${block.answer}\n${block.officerLabel}: ${block.officer}`,
  contents: (block) =>
    [
      block.title,
      ...block.entries.map(
        (entry) => `${'  '.repeat(entry.level - 1)}${entry.number === '' ? '' : `${entry.number} `}${entry.text}`,
      ),
    ].join('\n'),
  pageBreak: (block) => (block.turn === null ? '=====' : `===== (${block.turn})`),
};

function sayFlow(block: Flow): string {
  return writeBlock(writers, block);
}

function sayAlso(also: Spoken | undefined): string {
  return also === undefined ? '' : ` / ${also.text}`;
}

/** A label's colon stands after both tongues: `To / I:`. */
function withAlso(label: string, also: Spoken | undefined): string {
  if (also === undefined) return label;
  return `${label.replace(/:$/, '')} / ${also.text}${label.endsWith(':') ? ':' : ''}`;
}

function numberBefore(number: { readonly text: string } | null): string {
  return number === null || number.text === '' ? '' : `${number.text} `;
}

/** `Table 2: Open plans at May each year`; in two languages `Table 2 / Tabl 2: …`. */
export function sayCaption(caption: Caption): string {
  const { label, also, number, separator, text, place } = caption;
  if (place === 'none') return text;
  const second = also === undefined ? '' : ` / ${also.text} ${number}`;
  return `${label} ${number}${second}${separator}${text}`;
}

function captionLine(caption: Caption, place: Caption['place']): readonly string[] {
  return caption.place === place ? [sayCaption(caption)] : [];
}

function noteLine(note: string): readonly string[] {
  return note === '' ? [] : [note];
}

function sayRow(row: Row): string {
  const said = row.cells.map((cell) => plainLine(cell.text)).join(' | ');
  if (row.total) return `= ${said}`;
  return row.part === true ? `  ${said}` : said;
}

function sayChart(spec: ChartSpec): readonly string[] {
  const steps = spec.type === 'waterfall' ? waterfallSteps(spec) : [];
  const series = spec.series.map((one) => {
    const points = one.values.map((value, at) => {
      const step = steps[at];
      const said = value === null ? '–' : writeChartNumber(value, spec.number);
      const level =
        step === null || step === undefined || step.way === 'total'
          ? ''
          : ` (to ${writeChartNumber(step.to, spec.number)})`;
      return `${spec.categories[at] ?? ''} ${said}${level}`;
    });
    return `  ${one.name}${one.draw === undefined ? '' : ` (${one.draw})`}: ${points.join('; ')}`;
  });
  return [`[${spec.type}] ${spec.headline}`.trimEnd(), `  ${spec.subtitle}`, ...series, `  alt: ${spec.alt}`];
}
