import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecentFiles } from '../../../main/desk/recent-files.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();

function makeList(): RecentFiles {
  let tokens = 0;
  return new RecentFiles(join(folder(), 'recent.json'), () => {
    tokens += 1;
    return `token-${tokens}`;
  });
}

const names = (list: RecentFiles): readonly string[] => list.list().map(({ fileName }) => fileName);

test('what is pinned stays at the head of the list however much is opened after it, also at the next start', () => {
  const list = makeList();
  for (const name of ['kept.clerkwell', 'b.clerkwell', 'c.clerkwell']) list.add(join(folder(), name));
  expect(names(list)).toEqual(['c.clerkwell', 'b.clerkwell', 'kept.clerkwell']);
  list.pin(list.list()[2]?.token ?? '', true);
  expect(names(list)).toEqual(['kept.clerkwell', 'c.clerkwell', 'b.clerkwell']);
  for (let at = 0; at < 20; at += 1) list.add(join(folder(), `more ${at}.clerkwell`));
  expect(names(list).slice(0, 2)).toEqual(['kept.clerkwell', 'more 19.clerkwell']);
  expect(names(list)).toHaveLength(9);
  // Opened again it is still pinned, and it is there once.
  list.add(join(folder(), 'kept.clerkwell'));
  const again = makeList();
  expect(names(again)).toEqual(names(list));
  expect(again.list()[0]).toMatchObject({ fileName: 'kept.clerkwell', pinned: true, found: false });
  again.pin(again.list()[0]?.token ?? '', false);
  expect(again.list().some(({ pinned }) => pinned)).toBe(false);
});

test('a list that something else wrote into is taken as far as it makes sense', () => {
  const entries = [
    { token: 'a', path: '/a.clerkwell', pinned: 'yes' },
    { token: 7, path: '/b.clerkwell' },
    { token: 'c', path: '/c.clerkwell', pinned: true },
  ];
  writeFileSync(join(folder(), 'recent.json'), JSON.stringify(entries));
  const list = makeList();
  expect(list.list().map(({ fileName, pinned }) => [fileName, pinned])).toEqual([
    ['a.clerkwell', false],
    ['c.clerkwell', true],
  ]);
});
