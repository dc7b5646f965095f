import { join } from 'node:path';
import { createFile, openFile } from '../../../main/store/programme-file.ts';
import { planReplacement, readContents } from '../../../main/store/contents.ts';
import type { WritableDb } from '../../../main/store/database.ts';
import { examineFile } from '../../../main/store/examine.ts';
import { applyStep, redoStep, undoStep } from '../../../main/store/history.ts';
import { NEWEST_VERSION } from '../../../main/store/migrations/index.ts';
import { editsOf, listSteps } from '../../../main/store/steps.ts';
import { readRecord } from '../../../main/store/tables.ts';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { Prose } from '../../../shared/model/prose.ts';
import { seededRandom } from '../../helpers/random.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must } from '../../helpers/test-deps.ts';
import { tinyProgrammeInput } from '../../helpers/tiny-programme.ts';

const folder = useTempFolder();
let db: WritableDb;
let made = 0;

const path = (): string => join(folder(), 'pieces.clerkwell');
const stamp = () => {
  made += 1;
  return {
    id: `step-${made}`,
    who: 'tester',
    at: '2024-03-01T10:00:00.000Z',
    copy: { id: 'copy', name: 'pieces.clerkwell' },
  };
};
const step = (sealed = false) => ({
  ...stamp(),
  label: 'text',
  why: '',
  gesture: null,
  source: sealed ? ('new' as const) : ('person' as const),
  sealed,
});

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text: [text], anchor: null });
const longText = (): Prose =>
  Prose.parse(
    Array.from({ length: 200 }, (_, at) =>
      paragraph(`Paragraph ${at} says what changed and why, in words of its own. `.repeat(6)),
    ),
  );

const section = () => {
  const held = readRecord(db, 'section', 'background');
  if (held === undefined) throw new Error('the section is gone');
  return held;
};
const save = (body: Prose): void => {
  const { id, body: before } = section();
  must(applyStep(db, [{ does: 'set', kind: 'section', id, before: { body: before }, after: { body } }], step()));
};

beforeEach(() => {
  db = must(createFile(path(), 'copy', {}));
  const records = ProgrammeJson.parse({
    ...tinyProgrammeInput(),
    reports: [
      {
        id: 'report',
        title: 'Libraries',
        templateId: 'plain',
        meetingId: 'meeting',
        authorId: 'head',
        asAt: '2024-02-29',
      },
    ],
    sections: [{ id: 'background', reportId: 'report', key: 'background', body: [] }],
  });
  must(applyStep(db, planReplacement(readContents(db), records), step(true)));
  save(longText());
});
afterEach(() => db.close());

/** How many letters the history holds. */
const historySize = (): number => {
  const row = db
    .prepare(
      `SELECT (SELECT total(length(coalesce(before, '')) + length(coalesce(after, ''))) FROM edit)
         + (SELECT total(length(json)) FROM piece) AS letters`,
    )
    .get();
  return (row as { readonly letters: number }).letters;
};

test('each save of a long text adds to the history what changed, not the text', () => {
  const text = longText();
  for (let at = 0; at < 20; at += 1) {
    const before = historySize();
    const typed = paragraph(`${'typing '.repeat(at)}on`);
    save(text.with(100, typed));
    expect(historySize() - before).toBeLessThan(JSON.stringify(typed).length + 200);
  }
  expect(JSON.stringify(section().body).length).toBeGreaterThan(70_000);
});

test('whatever is done to a long text, the history tells all of it, and undo and redo lead back letter by letter', () => {
  const random = seededRandom(20261125);
  const states = [JSON.stringify(section().body)];
  for (let at = 0; at < 25; at += 1) {
    const text = [...section().body];
    const where = Math.floor(random() * text.length);
    const what = random();
    if (what < 0.3) text.splice(where, 1 + Math.floor(random() * 150));
    else if (what < 0.6) text.splice(where, 0, ...longText().slice(0, Math.floor(random() * 60)));
    else if (what < 0.8) text[where] = paragraph(`“${at}” – é \u{1F600} {"#pieces":"1"}`);
    else text.reverse();
    save(Prose.parse(text.slice(0, 300)));
    states.push(JSON.stringify(section().body));
  }
  const told = listSteps(db, { record: { kind: 'section', id: section().id } }).slice(-25);
  expect(told.map(({ edits: [edit] }) => JSON.stringify(edit?.does === 'set' ? edit.after['body'] : null))).toEqual(
    states.slice(1),
  );
  for (const state of states.toReversed().slice(1)) {
    must(undoStep(db, stamp()));
    expect(JSON.stringify(section().body)).toBe(state);
  }
  for (const state of states.slice(1)) {
    must(redoStep(db, stamp()));
    expect(JSON.stringify(section().body)).toBe(state);
  }
  expect(examineFile(db, NEWEST_VERSION, {}).findings).toEqual([]);
});

test('a piece that was damaged or is gone is found, and the present text still reads', () => {
  db.prepare(`UPDATE piece SET json = '"other"' WHERE id = 7`).run();
  expect(examineFile(db, NEWEST_VERSION, {}).findings.map(({ message }) => message)).toContain(
    'is not what its SHA-256 says',
  );
  const edit = db.prepare(`SELECT step FROM edit WHERE after LIKE '%#pieces%'`).get() as { readonly step: number };
  db.prepare('DELETE FROM piece WHERE id = 7').run();
  expect(() => editsOf(db, edit.step)).toThrow('does not hold what it should');
  expect(readRecord(db, 'section', section().id)?.body).toHaveLength(200);
});

test.each([
  ['more than there are', '1-99999999'],
  ['nothing', ''],
  ['none of them', '0'],
  ['less than none', '-1'],
  ['half a run', '5-'],
  ['a word', 'x'],
  ['a space too many', '1 2 '],
  ['more than any list has', '1-150 '.repeat(5000).trim()],
])('an edit whose pieces are said as %s is damaged, and reading it ends', (_, runs) => {
  db.prepare('UPDATE edit SET after = ? WHERE after LIKE ?').run(
    JSON.stringify({ body: { '#pieces': runs } }),
    '%#pieces%',
  );
  const edit = db.prepare(`SELECT step FROM edit WHERE after LIKE '%#pieces%'`).get() as { readonly step: number };
  expect(() => editsOf(db, edit.step)).toThrow('does not hold what it should');
});

test('a file opened again reads what was kept in pieces', () => {
  db.close();
  db = must(openFile(path(), {}));
  must(undoStep(db, stamp()));
  must(redoStep(db, stamp()));
  expect(section().body).toEqual(longText());
});
