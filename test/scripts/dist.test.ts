import { inflateSync } from 'node:zlib';
import { makeBill } from '../../scripts/build/third-party.mjs';
import { draw } from '../../scripts/dist/icons.mjs';
import { encodePng } from '../../scripts/dist/png.mjs';
import { saySigning, whatCanBeMade } from '../../scripts/dist/what-can-be-made.mjs';

describe('what can be packed here', () => {
  const can = (platform: NodeJS.Platform, hasElectron: boolean) =>
    whatCanBeMade({ platform, hasElectron }).flatMap(({ target, can: possible }) => (possible ? [target] : []));

  test('each system makes its own, and none without an Electron to ship', () => {
    expect([can('win32', true), can('darwin', true), can('linux', true)]).toEqual([['--win'], ['--mac'], ['--linux']]);
    expect(can('linux', false)).toEqual([]);
    for (const { can: possible, why } of whatCanBeMade({ platform: 'linux', hasElectron: false }))
      expect([possible, why === '']).toEqual([false, false]);
  });

  test('signing is off without keys', () => {
    expect(saySigning({}, 'win32')).toMatch(/not signed/);
    expect(saySigning({ WIN_CSC_LINK: 'x' }, 'win32')).toBe('They are signed.');
    expect(saySigning({ CSC_LINK: 'x' }, 'darwin')).toMatch(/not notarised/);
    expect(saySigning({ CSC_LINK: 'x', APPLE_API_KEY: 'y' }, 'darwin')).toMatch(/signed and notarised/);
  });
});

test('the bill of materials names each package with its licence and the hash of its content, the same each time', () => {
  const packages = [
    { name: '@a/b', version: '1.0.0', licence: 'MIT', text: 'x', integrity: 'sha512-AAEC' },
    { name: 'c', version: '2.0.0', licence: 'MIT OR Apache-2.0', text: 'x', integrity: '' },
  ];
  const bill = makeBill(packages, { version: '0.1.0', electron: '45.4.1' });
  expect(bill).toEqual(makeBill(packages, { version: '0.1.0', electron: '45.4.1' }));
  expect(bill.components.map((one) => `${one.name} ${one.version}`)).toEqual([
    'electron 45.4.1',
    '@a/b 1.0.0',
    'c 2.0.0',
  ]);
  expect(bill.components[1]).toMatchObject({
    purl: 'pkg:npm/%40a/b@1.0.0',
    licenses: [{ license: { id: 'MIT' } }],
    hashes: [{ alg: 'SHA-512', content: '000102' }],
  });
  expect(bill.components[2]).toMatchObject({ licenses: [{ expression: 'MIT OR Apache-2.0' }] });
});

test('an icon is drawn with smooth edges and written as a PNG', () => {
  const box = { x: 0.25, y: 0.25, width: 0.5, height: 0.5, round: 0.1, colour: [200, 100, 50] as const };
  const pixels = draw([box], 16);
  const at = (x: number, y: number) => [...pixels.subarray((y * 16 + x) * 4, (y * 16 + x) * 4 + 4)];
  expect([at(0, 0), at(8, 8)]).toEqual([
    [0, 0, 0, 0],
    [200, 100, 50, 255],
  ]);
  // Its rounded corner covers part of a pixel.
  expect(at(4, 4)[3]).toBeGreaterThan(0);
  expect(at(4, 4)[3]).toBeLessThan(255);
  const png = encodePng(pixels, 16);
  const data = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  expect(rows.length).toBe(16 * (16 * 4 + 1));
  expect([...rows.subarray(8 * 65 + 1 + 8 * 4, 8 * 65 + 1 + 9 * 4)]).toEqual([200, 100, 50, 255]);
});
