import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCheckPage } from '../clerks-check.ts';

// Writes the made part of docs/clerks-check.md anew, with the day on which its table was made. To be run after a rule or a fault changed.
const path = join(import.meta.dirname, '..', '..', '..', 'docs', 'clerks-check.md');
const today = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date());
const [intro = ''] = readFileSync(path, 'utf8').split('## What it finds');
const dated = intro.replace(/(?<=The table was last made on )\d+ \w+ \d+/, today);
writeFileSync(path, `${dated.trimEnd()}\n\n${writeCheckPage()}\n`);
