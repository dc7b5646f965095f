import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OwnTemplates } from '../../../main/desk/own-templates.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();
const at = (...names: readonly string[]): string => join(folder(), ...names);

/** The folder under watch, and a promise that is kept when a change is told. */
function watched() {
  let tell = (): void => undefined;
  const changed = new Promise<void>((resolve) => {
    tell = resolve;
  });
  let count = 0;
  const own = new OwnTemplates(
    at('settings', 'templates.json'),
    () => 'token',
    () => {
      count += 1;
      // The first is the choice itself; the next is what happened in the folder.
      if (count > 1) tell();
    },
  );
  return { own, changed };
}

test('the folder is remembered, and a file saved in it is told', async () => {
  mkdirSync(at('own', 'fenwick'), { recursive: true });
  const { own, changed } = watched();
  expect(own.folder()).toBeNull();
  own.choose(at('own'));
  writeFileSync(at('own', 'fenwick', 'template.yaml'), 'id: fenwick\n');
  await changed;
  own.stop();
  const again = new OwnTemplates(
    at('settings', 'templates.json'),
    () => 'token',
    () => undefined,
  );
  expect(again.folder()).toBe(at('own'));
  again.stop();
});

test('a folder that is gone, and settings that are damaged, are as if none were chosen', () => {
  mkdirSync(at('own'));
  const { own } = watched();
  own.choose(at('own'));
  rmSync(at('own'), { recursive: true });
  expect(own.folder()).toBeNull();
  own.stop();
  writeFileSync(at('settings', 'templates.json'), '{"folder": 7');
  const again = new OwnTemplates(
    at('settings', 'templates.json'),
    () => 'token',
    () => undefined,
  );
  expect(again.folder()).toBeNull();
  again.stop();
});
