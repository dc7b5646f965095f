import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrast, hex, rgbToHex, standOut, textOn } from '../../../renderer/parts/chart/colour.ts';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/parts/base.css'), 'utf8');

/** The value of each `--rag-…` colour in the block that follows `selector`. */
function tints(selector: string): ReadonlyMap<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--(rag-[a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

describe.each([':root', ':root[data-look="dark"]'])('the ratings in %s', (selector) => {
  const found = tints(selector);
  test.each(['red', 'amber', 'green', 'complete', 'none'])('%s can be read', (rating) => {
    expect(
      contrast(found.get(`rag-${rating}-text`) ?? '#fff', found.get(`rag-${rating}-fill`) ?? '#fff'),
    ).toBeGreaterThan(4.5);
  });
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', 'FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('12436D', '#ffffff')).toBeCloseTo(10.25, 2);
});

test.each(['12436D', '28A197', '801650', 'F46A25', '3D3D3D', 'A285D1', '000000'])(
  '%s stands out in both themes',
  (colour) => {
    for (const background of ['#ffffff', '#292929'])
      expect(contrast(standOut(colour, background), background)).toBeGreaterThanOrEqual(2.99);
  },
);

test('a colour that stands out is left alone', () => {
  expect(standOut('12436D', '#ffffff').toUpperCase()).toBe('#12436D');
});

test('words on a bar are black or white, whichever reads better', () => {
  expect(textOn('#12436D')).toBe('#ffffff');
  expect(textOn('#F2A900')).toBe('#000000');
});

test('colours are read with and without the hash, and as the browser says them', () => {
  expect(hex('12436D')).toBe('#12436D');
  expect(hex('#12436D')).toBe('#12436D');
  expect(rgbToHex('rgb(18, 67, 109)')).toBe('#12436d');
  expect(rgbToHex('rgba(255, 255, 255, 0.5)')).toBe('#ffffff');
  expect(rgbToHex('nothing')).toBe('#000000');
});
