import { readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { v7 } from 'uuid';
import type { Policy } from '../../shared/model/policy.ts';
import type { Day } from '../../shared/model/units.ts';
import { makePdf } from '../pictures/office-pdf.ts';
import type { Deps } from './deps.ts';
import { planSheetOrder } from './plan-sheet-order.ts';
import { verifyHere } from './verify-copy.ts';
import { writeHere } from './write-paper.ts';

/** Where the real world is. */
export type World = {
  /** The folder that holds the templates and, in `samples`, the sample programmes. */
  readonly templates: string;
  /** The path of the SQLite add-on to load, where the one in the package does not fit. */
  readonly nativeBinding: string | undefined;
  /** The app's own folder. */
  readonly dataFolder: string;
  /** The person's own folder of templates, where one is chosen. */
  readonly ownTemplates?: () => string | null;
  /** What the organisation set for this machine. */
  readonly policy?: Policy;
};

/** The real world for the use cases. */
export function makeDeps({ templates, nativeBinding, dataFolder, ownTemplates, policy = {} }: World): Deps {
  const who = readUserName();
  return {
    templatesFolder: templates,
    samplesFolder: join(templates, 'samples'),
    ownTemplates: () => ownTemplates?.() ?? policy.templatesFolder ?? null,
    dataFolder,
    backupFolder: policy.backupFolder ?? join(dataFolder, 'backups'),
    sqlite: {
      nativeBinding,
      holder: () => ({ who, machine: hostname(), since: new Date().toISOString() }),
      asideFolder: join(dataFolder, 'set aside'),
    },
    writePaper: writeHere,
    planSheet: (order) => Promise.resolve(planSheetOrder(order, makeToken)),
    verifyCopy: (copy) => Promise.resolve(verifyHere(copy)),
    makePdf: (_, docx, signal) => makePdf(docx, process.env['PATH'] ?? '', signal),
    makeId: makeToken,
    readClock: () => {
      const now = new Date();
      return { today: localDay(now), moment: now.toISOString() };
    },
    dayOf: (moment) => localDay(new Date(moment)),
    who,
    seat: JSON.stringify([hostname(), who]),
  };
}

/** A new id, for records and for what is only told apart from others. */
export function makeToken(): string {
  return v7();
}

function localDay(now: Date): Day {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Day;
}

/** The account the person is signed in with; some machines have none. */
function readUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

/** The version of this release, from the package's own description. */
export function readVersion(packageJson: string): string {
  const data: unknown = JSON.parse(readFileSync(packageJson, 'utf8'));
  if (typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'string')
    return data.version;
  throw new Error(`${packageJson} names no version`);
}

/** The app's own folder where the window keeps it too: `CLERKWELL_DATA` names another one. */
export function findDataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const named = env['CLERKWELL_DATA'];
  if (named !== undefined && named !== '') return resolve(named);
  const home = homedir();
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), APP_NAME);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', APP_NAME);
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), APP_NAME);
}

// What Electron calls the folder: the package's productName.
const APP_NAME = 'Clerkwell';
