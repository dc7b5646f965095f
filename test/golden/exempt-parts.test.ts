import { readTemplate } from '../../main/files/templates.ts';
import { writeWord } from '../../main/word/write-word.ts';
import { compose, type Part } from '../../shared/compose/compose.ts';
import { writePlainText } from '../../shared/document/plain-text.ts';
import { Exemption } from '../../shared/model/report.ts';
import { nativeNumbers } from '../main/word/native-numbers.ts';
import { readDocx } from '../helpers/read-docx.ts';
import { readSampleData, type SampleId, TODAY } from '../helpers/samples.ts';
import { must, TEMPLATES } from '../helpers/test-deps.ts';

function composePart(id: SampleId, part: Part, covers: readonly object[]) {
  const contents = readSampleData(id);
  const [[report], [programme]] = [contents.reports, contents.programmes];
  if (report === undefined || programme === undefined) throw new Error(`${id} holds no report`);
  const exemptions = covers.map((one, at) =>
    Exemption.parse({ id: `exempt-${at}`, reportId: report.id, paragraphs: [3], publicInterest: 'Prices', ...one }),
  );
  const template = must(readTemplate(TEMPLATES, report.templateId));
  return compose({ report, programme, contents: { ...contents, exemptions } }, template, TODAY, part).document;
}

test('an exempt appendix has in the exempt part the number it has in the public list, in Word’s own counting too', () => {
  const covers = [3, 4, 6].map((number) => ({ covers: 'appendix', appendixId: `appendix-${number}` }));
  const document = composePart('bcp-send', 'exempt', covers);
  const printed = nativeNumbers(readDocx(writeWord(document))).map((one) => one.printed);
  expect(printed.filter((one) => one.startsWith('Appendix'))).toEqual(['Appendix 3 –', 'Appendix 4 –', 'Appendix 6 –']);
  const list = composePart('bcp-send', 'public', covers);
  expect(writePlainText(list)).toMatch(/Appendix 3 –\s+DSG 15 year management plan \(exempt from publication\)/);
});

test('the public list of recommendations ends before those that are not for the public', () => {
  const covers = [{ covers: 'recommendation', recommendationId: 'recommendation-3' }];
  const said = writePlainText(composePart('cambridgeshire-send', 'public', covers));
  expect(said).toMatch(/and the deficit on the Dedicated Schools Grant\.\n/);
  expect(writePlainText(composePart('cambridgeshire-send', 'exempt', covers))).toContain('Schools Grant; and');
});

test('no heading of a group stands in the exempt part over nothing', () => {
  const one = composePart('cambridgeshire-send', 'exempt', [{ covers: 'response', key: 'procurement' }]);
  expect(writePlainText(one)).not.toContain('Climate Change and Environment Implications');
  const both = [{ covers: 'response', key: 'climate-air' }];
  expect(writePlainText(composePart('cambridgeshire-send', 'exempt', both))).toContain('on Priority Areas');
});
