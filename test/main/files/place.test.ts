import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findConflictCopies, findSync } from '../../../main/files/place.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();

test.each([
  ['C:\\Users\\Ana\\OneDrive - Fenwick County Council\\send.clerkwell', 'OneDrive'],
  ['/home/ana/Dropbox/send.clerkwell', 'Dropbox'],
  ['/Users/ana/Library/CloudStorage/GoogleDrive-ana@fenwick.example/send.clerkwell', 'Google Drive'],
  ['\\\\server\\share\\send.clerkwell', 'a network share'],
  ['/home/ana/Dropboxes/send.clerkwell', null],
  ['C:\\Programmes\\send.clerkwell', null],
])('%s is kept by %s', (path, service) => {
  expect(findSync(path)).toBe(service);
});

test('the copies sync clients make of a file are found, and its neighbours are not', () => {
  const conflicts = [
    'send (1).clerkwell',
    'send (Ana Webb’s conflicted copy 2023-10-10).clerkwell',
    'send-LAPTOP7.clerkwell',
  ];
  const others = [
    'send.clerkwell',
    'send 2024.clerkwell',
    'send copy.clerkwell',
    'sendings.clerkwell',
    'send-LAPTOP7.docx',
  ];
  for (const name of [...conflicts, ...others]) writeFileSync(join(folder(), name), '');
  expect(findConflictCopies(join(folder(), 'send.clerkwell')).toSorted()).toEqual(conflicts.toSorted());
});
