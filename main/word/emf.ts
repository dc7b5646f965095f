import { widthOfText } from '../../shared/document/letter-widths.ts';

/** A drawing's unit: a tenth of a millimetre, from its top left corner. */
export type Point = readonly [x: number, y: number];

/** What can be drawn. Colours are six hexadecimal digits; a null fill is open. Text stands on its baseline. */
export type Stroke =
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point; readonly colour: string; readonly width: number }
  | { readonly kind: 'shape'; readonly points: readonly Point[]; readonly fill: string | null; readonly colour: string }
  | {
      readonly kind: 'text';
      readonly at: Point;
      readonly text: string;
      readonly size: number;
      readonly bold: boolean;
      readonly align: 'left' | 'centre' | 'right';
      readonly colour: string;
    };

/** Numbers of the records (MS-EMF 2.3). */
const RECORD = {
  header: 1,
  end: 14,
  backgroundMode: 18,
  textAlign: 22,
  textColour: 24,
  moveTo: 27,
  select: 37,
  pen: 38,
  brush: 39,
  remove: 40,
  lineTo: 54,
  font: 82,
  text: 84,
  polygon: 86,
} as const;

const HEADER = 108;
const ALIGN = { left: 24, right: 26, centre: 30 } as const;
const NO_BRUSH = 0x80000005;
const NO_PEN = 0x80000008;

/** Points in the drawing's unit. */
const POINT = 254 / 72;

/** One handle is enough: what was selected is let go before the next is made. */
const HANDLE = 1;

/** A picture of `strokes` as an enhanced metafile: lines and letters, sharp at any size, which Office and LibreOffice draw. */
export function writeEmf(width: number, height: number, font: string, strokes: readonly Stroke[]): Uint8Array {
  const records: Buffer[] = [record(RECORD.backgroundMode, words(1))];
  for (const stroke of strokes) records.push(...draw(stroke, font));
  records.push(record(RECORD.end, words(0, 16, 20)));
  const bytes = records.reduce((sum, one) => sum + one.length, HEADER);
  const bounds = words(0, 0, width, height);
  // A device of ten dots to the millimetre, so that dots are the drawing's unit.
  const header = record(
    RECORD.header,
    Buffer.concat([
      bounds,
      words(0, 0, width * 10, height * 10),
      words(
        0x464d4520,
        0x10000,
        bytes,
        records.length + 1,
        HANDLE + 1,
        0,
        0,
        0,
        1000,
        1000,
        100,
        100,
        0,
        0,
        0,
        100_000,
        100_000,
      ),
    ]),
  );
  return Buffer.concat([header, ...records]);
}

function draw(stroke: Stroke, font: string): readonly Buffer[] {
  switch (stroke.kind) {
    case 'line':
      return withHandle(pen(stroke.colour, stroke.width), NO_PEN, [
        record(RECORD.moveTo, words(...stroke.from)),
        record(RECORD.lineTo, words(...stroke.to)),
      ]);
    case 'shape': {
      const { points, fill, colour } = stroke;
      const body = record(RECORD.polygon, polygon(points));
      if (fill === null) return withHandle(pen(colour, 4), NO_PEN, [record(RECORD.select, words(NO_BRUSH)), body]);
      return withHandle(record(RECORD.brush, words(HANDLE, 0, colourOf(fill), 0)), NO_BRUSH, [
        record(RECORD.select, words(NO_PEN)),
        body,
      ]);
    }
    case 'text':
      return withHandle(record(RECORD.font, fontOf(font, stroke.size, stroke.bold)), null, [
        record(RECORD.textColour, words(colourOf(stroke.colour))),
        record(RECORD.textAlign, words(ALIGN[stroke.align])),
        record(RECORD.text, textOf(stroke, font)),
      ]);
  }
}

/** `body` drawn with what `made` makes, which is let go after it; `rest` is selected in its place. */
function withHandle(made: Buffer, rest: number | null, body: readonly Buffer[]): readonly Buffer[] {
  const letGo = rest === null ? [] : [record(RECORD.select, words(rest))];
  return [made, record(RECORD.select, words(HANDLE)), ...body, ...letGo, record(RECORD.remove, words(HANDLE))];
}

function pen(colour: string, width: number): Buffer {
  return record(RECORD.pen, words(HANDLE, 0, width, 0, colourOf(colour)));
}

function polygon(points: readonly Point[]): Buffer {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const corners = Buffer.alloc(points.length * 4);
  points.forEach(([x, y], at) => {
    corners.writeInt16LE(Math.round(x), at * 4);
    corners.writeInt16LE(Math.round(y), at * 4 + 2);
  });
  return Buffer.concat([
    words(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), points.length),
    corners,
  ]);
}

/** LOGFONT with its long names left empty: 320 bytes in all (MS-EMF 2.2.16). */
function fontOf(font: string, size: number, bold: boolean): Buffer {
  const look = Buffer.alloc(320);
  look.writeInt32LE(-Math.round(size * POINT), 0);
  look.writeInt32LE(bold ? 700 : 400, 16);
  look.write(font.slice(0, 31), 28, 'utf16le');
  return Buffer.concat([words(HANDLE), look]);
}

function textOf({ at, text, size, bold }: Extract<Stroke, { kind: 'text' }>, font: string): Buffer {
  const letters = Buffer.from(text, 'utf16le');
  const padded = Buffer.alloc(Math.ceil(letters.length / 4) * 4);
  letters.copy(padded);
  const widths = Array.from({ length: text.length }, (_, place) =>
    Math.round(widthOfText(text.charAt(place), size, { bold, font }) * POINT),
  );
  const start = 76;
  const scale = Buffer.alloc(8);
  scale.writeFloatLE(1, 0);
  scale.writeFloatLE(1, 4);
  return Buffer.concat([
    words(0, 0, -1, -1, 1),
    scale,
    words(...at, text.length, start, 0, 0, 0, -1, -1, start + padded.length),
    padded,
    words(...widths),
  ]);
}

function record(type: number, body: Uint8Array): Buffer {
  return Buffer.concat([words(type, body.length + 8), body]);
}

function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeInt32LE(Math.round(number) | 0, at * 4));
  return bytes;
}

/** Red in the lowest byte. */
function colourOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return (blue << 16) | (green << 8) | red;
}
