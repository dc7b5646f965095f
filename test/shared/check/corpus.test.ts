import { ALL_RULES } from '../../../shared/check/all-rules.ts';
import { checkPaper } from '../../../shared/check/check-paper.ts';
import { FAULTS } from '../../corpus/all-faults.ts';
import { wholeInput } from '../../corpus/whole-paper.ts';
import { sayFound } from '../../helpers/paper-of.ts';

test('the paper that the corpus is built on is clean', () => {
  expect(checkPaper(wholeInput(), ALL_RULES).map(sayFound)).toEqual([]);
});

test('no fault stands in the corpus twice', () => {
  const ids = FAULTS.map((fault) => fault.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

const SEEN = FAULTS.filter((fault) => fault.rules.length > 0);

test.each(SEEN)('$id ($family) is found: $what', ({ bad, rules }) => {
  const said = checkPaper(bad, ALL_RULES);
  expect(said.filter((one) => rules.some((rule) => rule === one.code)).map(sayFound)).not.toEqual([]);
});

test('what is said ends once', () => {
  const messages = FAULTS.flatMap(({ bad }) => checkPaper(bad, ALL_RULES).map((one) => one.message));
  expect(messages.filter((one) => !/[^.?!…][.?!…]["”’)]?$/.test(one))).toEqual([]);
});

test.each(FAULTS)('$id ($family): nothing is said of the same paper put right', ({ good }) => {
  expect(checkPaper(good, ALL_RULES).map(sayFound)).toEqual([]);
});
