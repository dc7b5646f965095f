import { runInNewContext } from 'node:vm';
import { printPaper, type Printer, readPageStarts } from '../../../main/shell/print-pdf.ts';
import { footer, sampleDocument } from '../../helpers/sample-document.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

const { signal } = new AbortController();
/** The page does not die. */
const living = new Promise<never>(() => undefined);

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
  must(await printPaper(good.printer, paper, signal, living));
  expect(good.shown).toEqual([JSON.parse(JSON.stringify(paper))]);
  expect(good.asked).toEqual([expect.objectContaining({ generateTaggedPDF: true, generateDocumentOutline: true })]);
  const short = pageDrawing((count) => count - 1);
  expect(refusal(await printPaper(short.printer, paper, signal, living))).toMatch(/could not be drawn/);
  expect(short.asked).toEqual([]);
});

test('words of the footer are words there, whatever they look like', async () => {
  const { printer, asked } = pageDrawing((count) => count);
  must(await printPaper(printer, { ...sampleDocument, footer: footer('<img src=x>&"') }, signal, living));
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
  const read = () => readPageStarts(printer, sampleDocument);
  expect(await read()).toEqual([{ block: 2, part: 0, letters: 7 }]);
  expect([await read(), await read(), await read()]).toEqual([null, null, null]);
  expect(asked[0]).toBe(`findPageStarts("${Buffer.from('%PDF-').toString('base64')}")`);
  const short = { ...printer, executeJavaScript: () => Promise.resolve(1) };
  expect(await readPageStarts(short, sampleDocument)).toBeNull();
});

test('a print that is given up, or whose page dies, is a sentence that says where a PDF can still be had', async () => {
  const { printer } = pageDrawing((count) => count);
  const givenUp: Printer = { ...printer, printToPDF: () => Promise.reject(new Error('Failed to generate PDF')) };
  expect(refusal(await printPaper(givenUp, sampleDocument, signal, living))).toMatch(
    /too long to be printed here\. Open the Word file/,
  );
  const silent: Printer = { ...printer, printToPDF: () => new Promise(() => undefined) };
  const gone = Promise.reject(new Error('the page has died'));
  expect(refusal(await printPaper(silent, sampleDocument, signal, gone))).toMatch(/too long to be printed here/);
});
