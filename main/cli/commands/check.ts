import { extname, resolve } from 'node:path';
import { type Checked, checkReport, checkWordPaper, saveWithComments } from '../../app/check-paper.ts';
import type { ReadProgramme } from '../../app/deps.ts';
import { listKind } from '../../app/list-records.ts';
import { saveSummary } from '../../app/save-summary.ts';
import { done, type Reply, refuse } from '../../../shared/model/reply.ts';
import type { AddCommand, Face, Json } from '../command.ts';
import { EXIT, tellFinding } from '../output.ts';
import { withProgramme } from '../with-programme.ts';

type Options = Json & {
  readonly report?: string;
  readonly template?: string;
  readonly programme?: string;
  readonly comments?: string;
  readonly summary?: string;
};

export const addCheck: AddCommand = (program, face) => {
  program
    .command('check')
    .description('say what the clerk would send back: of any Word paper, or of a report of a programme')
    .argument('<file>', 'a Word paper (.docx), or a programme file with --report')
    .option('--report <id>', 'the report to check, when the file is a programme with several')
    .option('--template <id>', 'the committee format that a Word paper should have')
    .option('--programme <file>', 'the programme that a Word paper is about: its facts are compared with the registers')
    .option('--comments <copy.docx>', 'write a copy of the Word paper with each finding as a comment')
    .option('--summary <page>', 'write a page about the check, .docx or .txt')
    .addHelpText(
      'after',
      '\nThe exit code is 0 when nothing is found or only notes, 1 when something is, 2 when the file cannot be checked.',
    )
    .action(async (file: string, options: Options) => {
      const checked = await (isProgramme(file)
        ? checkProgramme(face, resolve(file), options)
        : checkWord(face, resolve(file), options));
      if (!checked.ok) return face.answer(checked, options.json ?? false);
      const saved =
        options.summary === undefined ? done(null) : saveSummary(face.deps, checked.value, resolve(options.summary));
      if (!saved.ok) return face.answer(saved, options.json ?? false);
      const { title, paper, findings, ms } = checked.value;
      const weighs = findings.some((finding) => finding.severity !== 'notes');
      const data = { title, pages: paper.pages, findings, ms };
      face.answer(
        done({ data, text: say(checked.value), exit: weighs ? EXIT.findings : EXIT.done }),
        options.json ?? false,
      );
    });
};

function isProgramme(file: string): boolean {
  return extname(file).toLowerCase() === '.clerkwell';
}

async function checkProgramme({ deps }: Face, path: string, options: Options): Promise<Reply<Checked>> {
  if (options.comments !== undefined || options.template !== undefined || options.programme !== undefined)
    return refuse(
      'bad-request',
      '--comments, --template and --programme are for a Word paper; a report has its own format and programme.',
    );
  return withProgramme(deps, path, (open) => {
    const id = options.report === undefined ? onlyReport(open) : done(options.report);
    return id.ok ? checkReport(deps, open, id.value) : id;
  });
}

function onlyReport(open: ReadProgramme): Reply<string> {
  const reports = listKind(open, 'reports');
  if (!reports.ok) return reports;
  const [only] = reports.value;
  if (reports.value.length === 1 && only !== undefined) return done(String(only['id']));
  const ids = reports.value.map((one) => String(one['id'])).join(', ');
  return refuse(
    'unknown-report',
    `Say which report to check with --report. ${ids === '' ? 'The programme holds none.' : `There is: ${ids}.`}`,
  );
}

async function checkWord({ deps }: Face, path: string, options: Options): Promise<Reply<Checked>> {
  if (options.report !== undefined)
    return refuse('bad-request', '--report names a report of a programme; a Word paper is checked as it is.');
  const templateId = options.template ?? null;
  const checked = await (options.programme === undefined
    ? checkWordPaper(deps, path, { templateId, programme: null })
    : withProgramme(deps, resolve(options.programme), (programme) =>
        checkWordPaper(deps, path, { templateId, programme }),
      ));
  if (!checked.ok || options.comments === undefined) return checked;
  if (resolve(options.comments) === path)
    return refuse('bad-request', 'The copy with comments would replace the paper itself: name another file.');
  const saved = saveWithComments(deps, checked.value, resolve(options.comments));
  return saved.ok ? checked : saved;
}

function say({ findings, paper, ms }: Checked): string {
  const lines = findings.map((finding) => `${tellFinding(finding)} [${finding.code}]`);
  const pages = paper.pages === null ? '' : `, ${paper.pages} pages`;
  const times = `read in ${Math.round(ms.read)} ms, checked in ${Math.round(ms.check)} ms`;
  return [...lines, `${findings.length === 0 ? 'Nothing found' : `${findings.length} found`}${pages}; ${times}.`].join(
    '\n',
  );
}
