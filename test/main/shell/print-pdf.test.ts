import { printPreview, type Printer } from '../../../main/shell/print-pdf.ts';
import { footer, sampleDocument } from '../../helpers/sample-document.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

const { signal } = new AbortController();

/** A window that shows `label`, as far as printing looks at it. */
function windowShowing(label: string) {
  const ran: string[] = [];
  const asked: unknown[] = [];
  const printer: Printer = {
    executeJavaScript: (code: string) => {
      ran.push(code);
      return Promise.resolve(code.includes('aria-label') ? label : 'Clerkwell');
    },
    printToPDF: (options) => {
      asked.push(options);
      return Promise.resolve(Buffer.from('%PDF-'));
    },
  };
  return { printer, ran, asked };
}

test('only the preview of this paper is printed, under its title, and the window gets its own back', async () => {
  const { printer, ran, asked } = windowShowing(`Preview of ${sampleDocument.title}`);
  must(await printPreview(printer, sampleDocument, signal));
  expect(ran.slice(1).map((code) => /document\.title = ("[^"]*")/.exec(code)?.[1])).toEqual([
    JSON.stringify(sampleDocument.title),
    '"Clerkwell"',
  ]);
  expect(asked).toEqual([expect.objectContaining({ generateTaggedPDF: true, generateDocumentOutline: true })]);
  const other = windowShowing('Preview of another paper');
  expect(refusal(await printPreview(other.printer, sampleDocument, signal))).toMatch(
    /show this report on the Report screen/,
  );
  expect(other.asked).toEqual([]);
});

test('words of the footer are words there, whatever they look like', async () => {
  const { printer, asked } = windowShowing(`Preview of ${sampleDocument.title}`);
  must(await printPreview(printer, { ...sampleDocument, footer: footer('<img src=x>&"') }, signal));
  const said = JSON.stringify(asked);
  expect(said).not.toContain('<img');
  expect(said).toContain('&#60;img src=x&#62;&#38;&#34;');
  expect(said).toContain('pageNumber');
});
