import { nameReports } from '../../../renderer/parts/name-reports.ts';
import type { ReportChoice } from '../../../shared/api/views.ts';

test('two papers of one title are told apart by their meeting and state, which come first', () => {
  const report = (id: string, title: string, meeting: string): ReportChoice => ({
    id,
    title,
    committee: 'Cabinet',
    meeting,
    status: 'draft',
    template: 'bcp-cabinet',
  });
  const names = nameReports([
    report('a', 'Update', '22 May 2024'),
    report('b', 'Update', ''),
    report('c', 'Plan', '22 May 2024'),
  ]);
  expect([...names.values()]).toEqual(['22 May 2024, draft: Update', 'draft: Update', 'Plan']);
});
