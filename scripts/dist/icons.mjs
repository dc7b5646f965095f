// The app's icon, drawn here: a committee paper with its heading, two paragraphs and a chart whose bars rise, on a dark blue
// square. Each pixel is the mean of several points in it, so that edges are smooth at every size.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodePng } from './png.mjs';

/** @typedef {readonly [red: number, green: number, blue: number]} Colour */
/** @typedef {{ x: number, y: number, width: number, height: number, round: number, colour: Colour }} Box lengths in parts of the side */

const INK = /** @type {const} */ ([16, 52, 92]);
const PAPER = /** @type {const} */ ([255, 255, 255]);
const LINE = /** @type {const} */ ([168, 184, 204]);
const BARS = /** @type {const} */ ([
  [60, 130, 200],
  [36, 104, 172],
  [212, 138, 20],
]);

/** The sheet of a programme file: the paper alone, without the square behind it. @type {readonly Box[]} */
const sheet = [
  { x: 0.22, y: 0.1, width: 0.56, height: 0.8, round: 0.03, colour: PAPER },
  { x: 0.3, y: 0.2, width: 0.4, height: 0.06, round: 0.01, colour: INK },
  { x: 0.3, y: 0.33, width: 0.4, height: 0.03, round: 0.01, colour: LINE },
  { x: 0.3, y: 0.4, width: 0.32, height: 0.03, round: 0.01, colour: LINE },
  { x: 0.3, y: 0.68, width: 0.1, height: 0.12, round: 0, colour: BARS[0] },
  { x: 0.45, y: 0.6, width: 0.1, height: 0.2, round: 0, colour: BARS[1] },
  { x: 0.6, y: 0.5, width: 0.1, height: 0.3, round: 0, colour: BARS[2] },
];

/** @type {Readonly<Record<'icon' | 'programme', readonly Box[]>>} */
const drawings = {
  icon: [{ x: 0.02, y: 0.02, width: 0.96, height: 0.96, round: 0.18, colour: INK }, ...sheet],
  programme: [{ x: 0.19, y: 0.07, width: 0.62, height: 0.86, round: 0.05, colour: INK }, ...sheet],
};

/** Whether the point lies in the box, its corners rounded. @param {Box} box @param {number} x @param {number} y */
function covers({ x: left, y: top, width, height, round }, x, y) {
  const across = Math.max(left + round - x, x - (left + width - round), 0);
  const down = Math.max(top + round - y, y - (top + height - round), 0);
  if (round > 0) return Math.hypot(across, down) <= round;
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** One drawing as pixels (red, green, blue, alpha). @param {readonly Box[]} boxes @param {number} side */
export function draw(boxes, side) {
  const pixels = new Uint8Array(side * side * 4);
  const fine = side > 256 ? 2 : 4;
  for (let at = 0; at < side * side; at += 1) {
    const sum = [0, 0, 0, 0];
    for (let part = 0; part < fine * fine; part += 1) {
      const x = ((at % side) + ((part % fine) + 0.5) / fine) / side;
      const y = (Math.floor(at / side) + (Math.floor(part / fine) + 0.5) / fine) / side;
      const top = boxes.findLast((box) => covers(box, x, y));
      if (top === undefined) continue;
      top.colour.forEach((value, channel) => {
        sum[channel] = (sum[channel] ?? 0) + value;
      });
      sum[3] = (sum[3] ?? 0) + 1;
    }
    const seen = sum[3] ?? 0;
    if (seen === 0) continue;
    for (let channel = 0; channel < 3; channel += 1) pixels[at * 4 + channel] = Math.round((sum[channel] ?? 0) / seen);
    pixels[at * 4 + 3] = Math.round((seen * 255) / fine ** 2);
  }
  return pixels;
}

/** An .ico file: the PNGs behind a list of them. @param {readonly { side: number, png: Buffer }[]} pictures */
function packIco(pictures) {
  const head = Buffer.alloc(6 + pictures.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let place = head.length;
  pictures.forEach(({ side, png }, n) => {
    const at = 6 + n * 16;
    head.writeUInt8(side % 256, at);
    head.writeUInt8(side % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(place, at + 12);
    place += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** What Apple calls each size in an .icns file. @type {Readonly<Record<number, string>>} */
const APPLE = { 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' };

/** An .icns file: the PNGs, each behind its name and length. @param {readonly { side: number, png: Buffer }[]} pictures */
function packIcns(pictures) {
  const parts = pictures.flatMap(({ side, png }) => {
    const head = Buffer.alloc(8);
    head.write(APPLE[side] ?? '', 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return APPLE[side] === undefined ? [] : [head, png];
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(
    parts.reduce((sum, part) => sum + part.length, 8),
    4,
  );
  return Buffer.concat([head, ...parts]);
}

/** Draws every icon that the packages need into `folder`. @param {string} folder */
export function makeIcons(folder) {
  for (const name of /** @type {const} */ (['icon', 'programme'])) {
    const pictures = [16, 32, 48, 64, 128, 256, 512, 1024].map((side) => ({
      side,
      png: encodePng(draw(drawings[name], side), side),
    }));
    const small = pictures.filter(({ side }) => side <= 256);
    write(join(folder, `${name}.ico`), packIco(small));
    write(join(folder, `${name}.icns`), packIcns(pictures));
    for (const { side, png } of pictures)
      if (name === 'icon' && side <= 512) write(join(folder, 'linux', `${side}x${side}.png`), png);
  }
}

/** @param {string} path @param {Buffer} bytes */
function write(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
