import type { CheckFinding } from '../../../shared/check/check-paper.ts';
import type { Fix } from '../../../shared/check/fix.ts';
import { planFix } from '../../../shared/check/plan-fix.ts';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { tinyProgrammeInput } from '../../helpers/tiny-programme.ts';

const AROUND = 'The EP saw 12 children, and 12 more are waiting.';

function findingAt(start: number, end: number, fix: Fix): CheckFinding {
  const spot = { item: 0, part: 'text' as const, row: 0, column: 0, start, end };
  const said = {
    code: 'ACR-01',
    at: '',
    message: '',
    severity: 'warns' as const,
    title: '',
    quote: '',
    why: '',
    source: '',
  };
  return { ...said, family: 'ACR', spot, fix, key: 'k' };
}

function planIn(texts: readonly unknown[], finding: CheckFinding) {
  const sections = texts.map((text, at) => ({
    id: `s${at}`,
    reportId: 'r',
    key: `k${at}`,
    body: [{ kind: 'paragraph', text }],
  }));
  const { sections: read } = ProgrammeJson.parse({ ...tinyProgrammeInput(), sections });
  const change = planFix(finding, AROUND, {
    reportId: 'r' as never,
    sections: read,
    responses: [],
    recommendations: [],
    appendices: [],
  });
  return change === null ? null : JSON.stringify(change);
}

const expand: Fix = { does: 'expand acronym', short: 'EP', long: 'educational psychologist' };
const whole = [AROUND];

test('words are replaced where they were written, next to what is not typed too', () => {
  expect(planIn([whole], findingAt(4, 6, expand))).toContain('The educational psychologist (EP) saw 12 children');
  const split = ['The ', { kind: 'strong', text: 'very' }, ' EP saw 12'];
  expect(planIn([split], findingAt(4, 6, { does: 'replace', with: 'x' }))).toBeNull();
  const bound: Fix = {
    does: 'bind figure',
    figure: { of: 'count', what: 'workstreams' },
    style: 'plain',
    text: '12',
    says: 'workstreams, 12',
  };
  expect(planIn([whole], findingAt(28, 30, bound))).toContain('and ",{"kind":"figure"');
  expect(planIn([whole], findingAt(28, 30, bound))).toContain('"seen":"12"');
});

test('words that stand twice, in another place too, or nowhere are left to a person', () => {
  expect(planIn([whole, whole], findingAt(4, 6, expand))).toBeNull();
  expect(planIn([['Nothing of the kind.']], findingAt(4, 6, expand))).toBeNull();
  expect(planIn([whole], findingAt(4, 6, { does: 'renumber', number: '2.1' }))).toBeNull();
});
