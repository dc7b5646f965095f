import { join } from 'node:path';
import { coverText } from '../../../shared/clearing/cover.ts';
import { sayMoved, whatMoved } from '../../../shared/clearing/what-moved.ts';
import { compose } from '../../../shared/compose/compose.ts';
import type { Snapshot } from '../../../shared/model/snapshot.ts';
import type { Section } from '../../../shared/model/report.ts';
import { seededRandom } from '../../helpers/random.ts';
import { composeReport } from '../../../main/app/compose-report.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { prepareReport } from '../../../main/app/snapshot.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const REPORT = 'report-cyp-2023-10';
const folder = useTempFolder();

function prepared() {
  const deps = testDeps();
  const open = makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send');
  try {
    must(composeReport(deps, open, REPORT));
    return { ...must(prepareReport(deps, open, REPORT)), today: deps.readClock().today };
  } finally {
    closeProgramme(open);
  }
}

/** `snapshot` with one more paragraph in front of what the section `key` says. */
function withParagraph(snapshot: Snapshot, key: string, words: string): Snapshot {
  const grown = (one: Section): Section =>
    one.key === key ? { ...one, body: [{ kind: 'paragraph', text: [words], anchor: null }, ...one.body] } : one;
  return { ...snapshot, contents: { ...snapshot.contents, sections: snapshot.contents.sections.map(grown) } };
}

test('text outside a clearance, and the numbers that move with it, leave its cover alone; the whole paper sees every word', () => {
  const { snapshot, template, today } = prepared();
  const sections = snapshot.contents.sections.filter((one) => one.reportId === REPORT).map((one) => one.key);
  const before = compose(snapshot, template, today);
  for (const key of sections) {
    const after = compose(withParagraph(snapshot, key, 'One paragraph more.'), template, today);
    for (const other of sections)
      expect([key, other, coverText(after, [other]) === coverText(before, [other])]).toEqual([
        key,
        other,
        key !== other,
      ]);
    expect(whatMoved(coverText(before, []), coverText(after, [])).map(sayMoved)).toEqual(['{+One paragraph more.+}']);
  }
});

test('where a figure comes from and its day are covered with its words', () => {
  const { snapshot, template, today } = prepared();
  const paper = compose(snapshot, template, today);
  const told = (more: Readonly<Record<string, string>>) => {
    const figures = paper.document.figures.map((one) => ({ ...one, ...more }));
    return coverText({ ...paper, document: { ...paper.document, figures } }, []);
  };
  expect(told({})).toBe(coverText(paper, []));
  for (const more of [{ asAt: '1 January 1970' }, { source: 'Another register' }])
    expect(told(more)).not.toBe(coverText(paper, []));
});

test('an answer is no part of what the others cover', () => {
  const { snapshot, template, today } = prepared();
  const before = compose(snapshot, template, today);
  const clearances = snapshot.contents.clearances.map((one) => ({ ...one, answer: 'no' as const, note: 'Not now' }));
  const after = compose({ ...snapshot, contents: { ...snapshot.contents, clearances } }, template, today);
  expect(coverText(after, [])).toBe(coverText(before, []));
});

test('what moved, put back, is what was there: for any two texts', () => {
  const chance = seededRandom(7);
  const word = (): string =>
    ['rose', 'fell', '£5.88m', 'by', '12.7%', 'the', 'deficit', '2023/24'][Math.floor(chance() * 8)] ?? '';
  const text = (lines: number): string[] =>
    Array.from({ length: lines }, () => Array.from({ length: 1 + Math.floor(chance() * 9) }, word).join(' '));
  for (let round = 0; round < 200; round += 1) {
    const before = text(1 + Math.floor(chance() * 6));
    const after = before.flatMap((line) => (chance() < 0.3 ? [] : chance() < 0.4 ? [`${line} ${word()}`] : [line]));
    const moved = whatMoved(before.join('\n'), after.join('\n'));
    expect(moved.length === 0).toBe(before.join('\n') === after.join('\n'));
    for (const line of moved) {
      const side = (mark: 'inserted' | 'deleted'): string =>
        line
          .filter((one) => one.mark === 'same' || one.mark === mark)
          .map((one) => one.text)
          .join('');
      for (const [mark, lines] of [
        ['deleted', before],
        ['inserted', after],
      ] as const)
        if (side(mark) !== '') expect(lines).toContain(side(mark));
    }
  }
});

test('a reference is told by the caption or heading it leads to, in no paper by a name that only Clerkwell uses', () => {
  const { snapshot, template, today } = prepared();
  const text = coverText(compose(snapshot, template, today), []);
  expect(text).toContain('Table … (Open EHC plans at 31 May, 2018 to 2023)');
  const anchors = compose(snapshot, template, today).document.blocks.flatMap((block) =>
    'caption' in block ? [block.caption.anchor] : 'anchor' in block && block.anchor !== null ? [block.anchor] : [],
  );
  expect(anchors).not.toEqual([]);
  expect(anchors.filter((anchor) => text.includes(`(${anchor})`))).toEqual([]);
});
