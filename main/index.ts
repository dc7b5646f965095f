import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import type { AppEvent } from '../shared/api/api.ts';
import type { Deps } from './app/deps.ts';
import { makeDeps } from './app/make-deps.ts';
import { findPolicyFile, readPolicy } from './files/policy.ts';
import { CHANNELS } from './shell/channels.ts';
import { collectEarly } from './shell/collect-early.ts';
import { describeFault } from './desk/describe-fault.ts';
import { DeskThread } from './shell/desk-thread.ts';
import { makeDialogs } from './shell/dialogs.ts';
import { fetchText } from './shell/fetch-text.ts';
import { connectIntents } from './shell/ipc.ts';
import { offerLink } from './shell/links.ts';
import { closeGently, loadPage, makeMainWindow, reviveWhenDead } from './shell/main-window.ts';
import { buildMenu } from './shell/menu.ts';
import { makePageWindow } from './shell/page-window.ts';
import { makePagePrinter } from './shell/print-page.ts';
import { canPrint, printOr } from './shell/may-print.ts';
import { startPrinting } from './shell/print-command.ts';
import { openPrintWindow, printInWindow } from './shell/print-window.ts';
import { readLaunch } from './shell/read-launch.ts';
import { cutOff, lockPages, lockSession } from './shell/security.ts';
import { APP_SCHEME, serveAsset } from './shell/serve.ts';
import { checkForUpdate } from './shell/updates.ts';

// Built, this file is out/main/index.js beside out/preload and out/renderer; templates lie at the top of the project, or
// beside the archive in an installed app.
const built = join(import.meta.dirname, '..');
const resources = app.isPackaged ? process.resourcesPath : join(built, '..');
const templates = join(resources, 'templates');
// An installed app loads the add-on that came with it and none that its surroundings name.
const binding = app.isPackaged ? undefined : process.env['CLERKWELL_SQLITE_BINDING'];

// Chromium can have no sandbox as root, where only development and tests run: they say --no-sandbox, and an installed app does
// not start with it.
const unsandboxed = app.commandLine.hasSwitch('no-sandbox');
const NO_SANDBOX =
  'It was started with --no-sandbox. An AppImage adds that where the system lets no program make its own namespaces: the deb works there.';
const forPeople = app.isPackaged && !app.getVersion().endsWith('-development');

const policy = readPolicy(findPolicyFile(process.env, process.platform));
const updates = policy.ok ? (policy.value.updates?.address ?? null) : null;
cutOff(app, updates);
collectEarly(app);
// Nothing is written down of a mistake but where it was; no crash reporter is started, so nothing is kept or sent either.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error) => console.error(`${event}: ${describeFault(error)}`));
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false } },
]);

let window: BrowserWindow | null = null;
/** Done once the programme is closed: the app ends no sooner. */
let closed: Promise<void> = Promise.resolve();
const tell = (event: AppEvent): void => window?.webContents.send(CHANNELS.event, event);

// In development the app's own folder is among the arguments.
const ownArguments = (argv: readonly string[]): readonly string[] =>
  argv.slice(1).filter((arg) => resolve(arg) !== app.getAppPath());
const launch = readLaunch(ownArguments(process.argv), process.cwd());
/** Opens a file that the system hands over; one that comes before the window is there waits for it. */
let openLater: string | null = launch.does === 'open' ? launch.path : null;
let openFile = (path: string): void => {
  openLater = path;
};
// Chromium names whoever made a PDF by this: the program, and nothing of the machine.
app.userAgentFallback = `Clerkwell ${app.getVersion()}`;
if (launch.does === 'command') {
  const { args } = launch;
  if (!canPrint(args, process.env, process.platform) || (unsandboxed && forPeople)) await runCommand(args, null);
  else {
    if (!unsandboxed) app.enableSandbox();
    startPrinting(app, ipcMain, built, (print) => runCommand(args, print));
  }
} else if (unsandboxed && forPeople) {
  dialog.showErrorBox('Clerkwell does not start without its sandbox', NO_SANDBOX);
  app.exit(1);
} else startWindow();

/** The command line from the same program: nothing of Chromium's is waited for but by what prints a PDF, in a window nobody sees. */
async function runCommand(args: readonly string[], print: Deps['makePdf'] | null): Promise<void> {
  const { runCli } = await import('./cli/run-cli.ts');
  const write = (stream: NodeJS.WriteStream) => (text: string) => stream.write(`${text}\n`);
  const note = write(process.stderr);
  if (!policy.ok) note(policy.problem.message);
  const world = makeDeps({
    templates,
    nativeBinding: binding,
    dataFolder: app.getPath('userData'),
    policy: policy.ok ? policy.value : {},
  });
  const deps = print === null ? world : { ...world, makePdf: printOr(print, world.makePdf) };
  const exit = await runCli(args, deps, app.getVersion(), { out: write(process.stdout), note });
  for (const stream of [process.stdout, process.stderr])
    await new Promise((written) => stream.write('', () => written(null)));
  app.exit(exit);
}

function startWindow(): void {
  if (!app.requestSingleInstanceLock()) return app.quit();
  if (!unsandboxed) app.enableSandbox();
  app.on('window-all-closed', () => void closed.finally(() => app.quit()));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    const asked = readLaunch(ownArguments(argv), folder);
    if (asked.does === 'open') openFile(asked.path);
  });
  lockPages(app, (link) => (window === null ? undefined : offerLink(dialog, shell, window, link)));
  void app.whenReady().then(start);
}

async function start(): Promise<void> {
  lockSession(session.defaultSession);
  protocol.handle(APP_SCHEME, (request) => serveAsset(request.url, join(built, 'renderer')));
  const preload = join(built, 'preload', 'preload.cjs');
  const page = makeMainWindow(preload);
  window = page;
  const pageWindow = makePageWindow(() => openPrintWindow(preload));
  // What there is to say is said before the page that it is about.
  const loaded = Promise.withResolvers<void>();
  const sayOnPage = (message: string): void => void loaded.promise.then(() => say(page, message));
  const desk = new DeskThread(
    join(import.meta.dirname, 'desk-worker.js'),
    {
      templates,
      nativeBinding: binding,
      dataFolder: app.getPath('userData'),
      documentsFolder: app.getPath('documents'),
      programs: import.meta.dirname,
      licencesFile: join(app.isPackaged ? resources : built, 'licences.json'),
      version: app.getVersion(),
      policy: policy.ok ? policy.value : {},
      path: openLater,
    },
    {
      dialogs: makeDialogs(dialog, () => page),
      printer: makePagePrinter(),
      papers: { readPages: pageWindow.readPages, toPdf: printInWindow(preload) },
      window: {
        tell,
        showBar: (part) => window?.setProgressBar(part),
        say: sayOnPage,
        showFile: (path) => shell.showItemInFolder(path),
      },
    },
  );
  connectIntents(ipcMain, (name, args) => desk.answer(name, args));
  closeGently(page, ipcMain);
  reviveWhenDead(page, (message) => say(page, message));

  page.on('closed', () => {
    closed = desk.close();
    pageWindow.close();
    window = null;
  });
  Menu.setApplicationMenu(
    buildMenu(Menu, process.platform, {
      command: (command) => tell({ event: 'command', command }),
      checkForUpdates: updates === null ? null : () => void sayUpdate(page, updates),
    }),
  );
  openFile = (path) => desk.offer(path);
  await loadPage(page);
  if (!policy.ok) say(page, policy.problem.message);
  loaded.resolve();
}

function say(page: BrowserWindow, message: string): void {
  void dialog.showMessageBox(page, { type: 'info', message });
}

async function sayUpdate(page: BrowserWindow, address: string): Promise<void> {
  const checked = await checkForUpdate(fetchText(session), address, app.getVersion());
  say(page, checked.ok ? checked.value : checked.problem.message);
}
