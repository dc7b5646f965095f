import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';

/** Where LibreOffice puts itself when it is not on the path. */
const USUAL_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/** Tags for a screen reader, bookmarks from the headings, and the promise of both (PDF/UA). */
const FILTER = {
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
  PDFUACompliance: { type: 'boolean', value: 'true' },
};

/** A large paper takes seconds; after this it hangs, in milliseconds. */
const PATIENCE = 180_000;

/** The program of an installed LibreOffice, or null. `path` is the system's list of folders. */
export function findOffice(path: string): string | null {
  const names = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice'];
  const onPath = path
    .split(delimiter)
    .flatMap((folder) => (folder === '' ? [] : names.map((name) => join(folder, name))));
  return [...onPath, ...USUAL_PLACES].find((file) => existsSync(file)) ?? null;
}

/** The Word paper `docx` as a PDF, made by an installed LibreOffice with its fonts; `signal` calls it off. */
export async function makePdf(docx: Uint8Array, path: string, signal: AbortSignal): Promise<Reply<Uint8Array>> {
  const office = findOffice(path);
  if (office === null)
    return refuse(
      'cannot-write',
      'A PDF is made by LibreOffice, and it is not installed here: install it, write a .docx, or export the PDF in the window.',
    );
  const folder = mkdtempSync(join(tmpdir(), 'clerkwell-pdf-'));
  try {
    writeFileSync(join(folder, 'paper.docx'), docx);
    const said = await convert(office, folder, signal);
    const pdf = join(folder, 'paper.pdf');
    if (existsSync(pdf)) return done(new Uint8Array(readFileSync(pdf)));
    if (signal.aborted) return refuse('cancelled', 'The PDF was not written: it was called off.');
    return refuse('cannot-write', `LibreOffice made no PDF of the paper${said === '' ? '' : `: ${said}`}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs LibreOffice on the paper in `folder`, with a profile of its own there: one that is open stays undisturbed. */
function convert(office: string, folder: string, signal: AbortSignal): Promise<string> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const target = `pdf:writer_pdf_Export:${JSON.stringify(FILTER)}`;
  const args = [
    profile,
    '--headless',
    '--norestore',
    '--convert-to',
    target,
    '--outdir',
    folder,
    join(folder, 'paper.docx'),
  ];
  return new Promise((end) => {
    const program = spawn(office, args, { stdio: ['ignore', 'ignore', 'pipe'], signal, timeout: PATIENCE });
    let said = '';
    program.stderr.on('data', (part: Buffer) => {
      said = `${said}${part.toString()}`.slice(-500);
    });
    program.on('error', (error) => end(error.message));
    program.on('close', () => end(said.trim().split('\n').at(-1) ?? ''));
  });
}
