import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Day } from '../../shared/model/units.ts';
import { makePdf } from '../pictures/office-pdf.ts';
import type { Deps } from './deps.ts';
import { writeHere } from './write-paper.ts';

/** The real world for the use cases. `templates` is the folder that holds the templates and, in `samples`, the sample programmes. */
export function makeDeps(
  templates: string,
  nativeBinding: string | undefined,
  ownTemplates: () => string | null = () => null,
): Deps {
  const who = readUserName();
  return {
    templatesFolder: templates,
    samplesFolder: join(templates, 'samples'),
    ownTemplates,
    sqlite: { nativeBinding, holder: () => ({ who, machine: hostname(), since: new Date().toISOString() }) },
    writePaper: writeHere,
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
