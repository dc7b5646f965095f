import { runInNewContext } from 'node:vm';
import { printPaper, type Printer, readPrintedPages } from '../../../main/shell/print-pdf.ts';
import type { Document } from '../../../shared/document/document.ts';
import type { Reply } from '../../../shared/model/reply.ts';
import { footer, sampleDocument as samplePaper } from '../../helpers/sample-document.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

const { signal } = new AbortController();
/** The sample's footnotes are set elsewhere: in a window. */
const sampleDocument = { ...samplePaper, footnotes: [] };
/** The page does not die. */
const living = new Promise<never>(() => undefined);

async function print(printer: Printer, paper: Document, died: Promise<never>): Promise<Reply<Uint8Array>> {
  const printed = await printPaper(printer, paper, 'end', signal, died);
  if (printed === null) throw new Error('notes at the end always fit');
  return printed;
}

/** A page that draws `blocks` of what it is handed, as far as printing looks at it. */
function pageDrawing(blocks: (handed: number) => number) {
  const shown: unknown[] = [];
  const asked: unknown[] = [];
  const printer: Printer = {
    executeJavaScript: (code: string) => {
      const draw = (paper: { readonly blocks: readonly unknown[] }): number => {
        shown.push(JSON.parse(JSON.stringify(paper)));
        return blocks(paper.blocks.length);
      };
      return Promise.resolve(runInNewContext(code, { printPaper: draw }));
    },
    printToPDF: (options) => {
      asked.push(options);
      return Promise.resolve(Buffer.from('%PDF-'));
    },
  };
  return { printer, shown, asked };
}

test('what is printed is the very document that was handed over, whole, and nothing that could not be drawn', async () => {
  const good = pageDrawing((count) => count);
  const paper = { ...sampleDocument, title: 'Odd “title” \u2028 `${1}` </script>' };
  must(await print(good.printer, paper, living));
  expect(good.shown).toEqual([JSON.parse(JSON.stringify(paper))]);
  expect(good.asked).toEqual([expect.objectContaining({ generateTaggedPDF: true, generateDocumentOutline: true })]);
  const short = pageDrawing((count) => count - 1);
  expect(refusal(await print(short.printer, paper, living))).toMatch(/could not be drawn/);
  expect(short.asked).toEqual([]);
});

test('words of the footer are words there, whatever they look like', async () => {
  const { printer, asked } = pageDrawing((count) => count);
  must(await print(printer, { ...sampleDocument, footer: footer('<img src=x>&"') }, living));
  const said = JSON.stringify(asked);
  expect(said).not.toContain('<img');
  expect(said).toContain('&#60;img src=x&#62;&#38;&#34;');
  expect(said).toContain('pageNumber');
});

test('where the pages begin is asked of the page that was printed, and anything else it says is not believed', async () => {
  const answers: unknown[] = [[{ block: 2, part: 0, letters: 7 }], [{ block: -1, part: 0, letters: 0 }], 'here', null];
  const asked: string[] = [];
  const printer: Printer = {
    executeJavaScript: (code: string) => {
      if (code.startsWith('printPaper')) return Promise.resolve(sampleDocument.blocks.length);
      asked.push(code);
      return Promise.resolve(answers.shift());
    },
    printToPDF: () => Promise.resolve(Buffer.from('%PDF-')),
  };
  const read = () => readPrintedPages(printer, sampleDocument);
  expect(await read()).toEqual({ starts: [{ block: 2, part: 0, letters: 7 }], notesAt: 'foot' });
  expect([await read(), await read(), await read()]).toEqual([null, null, null]);
  expect(asked[0]).toBe(`findPageStarts("${Buffer.from('%PDF-').toString('base64')}")`);
  const short = { ...printer, executeJavaScript: () => Promise.resolve(1) };
  expect(await readPrintedPages(short, sampleDocument)).toBeNull();
});

test('a print that is given up, or whose page dies, is a sentence that says where a PDF can still be had', async () => {
  const { printer } = pageDrawing((count) => count);
  const givenUp: Printer = { ...printer, printToPDF: () => Promise.reject(new Error('Failed to generate PDF')) };
  expect(refusal(await print(givenUp, sampleDocument, living))).toMatch(
    /too long to be printed here\. Open the Word file/,
  );
  const silent: Printer = { ...printer, printToPDF: () => new Promise(() => undefined) };
  const gone = Promise.reject(new Error('the page has died'));
  expect(refusal(await print(silent, sampleDocument, gone))).toMatch(/too long to be printed here/);
});

test('notes stand at the feet of pages only where the page says how many there are and the PDF has as many', async () => {
  const paper = { ...samplePaper, footnotes: [{ number: 1, text: [] }] };
  const printing = (room: unknown, pages: unknown, count: number) => {
    const asked: string[] = [];
    const printer: Printer = {
      executeJavaScript: (code: string) => {
        if (code.startsWith('printPaper')) return Promise.resolve(paper.blocks.length);
        asked.push(code.slice(0, code.indexOf('(')));
        return Promise.resolve(code.startsWith('keepRoom') ? room : pages);
      },
      printToPDF: () => Promise.resolve(Buffer.from(`%PDF- /Type /Pages ${'/Type /Page '.repeat(count)}`)),
    };
    return { asked, print: () => printPaper(printer, paper, 'foot', signal, living) };
  };
  const good = printing(true, 2, 2);
  expect((await good.print())?.ok).toBe(true);
  expect(good.asked).toEqual(['keepRoomForNotes', 'setNotesAtFoot']);
  expect(await printing(true, 2, 3).print()).toBeNull();
  expect(await printing(true, null, 2).print()).toBeNull();
  const none = printing(false, 2, 5);
  expect((await none.print())?.ok).toBe(true);
  expect(none.asked).toEqual(['keepRoomForNotes']);
});
