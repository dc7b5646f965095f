import { crc32, deflateSync } from 'node:zlib';
import { Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

/** How a templating library writes what is repeated, in the words of its own language. */
export type Tags = {
  readonly open: (list: string, item: string) => string;
  readonly close: (list: string, item: string) => string;
  readonly value: (item: string, field: string) => string;
  /** Whether the tags that repeat a row stand in rows of their own. */
  readonly rowsApart: boolean;
};

/** A Word template with groups of paragraphs, a table and a picture in each, and a register of `columns` at the end. */
export async function makeTemplate(tags: Tags, columns: number): Promise<Uint8Array> {
  const line = (text: string): Paragraph => new Paragraph({ text });
  const register = Array.from({ length: columns }, (_, at) => tags.value('risk', `c${at}`));
  const children = [
    line(tags.open('groups', 'group')),
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: tags.value('group', 'title') }),
    line(tags.open('group.paragraphs', 'paragraph')),
    line(tags.value('paragraph', 'text')),
    line(tags.close('group.paragraphs', 'paragraph')),
    table(
      tags,
      'group.rows',
      'row',
      ['a', 'b', 'c', 'd'].map((name) => tags.value('row', name)),
    ),
    line(tags.open('group.pictures', 'picture')),
    new Paragraph({
      children: [new ImageRun({ type: 'png', data: picture(), transformation: { width: 600, height: 336 } })],
    }),
    line(tags.close('group.pictures', 'picture')),
    line(tags.close('groups', 'group')),
    ...(columns === 0 ? [] : [table(tags, 'risks', 'risk', register)]),
  ];
  return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array');
}

function table(tags: Tags, list: string, item: string, cells: readonly string[]): Table {
  const row = (texts: readonly string[]): TableRow =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph({ text })] })) });
  const [open, close] = [tags.open(list, item), tags.close(list, item)];
  if (tags.rowsApart) {
    const alone = (text: string) => row([text, ...cells.slice(1).map(() => '')]);
    return new Table({ rows: [alone(open), row(cells), alone(close)] });
  }
  const within = cells.map((cell, at) => `${at === 0 ? open : ''}${cell}${at === cells.length - 1 ? close : ''}`);
  return new Table({ rows: [row(within)] });
}

/** A picture of 1200 by 672 points with something in it, as a chart drawn beforehand would be. */
function picture(): Buffer {
  const [width, height] = [1200, 672];
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let at = 0; at < rows.length; at += 1) rows[at] = at % (width * 3 + 1) === 0 ? 0 : (at * 31) & 0x70;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
