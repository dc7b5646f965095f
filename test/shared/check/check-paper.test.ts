import { ALL_RULES } from '../../../shared/check/all-rules.ts';
import { checkPaper, makeChecker } from '../../../shared/check/check-paper.ts';
import { sayFix } from '../../../shared/check/fix.ts';
import { FAMILIES, familyOf, type LoneText, type Rule } from '../../../shared/check/rule.ts';
import type { Severity } from '../../../shared/model/finding.ts';
import type { Day } from '../../../shared/model/units.ts';
import { readSampleData } from '../../helpers/samples.ts';
import { clearance, entry, field, heading, inputOf, para, paperOf, table, title } from '../../helpers/paper-of.ts';

const base = { title: 'Names a roof', why: 'Roofs leak.', source: 'Practice.', example: { bad: 'roof', good: 'sky' } };

/** A rule that finds each `word`, and counts how often it was asked. */
function seek(id: Rule['id'], word: string, severity: Severity) {
  const asked: LoneText[] = [];
  const rule: Rule = {
    ...base,
    id,
    severity,
    reads: 'text',
    find: (one) => {
      asked.push(one);
      return [...one.text.words.matchAll(new RegExp(word, 'g'))].map((match) => ({
        start: match.index,
        end: match.index + word.length,
        message: `says ${word}`,
      }));
    },
  };
  return { rule, asked };
}

const paper = paperOf([
  title('Doors'),
  field('From', 'The door keeper'),
  heading('1', 'Roofs'),
  para('1.1', 'A roof, and a door beside the roof.'),
  entry('a)', 'A door.'),
  table('Table 1: Doors', [['Door', 'roof']], { note: { words: 'A roof.', marks: [] } }),
  clearance('Is the door cleared?', 'Yes', 'Ana Webb'),
  heading('2', 'Appendices'),
  entry('Appendix 1:', 'A door'),
]);

test('findings come by severity, then by place, with their words and their place in words', () => {
  const rules = [seek('NUM-91', 'roof', 'warns').rule, seek('NUM-90', 'door', 'stops').rule];
  const said = checkPaper(inputOf(paper), rules).map((one) => [one.code, one.at, one.quote, one.spot?.start]);
  expect(said).toEqual([
    ['NUM-90', 'front matter, From', 'door', 4],
    ['NUM-90', 'paragraph 1.1', 'door', 14],
    ['NUM-90', 'item a) after 1.1', 'door', 2],
    ['NUM-90', 'clearance “Is the door cleared?”', 'door', 7],
    ['NUM-90', 'Appendix 1 after 2', 'door', 2],
    ['NUM-91', 'paragraph 1.1', 'roof', 2],
    ['NUM-91', 'paragraph 1.1', 'roof', 30],
    ['NUM-91', 'Table 1, row 1', 'roof', 0],
    ['NUM-91', 'Table 1', 'roof', 2],
  ]);
});

test('a key stays while its text stays, wherever it moves, and goes when the text changes', () => {
  const { rule } = seek('NUM-90', 'door', 'stops');
  const keys = (text: string, before: number) => {
    const above = Array.from({ length: before }, (_, n) => para(`1.${n}`, 'Nothing.'));
    return checkPaper(inputOf(paperOf([...above, para('1.9', text)])), [rule]).map((one) => one.key);
  };
  const [first, second] = keys('A door and a door.', 0);
  expect(first).not.toBe(second);
  expect(keys('A door and a door.', 4)).toEqual([first, second]);
  expect(keys('A door and a red door.', 4)).not.toContain(first);
  expect(keys('A door.', 0)).not.toContain(first);
});

test('a second check asks only about what moved, and about all when the days or the template did', () => {
  const { rule, asked } = seek('NUM-90', 'door', 'stops');
  const check = makeChecker([rule]);
  const whole = (words: string) => inputOf(paperOf([para('1', 'A door.'), para('2', words), para('3', 'No.')]));
  check(whole('A roof.'));
  expect(asked).toHaveLength(3);
  const again = check(whole('A door again.'));
  expect(asked).toHaveLength(4);
  expect(again).toEqual(checkPaper(whole('A door again.'), [rule]));
  asked.length = 0;
  check({ ...whole('A door again.'), today: '2024-03-02' as Day });
  expect(asked).toHaveLength(3);
});

test('the registers read anew after a key in a text are no other registers; a milestone that moved asks about all', () => {
  const { rule, asked } = seek('NUM-90', 'door', 'stops');
  const check = makeChecker([rule]);
  const contents = readSampleData('cambridgeshire-send');
  const [programme] = contents.programmes;
  if (programme === undefined) throw new Error('the sample has no programme');
  const typed = (words: string, milestones = contents.milestones) => ({
    ...inputOf(paperOf([para('1', 'A door.'), para('2', words)])),
    facts: structuredClone({ programme, contents: { ...contents, milestones, sections: [] }, report: null }),
  });
  check(typed('A roof'));
  asked.length = 0;
  check(typed('A roof.'));
  expect(asked.map(({ text }) => text.words)).toEqual(['A roof.']);
  asked.length = 0;
  check(typed('A roof.', contents.milestones.slice(1)));
  expect(asked).toHaveLength(2);
});

test('every rule has an id of its own, of a family, and says why, by whose word, and with an example', () => {
  const ids = ALL_RULES.map((rule) => rule.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  for (const rule of ALL_RULES) {
    expect(Object.keys(FAMILIES)).toContain(familyOf(rule));
    for (const words of [rule.title, rule.why, rule.source, rule.example.bad, rule.example.good])
      expect(words).not.toBe('');
  }
});

test('a fix says what it would do', () => {
  expect(sayFix({ does: 'mark header row', rows: 1 })).toBe('Mark the first row as the header');
  expect(sayFix({ does: 'expand acronym', short: 'EP', long: 'educational psychologist' })).toBe(
    'Write “educational psychologist (EP)”',
  );
});
