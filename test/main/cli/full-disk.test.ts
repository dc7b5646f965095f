import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { useTempFolder } from '../../helpers/temp-folder.ts';

jest.setTimeout(120_000);

const CLI = join(__dirname, '..', '..', '..', 'main', 'cli.ts');
const folder = useTempFolder();

/**
 * Runs shell lines with a real disk of two megabytes mounted at `$DISK` for them alone; `clerkwell` is the real command line.
 * A mount of one's own needs Linux: as root, or where users may have name spaces.
 */
function onSmallDisk(lines: readonly string[]): string {
  const disk = join(folder(), 'disk');
  mkdirSync(disk);
  const script = [
    'mount -t tmpfs -o size=2m tmpfs "$DISK"',
    'clerkwell() { "$NODE" "$CLI" "$@" 2>&1; echo "exit $?"; }',
    'fill() { dd if=/dev/zero of="$DISK/filler" bs=4096 count=10000 2>/dev/null; :; }',
    ...lines,
  ].join('\n');
  const flags = process.getuid?.() === 0 ? ['-m'] : ['-r', '-m'];
  return execFileSync('unshare', [...flags, 'bash', '-c', script], {
    encoding: 'utf8',
    env: { ...process.env, DISK: disk, NODE: process.execPath, CLI, CLERKWELL_DATA: join(folder(), 'data') },
  });
}

test('an edit on a full disk is refused in words, and the file is as it was', () => {
  const said = onSmallDisk([
    'clerkwell new "$DISK/send.clerkwell" --sample cambridgeshire-send >/dev/null',
    'clerkwell dump "$DISK/send.clerkwell" > "$DISK/../before"',
    'fill',
    'clerkwell set "$DISK/send.clerkwell" risk R01 title="Another title"',
    'rm "$DISK/filler"',
    'clerkwell dump "$DISK/send.clerkwell" > "$DISK/../after"',
    'cmp "$DISK/../before" "$DISK/../after" && echo same',
    'clerkwell set "$DISK/send.clerkwell" risk R01 title="Another title" >/dev/null && echo saved',
  ]);
  expect(said).toMatch(/^The disk is full: nothing was changed in send\.clerkwell\..*\nexit 2\n/s);
  expect(said).toMatch(/same\nsaved\n$/);
});

test('a backup, a copy, an export and a new file on a full disk are refused in words and leave nothing behind', () => {
  const said = onSmallDisk([
    'clerkwell new "$DISK/../send.clerkwell" --sample cambridgeshire-send >/dev/null',
    'fill',
    'CLERKWELL_DATA="$DISK/data" clerkwell backups "$DISK/../send.clerkwell" --make',
    'clerkwell copy "$DISK/../send.clerkwell" "$DISK/copy.clerkwell"',
    'clerkwell export "$DISK/../send.clerkwell" --report report-cyp-2023-10 --out "$DISK/paper.docx" | tail -2',
    'clerkwell new "$DISK/new.clerkwell" --sample cambridgeshire-send',
    'rm "$DISK/filler"',
    'find "$DISK" -type f | sed "s/^/left /"',
  ]);
  expect(said).not.toMatch(/exit 0|exit 1\n|^left /m);
  expect(said.match(/exit 2/g)).toHaveLength(4);
  expect(said.match(/disk (is full|has no room)/g)).toHaveLength(4);
});
