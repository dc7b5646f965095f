import { resolve } from 'node:path';
import type { Command } from 'commander';
import { BY_REGISTERS } from '../../../shared/clearing/by-registers.ts';
import { sayMoved } from '../../../shared/clearing/what-moved.ts';
import { done } from '../../../shared/model/reply.ts';
import { compareVersions } from '../../app/compare-reports.ts';
import { freezeReport, moveReport } from '../../app/move-report.ts';
import { viewComparison } from '../../app/read-clearing.ts';
import { keepVersion, restoreVersion } from '../../app/versions.ts';
import { listVersions } from '../../app/handed-in.ts';
import type { AddCommand, Face, Json } from '../command.ts';
import { addStart } from './report-start.ts';
import { addSuggestions } from './report-suggestions.ts';
import { addSend } from './report-send.ts';
import { WHY } from '../say-edited.ts';
import { sayMoment } from '../say-moment.ts';
import { sayTable } from '../table.ts';
import { withProgramme, withProgrammeToWrite } from '../with-programme.ts';

const FILE = ['<file>', 'the programme file'] as const;
const REPORT = ['<report>', 'the report, as list FILE reports shows it'] as const;

export const addReport: AddCommand = (program, face) => {
  const report = program
    .command('report')
    .description('a report’s life: start it, move it on, its versions, its frozen figures, send it')
    .addHelpText(
      'after',
      `
Examples:
  clerkwell report new send.clerkwell --template devon-committee --title "SEND update"
  clerkwell report roll-forward send.clerkwell --from report-cyp-2023-10 --meeting meeting-2024-01 --empty background
  clerkwell report send send.clerkwell report-cyp-2023-10 "For the clerk"
  clerkwell report move send.clerkwell report-cyp-2023-10 "in clearance"
  clerkwell report keep send.clerkwell report-cyp-2023-10 "Before the chair read it"
  clerkwell report versions send.clerkwell report-cyp-2023-10
  clerkwell report compare send.clerkwell report-cyp-2023-10 --from "As cleared" --out changes.docx
  clerkwell report was-now send.clerkwell report-cyp-2023-10
  clerkwell report restore send.clerkwell report-cyp-2023-10 "Before the chair read it"`,
    );
  addStart(report, face);
  addMove(report, face);
  addSend(report, face);
  addSuggestions(report, face);
  addFreeze(report, face);
  addKeep(report, face);
  addVersions(report, face);
  addCompareVersions(report, face);
  addWasNow(report, face);
  addRestore(report, face);
};

function addMove(report: Command, { deps, answer }: Face): void {
  report
    .command('move')
    .description('move a report on (in clearance, cleared, submitted, published) past its gates, or back to draft')
    .argument(...FILE)
    .argument(...REPORT)
    .argument('<state>', 'draft, in clearance, cleared, submitted or published')
    .option(...WHY)
    .action(async (file: string, id: string, to: string, options: Json & { why: string }) => {
      const moved = await withProgrammeToWrite(deps, resolve(file), (open) =>
        moveReport(deps, open, id, to, options.why),
      );
      const text = moved.ok ? `The report was ${moved.value.from} and is ${moved.value.to}.` : '';
      answer(moved.ok ? done({ data: moved.value, text }) : moved, options.json ?? false);
    });
}

function addFreeze(report: Command, { deps, answer }: Face): void {
  report
    .command('freeze')
    .description('read the figures of a report from a snapshot taken now: nothing moves after')
    .argument(...FILE)
    .argument(...REPORT)
    .action(async (file: string, id: string, options: Json) => {
      const frozen = await withProgrammeToWrite(deps, resolve(file), (open) => freezeReport(deps, open, id));
      const text = 'Its figures are frozen as they stand.';
      answer(frozen.ok ? done({ data: frozen.value, text }) : frozen, options.json ?? false);
    });
}

function addKeep(report: Command, { deps, answer }: Face): void {
  report
    .command('keep')
    .description('keep the report as it reads now under a name')
    .argument(...FILE)
    .argument(...REPORT)
    .argument('<name>', 'what the version is called')
    .action(async (file: string, id: string, name: string, options: Json) => {
      const kept = await withProgrammeToWrite(deps, resolve(file), (open) => keepVersion(deps, open, id, name));
      answer(kept.ok ? done({ data: kept.value, text: `Kept “${name}”.` }) : kept, options.json ?? false);
    });
}

function addVersions(report: Command, { deps, answer }: Face): void {
  report
    .command('versions')
    .description('list the versions of a report, the latest first')
    .argument(...FILE)
    .argument(...REPORT)
    .action(async (file: string, id: string, options: Json) => {
      const all = await withProgramme(deps, resolve(file), (open) => done(listVersions(open, id)));
      if (!all.ok) return answer(all, options.json ?? false);
      const rows = all.value.map(({ id: version, name, keptAt, who, did }) => ({
        name,
        kept: sayMoment(keptAt),
        who,
        did,
        id: version,
      }));
      answer(done({ data: all.value, text: sayTable(rows) }), options.json ?? false);
    });
}

function addCompareVersions(report: Command, { deps, answer }: Face): void {
  report
    .command('compare')
    .description('write what changed between two versions as a Word file with tracked changes')
    .argument(...FILE)
    .argument(...REPORT)
    .requiredOption('--from <version>', 'the older version, by its name or id')
    .option('--to <version>', 'the newer version; the report as it reads now when left out')
    .requiredOption('--out <changes.docx>', 'the Word file to write')
    .action(async (file: string, id: string, options: Json & { from: string; to?: string; out: string }) => {
      const compared = await withProgramme(deps, resolve(file), (open) =>
        compareVersions(deps, open, { reportId: id, from: options.from, to: options.to ?? null }, resolve(options.out)),
      );
      if (!compared.ok) return answer(compared, options.json ?? false);
      const { path, inserted, deleted } = compared.value;
      answer(
        done({ data: compared.value, text: `Wrote ${path}: ${inserted} insertions and ${deleted} deletions` }),
        options.json ?? false,
      );
    });
}

/** What a frozen paper says, and what it would say by the registers as they stand. */
function addWasNow(report: Command, { deps, answer }: Face): void {
  report
    .command('was-now')
    .description(
      'what the paper says [-was-] and what it would say by the registers {+now+}; the paper does not change',
    )
    .argument(...FILE)
    .argument(...REPORT)
    .action(async (file: string, id: string, options: Json) => {
      const asked = { reportId: id, from: null, to: BY_REGISTERS };
      const compared = await withProgramme(deps, resolve(file), (open) => viewComparison(deps, open, asked));
      if (!compared.ok) return answer(compared, options.json ?? false);
      const { lines } = compared.value;
      const text = lines.length === 0 ? 'The paper says what the registers say.' : lines.map(sayMoved).join('\n');
      answer(done({ data: compared.value, text }), options.json ?? false);
    });
}

function addRestore(report: Command, { deps, answer }: Face): void {
  report
    .command('restore')
    .description('make a report read as it did in a version; what it reads now is kept as a version first')
    .argument(...FILE)
    .argument(...REPORT)
    .argument('<version>', 'the version, by its name or id')
    .action(async (file: string, id: string, version: string, options: Json) => {
      const restored = await withProgrammeToWrite(deps, resolve(file), (open) =>
        restoreVersion(deps, open, id, version),
      );
      const text = restored.ok
        ? `Restored “${restored.value.name}”. What it read before is kept as “${restored.value.before}”.`
        : '';
      answer(restored.ok ? done({ data: restored.value, text }) : restored, options.json ?? false);
    });
}
