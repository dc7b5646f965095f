import { resolve } from 'node:path';
import { readLaunch } from '../../../main/shell/read-launch.ts';

const folder = resolve('/home/ana');

test.each<[string, string[], ReturnType<typeof readLaunch>]>([
  ['nothing', [], { does: 'window' }],
  ['switches for Chromium alone', ['--no-sandbox', '--user-data-dir=/x'], { does: 'window' }],
  ['a programme', ['send.clerkwell'], { does: 'open', path: resolve(folder, 'send.clerkwell') }],
  ['a programme without an ending', ['./send'], { does: 'open', path: resolve(folder, 'send') }],
  [
    'a programme by its address',
    ['file:///home/ana/my%20send.clerkwell'],
    { does: 'open', path: resolve('/home/ana/my send.clerkwell') },
  ],
  ['a command', ['check', 'a.clerkwell', '--json'], { does: 'command', args: ['check', 'a.clerkwell', '--json'] }],
  ['a command behind switches', ['--no-sandbox', 'list', 'a'], { does: 'command', args: ['list', 'a'] }],
  ['a question', ['--version'], { does: 'command', args: ['--version'] }],
  ['own templates first', ['--templates', 'x', 'list'], { does: 'command', args: ['--templates', 'x', 'list'] }],
  ['an empty name', [''], { does: 'window' }],
])('%s', (_, args, launch) => {
  expect(readLaunch(args, folder)).toEqual(launch);
});
