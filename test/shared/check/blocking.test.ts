import { findBlocking } from '../../../shared/check/blocking.ts';
import type { CheckFinding } from '../../../shared/check/check-paper.ts';

const finding = (family: CheckFinding['family'], number: string, severity: CheckFinding['severity']): CheckFinding => ({
  code: `${family}-${number}`,
  family,
  severity,
  at: 'the title',
  message: 'It is so.',
  title: 'It is so',
  spot: null,
  quote: '',
  why: '',
  source: '',
  fix: null,
  key: number,
});

test('a family that blocks is stopped by what it warns of and not by its notes, a rule by anything', () => {
  const all = [finding('GOV', '05', 'warns'), finding('GOV', '07', 'notes'), finding('TXT', '01', 'stops')];
  const codes = (blocking: readonly string[]) => findBlocking(all, blocking).map(({ code }) => code);
  expect(codes(['GOV'])).toEqual(['GOV-05']);
  expect(codes(['GOV-07'])).toEqual(['GOV-07']);
  expect(codes([])).toEqual(['TXT-01']);
});
