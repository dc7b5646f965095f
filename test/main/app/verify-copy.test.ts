import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../../main/app/backups.ts';
import { closeProgramme, createProgramme } from '../../../main/app/open-programme.ts';
import { type VerifyCopy, verifyHere, verifyOffThread } from '../../../main/app/verify-copy.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const verify: VerifyCopy = verifyOffThread(join(__dirname, '..', '..', '..', 'main', 'copy-worker.ts'));

test('a backup is read back on a thread of its own: what is asked meanwhile is answered first', async () => {
  const answered: string[] = [];
  const deps = {
    ...testDeps(),
    backupFolder: join(folder(), 'backups'),
    verifyCopy: async (copy: Parameters<VerifyCopy>[0]) => {
      const verified = verify(copy).finally(() => answered.push('verified'));
      setImmediate(() => answered.push('asked meanwhile'));
      return verified;
    },
  };
  const open = must(createProgramme(deps, join(folder(), 'a.clerkwell'), 'cambridgeshire-send'));
  const backup = must(await backUp(deps, open, 'asked'));
  expect(answered).toEqual(['asked meanwhile', 'verified']);
  closeProgramme(open);
  const copy = { path: backup?.path ?? '', name: 'a.clerkwell', nativeBinding: undefined };
  expect(await verify(copy)).toEqual(verifyHere(copy));
});

test('a copy that does not read back is said by the thread as from here', async () => {
  const path = join(folder(), 'broken.clerkwell');
  writeFileSync(path, 'no programme at all');
  const copy = { path, name: 'a.clerkwell', nativeBinding: undefined };
  expect(refusal(await verify(copy))).toBe(refusal(verifyHere(copy)));
});
