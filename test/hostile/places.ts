import { execFileSync } from 'node:child_process';
import { chmodSync, ftruncateSync, mkdirSync, openSync, closeSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bad, type HostileFile } from './hostile-file.ts';

/** Five gigabytes that take no room on the disk. */
function sparse(path: string): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, 5 * 2 ** 30);
  closeSync(file);
}

/** What may stand where a file is expected, under a name with this ending; all of it must be refused whatever is to be read. */
export function makePlaces(ending: string): readonly HostileFile[] {
  const linked =
    (to: (path: string) => string) =>
    (path: string): void =>
      symlinkSync(to(path), path);
  const at = (name: string, content: HostileFile['content']): HostileFile => bad(`${name}${ending}`, content);
  return [
    at('a-folder', (path) => mkdirSync(path)),
    at('a-pipe', (path) => void execFileSync('mkfifo', [path])),
    at('a-link-to-a-pipe', (path) => {
      execFileSync('mkfifo', [join(dirname(path), 'pipe behind a link')]);
      symlinkSync(join(dirname(path), 'pipe behind a link'), path);
    }),
    at(
      'a-link-to-itself',
      linked((path) => basename(path)),
    ),
    at('a-ring-of-links', (path) => {
      symlinkSync(`${path}.2`, path);
      symlinkSync(path, `${path}.2`);
    }),
    at(
      'a-link-to-nothing',
      linked(() => 'gone'),
    ),
    at(
      'a-link-to-a-folder',
      linked(() => '/'),
    ),
    at(
      'a-link-to-zeros',
      linked(() => '/dev/zero'),
    ),
    at(
      'a-link-to-noise',
      linked(() => '/dev/urandom'),
    ),
    at(
      'a-link-to-nowhere',
      linked(() => '/dev/null'),
    ),
    at(
      'a-link-to-a-terminal',
      linked(() => '/dev/tty'),
    ),
    at(
      'a-link-to-memory',
      linked(() => '/proc/self/mem'),
    ),
    at(
      'a-link-to-its-own-process',
      linked(() => '/proc/self/environ'),
    ),
    at('five-gigabytes', sparse),
    at('without-permission', (path) => {
      writeFileSync(path, 'x');
      chmodSync(path, 0);
    }),
  ];
}
