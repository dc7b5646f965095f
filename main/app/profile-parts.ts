import type { PeriodView } from '../../shared/api/profile-views.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { Profile } from '../../shared/model/finance.ts';
import { writeMonth, writeYear } from '../../shared/rules/days.ts';
import { firstDay, makePeriod } from '../../shared/rules/periods.ts';
import type { ProfilePeriod } from '../../shared/rules/profile-figures.ts';

/** What a profile is worked out from, and how its money is written. */
export type ProfileParts = Pick<Contents, 'profiles' | 'profileLines' | 'profileCells'> & {
  readonly profile: Profile;
  readonly unit: NonNullable<Profile['moneyUnit']>;
  readonly startsMonth: number;
};

/** A period with what it is called: `2024/25`, `2024/25 Q1`, `April 2024`. */
export function viewPeriod({ profile, startsMonth }: ProfileParts, { key, year, part }: ProfilePeriod): PeriodView {
  const whole = writeYear(year, '2022/23');
  if (part === null) return { key, year, part, name: profile.periods === 'years' ? whole : `${whole} whole year` };
  if (profile.periods === 'quarters') return { key, year, part, name: `${whole} Q${part}` };
  const month = makePeriod({ style: 'months', year, part }, startsMonth);
  return { key, year, part, name: writeMonth(firstDay(month, startsMonth)) };
}
