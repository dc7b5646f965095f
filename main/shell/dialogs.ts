import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';
import { basename, dirname, extname, join } from 'node:path';
import { toFileName } from '../app/file-name.ts';
import type { Dialogs } from '../desk/screen.ts';

const PROGRAMME = [{ name: 'Clerkwell programme', extensions: ['clerkwell'] }];
/** What a report can be saved as; the first is what is meant when nothing is chosen. */
const PAPERS = [
  { name: 'Word document', extensions: ['docx'] },
  { name: 'PDF', extensions: ['pdf'] },
  { name: 'Plain text', extensions: ['txt'] },
  { name: 'PowerPoint briefing', extensions: ['pptx'] },
];

const SHEETS = [
  { name: 'Excel workbook', extensions: ['xlsx'] },
  { name: 'Comma-separated values', extensions: ['csv'] },
];
type FileKind = { readonly name: string; readonly extensions: string[] };
const CLEARANCE: FileKind = { name: 'Clerkwell clearance', extensions: ['clearance'] };
const COPY: FileKind = { name: 'Word document', extensions: ['docx'] };
const APPENDICES = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'csv', 'txt', 'png', 'jpg', 'jpeg'];
const CALENDAR: FileKind = { name: 'Calendar', extensions: ['ics'] };

/** The dialogs, shown on the window `getWindow` gives. */
export function makeDialogs(dialog: Dialog, getWindow: () => BrowserWindow): Dialogs {
  /** The paths that were chosen; none when it is cancelled. */
  const open = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(getWindow(), options);
    return canceled ? [] : filePaths;
  };
  const openOne = async (options: OpenDialogOptions): Promise<string | null> => (await open(options))[0] ?? null;
  const save = async (title: string, defaultPath: string, kind: FileKind): Promise<string | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(getWindow(), { title, defaultPath, filters: [kind] });
    return canceled || filePath === '' ? null : withEnding(filePath, `.${kind.extensions[0] ?? ''}`);
  };
  return {
    chooseClearance: (title) =>
      openOne({
        title,
        filters: [CLEARANCE],
        properties: ['openFile'],
      }),
    chooseAnswers: () =>
      open({
        title: 'Take in the answers of officers',
        filters: [{ name: 'Clearance file or Word copy', extensions: [...CLEARANCE.extensions, 'docx'] }],
        properties: ['openFile', 'multiSelections'],
      }),
    chooseClearancePlace: (suggested) => save('Where to keep the clearance file', suggested, CLEARANCE),
    chooseWordCopyPlace: (suggested) => save('Where to keep the Word copy', suggested, COPY),
    chooseCalendarPlace: (suggested) => save('Where to keep the calendar file', suggested, CALENDAR),
    chooseSendFolder: () =>
      openOne({
        title: 'The folder for the clerk',
        properties: ['openDirectory', 'createDirectory'],
      }),
    chooseProgramme: () =>
      openOne({
        title: 'Open a programme',
        filters: PROGRAMME,
        properties: ['openFile'],
      }),
    chooseNewProgramme: async (name, folder) => {
      const { canceled, filePath } = await dialog.showSaveDialog(getWindow(), {
        title: 'Where to keep the programme',
        defaultPath: join(folder, `${toFileName(name)}.clerkwell`),
        filters: PROGRAMME,
      });
      return canceled || filePath === '' ? null : withEnding(filePath, '.clerkwell');
    },
    chooseCopyPlace: async (beside) => {
      const { canceled, filePath } = await dialog.showSaveDialog(getWindow(), {
        title: 'Save a copy of the programme',
        defaultPath: join(dirname(beside), `${basename(beside, '.clerkwell')} copy.clerkwell`),
        filters: PROGRAMME,
      });
      return canceled || filePath === '' ? null : withEnding(filePath, '.clerkwell');
    },
    chooseWordPaper: () =>
      openOne({
        title: 'Check a Word paper',
        filters: PAPERS.slice(0, 1),
        properties: ['openFile'],
      }),
    chooseAppendix: () =>
      openOne({
        title: 'The file of the appendix',
        filters: [
          { name: 'Documents and pictures', extensions: APPENDICES },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile'],
      }),
    chooseTemplates: () =>
      openOne({
        title: 'The folder of your own report formats',
        properties: ['openDirectory', 'createDirectory'],
      }),
    chooseSheetPlace: async (name, beside) => {
      const { canceled, filePath } = await dialog.showSaveDialog(getWindow(), {
        title: 'Save as a sheet',
        defaultPath: join(dirname(beside), `${toFileName(name)}.xlsx`),
        filters: SHEETS,
      });
      if (canceled || filePath === '') return null;
      const known = SHEETS.some(({ extensions }) => extensions.includes(extname(filePath).slice(1).toLowerCase()));
      return known ? filePath : `${filePath}.xlsx`;
    },
    choosePdfPlace: async (name, beside) => {
      const { canceled, filePath } = await dialog.showSaveDialog(getWindow(), {
        title: 'Save as a PDF',
        defaultPath: join(dirname(beside), `${toFileName(name)}.pdf`),
        filters: PAPERS.slice(1, 2),
      });
      return canceled || filePath === '' ? null : withEnding(filePath, '.pdf');
    },
    chooseUpdateFolder: (beside) =>
      openOne({
        title: 'Where to write the update sheets',
        defaultPath: dirname(beside),
        properties: ['openDirectory', 'createDirectory'],
      }),
    chooseSheet: () =>
      openOne({
        title: 'Import a register',
        filters: [{ name: 'Excel and CSV', extensions: ['xlsx', 'xlsm', 'xls', 'csv', 'tsv', 'txt'] }],
        properties: ['openFile'],
      }),
    chooseRefusedPlace: async (sheet, beside) => {
      const { canceled, filePath } = await dialog.showSaveDialog(getWindow(), {
        title: 'Save the refused rows',
        defaultPath: join(dirname(beside), `${basename(sheet, extname(sheet))} refused.xlsx`),
        filters: SHEETS,
      });
      if (canceled || filePath === '') return null;
      return filePath.toLowerCase().endsWith('.csv') ? filePath : withEnding(filePath, '.xlsx');
    },
    chooseUpdates: () =>
      open({
        title: 'Update sheets that came back',
        filters: [{ name: 'Excel workbook', extensions: ['xlsx', 'xlsm', 'xls'] }],
        properties: ['openFile', 'multiSelections'],
      }),
    choosePaper: async (title, beside) => {
      const { canceled, filePath } = await dialog.showSaveDialog(getWindow(), {
        title: 'Save the paper',
        defaultPath: join(dirname(beside), `${toFileName(title)}.docx`),
        filters: PAPERS,
      });
      if (canceled || filePath === '') return null;
      const known = PAPERS.some(({ extensions }) => extensions.includes(extname(filePath).slice(1).toLowerCase()));
      return known ? filePath : `${filePath}.docx`;
    },
  };
}

function withEnding(path: string, ending: string): string {
  return extname(basename(path)).toLowerCase() === ending ? path : `${path}${ending}`;
}
