import { tmpdir } from 'node:os';
// One part of the large bench, in a process of its own: `part.ts NAME JSON FILE COPY` prints its series as JSON.
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { findInProgramme } from '../../../main/app/find-in-programme.ts';
import { makeDeps } from '../../../main/app/make-deps.ts';
import { closeProgramme, loadProgramme, openProgramme } from '../../../main/app/open-programme.ts';
import { listReports, readProgrammeState } from '../../../main/app/read-views.ts';
import { prepareReport } from '../../../main/app/snapshot.ts';
import { openToRead, openToWrite } from '../../../main/store/database.ts';
import { listRecords } from '../../../main/store/tables.ts';
import { compose } from '../../../shared/compose/compose.ts';
import { Day } from '../../../shared/model/units.ts';
import type { Reply } from '../../../shared/model/reply.ts';
import { join } from 'node:path';

const [name = '', json = '', file = '', copy = ''] = process.argv.slice(2);
const deps: Deps = makeDeps({
  templates: join(import.meta.dirname, '..', '..', '..', 'templates'),
  nativeBinding: undefined,
  dataFolder: tmpdir(),
});
const TODAY = Day.parse('2024-06-03');

type Series = { [name: string]: number[] };

const PARTS: { readonly [name: string]: () => Series } = {
  load: () => ({ load: [time(() => must(loadProgramme(deps, file, false, json)))], memory: [megabytes(mostMemory())] }),
  open: () => {
    const bare = time(() => {
      const db = openToRead(copy, {});
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
      db.close();
    });
    let open: OpenProgramme | null = null;
    const opened = time(() => {
      open = must(openProgramme(deps, file));
      must(readProgrammeState(open));
    });
    if (open !== null) closeProgramme(open);
    return { open: [opened], 'bare open': [bare] };
  },
  edit: () => {
    const open = must(openProgramme(deps, file));
    const bare = openToWrite(copy, {}, true, null);
    const write = bare.prepare('UPDATE risk SET effect = ? WHERE id = ?');
    const risks = listRecords(open.db, 'risk').filter((_, at) => at % 25 === 0);
    const series: Series = { edit: [], 'bare write': [], undos: [] };
    // In turn, so that whatever else the machine does touches both alike.
    for (const risk of risks) {
      const effect = `${risk.effect} Seen again, and worse than it was.`;
      series['bare write']?.push(time(() => write.run(effect, risk.id)));
      const change = { does: 'set', kind: 'risk', id: risk.id, fields: { effect } } as const;
      series['edit']?.push(time(() => must(applyChanges(deps, open, [change], { label: 'effect', gesture: null }))));
    }
    for (let round = 0; round < 5; round += 1)
      series['undos']?.push(
        time(() => {
          for (let step = 0; step < 50; step += 1) must(undo(deps, open));
        }),
      );
    closeProgramme(open);
    bare.close();
    return series;
  },
  paper: () => {
    const open = must(openProgramme(deps, file));
    const [withRisks, ...others] = must(listReports(open)).map((report) => report.id);
    const series: Series = { first: [], snapshot: [], compose: [], 'all risks': [] };
    others.slice(0, 40).forEach((id, at) => {
      series[at === 0 ? 'first' : 'snapshot']?.push(time(() => must(prepareReport(deps, open, id))));
      const { snapshot, template } = must(prepareReport(deps, open, id));
      series['compose']?.push(time(() => compose(snapshot, template, TODAY)));
    });
    for (let round = 0; round < 9; round += 1)
      series['all risks']?.push(time(() => must(prepareReport(deps, open, withRisks ?? ''))));
    closeProgramme(open);
    return series;
  },
  find: () => {
    const open = must(openProgramme(deps, file));
    const searches = { name: 'R04321', words: 'grant library Elms', everywhere: 'transport', letter: 't' };
    const series: Series = {};
    for (const [what, typed] of Object.entries(searches))
      series[what] = Array.from({ length: 15 }, () => time(() => must(findInProgramme(open, typed, null))));
    closeProgramme(open);
    return series;
  },
  memory: () => {
    const open = must(openProgramme(deps, file));
    must(readProgrammeState(open));
    const opened = megabytes(mostMemory());
    for (const report of must(listReports(open)).slice(1, 11)) {
      const { snapshot, template } = must(prepareReport(deps, open, report.id));
      compose(snapshot, template, TODAY);
    }
    must(findInProgramme(open, 'transport', null));
    closeProgramme(open);
    return { open: [opened], papers: [megabytes(mostMemory())] };
  },
};

console.log(JSON.stringify(PARTS[name]?.() ?? {}));

function time(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** The most memory this process has held, in bytes: what a person's task manager would have shown at its worst. */
function mostMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function megabytes(bytes: number): number {
  return bytes / 1e6;
}

function must<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new Error(reply.problem.message);
}
