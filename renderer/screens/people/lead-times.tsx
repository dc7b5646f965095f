import type { ReactElement } from 'react';
import { Counting, LeadTime } from '../../../shared/model/lead-time.ts';
import { BareChoice, LineField } from '../../parts/fields.tsx';
import { AddIcon, DeleteIcon } from '../../parts/icons.ts';
import { Button } from '../../parts/kit.ts';
import { choicesOf } from '../../parts/register/choices.ts';
import { useReadOnly } from '../../state/read-only.ts';
import './people.css';

const COUNTINGS = choicesOf(Counting.options);
const CONDITIONS = [
  { value: 'always', name: 'Always' },
  { value: 'key decision', name: 'For a key decision' },
  { value: 'exempt', name: 'For an exempt part' },
] as const satisfies readonly { readonly value: LeadTime['onlyIf']; readonly name: string }[];

type LeadTimesProps = {
  readonly leadTimes: readonly LeadTime[];
  readonly hint: string;
  /** Saves what `change` makes of the deadlines as they stand when its turn comes. */
  readonly save: (
    change: (now: readonly LeadTime[]) => readonly unknown[],
    said: string,
    gesture?: string | null,
  ) => Promise<string | null>;
};

/** What is asked for before a meeting: how many days, counted how, by what time. */
export function LeadTimes({ leadTimes, hint, save }: LeadTimesProps): ReactElement {
  const readOnly = useReadOnly();
  const set = (at: number, part: { readonly [field: string]: unknown }, gesture?: string): Promise<string | null> =>
    save((now) => now.map((one, place) => (place === at ? { ...one, ...part } : one)), 'deadlines', gesture);
  return (
    <section className="record-part" aria-label="Deadlines it asks for">
      <h3 className="record-part-title">Deadlines it asks for</h3>
      <p className="muted">{hint}</p>
      <ul className="lead-times">
        {leadTimes.map((one, at) => (
          // A deadline has no id of its own: its place in the list is what it goes by.
          <li key={at} className="lead-time">
            <LineField
              label="What"
              value={one.name}
              save={(typed, gesture) => set(at, { name: typed.trim() }, gesture)}
            />
            <div className="record-pair">
              <LineField
                label="Days before"
                value={String(one.days)}
                save={async (typed, gesture) =>
                  /^\d{1,3}$/.test(typed.trim())
                    ? set(at, { days: Number(typed) }, gesture)
                    : `“${typed.trim()}” is not a number of days. Type it as 7.`
                }
              />
              <LineField
                label="By the time of day"
                placeholder="10:00"
                value={one.time ?? ''}
                save={(typed, gesture) => set(at, { time: typed.trim() === '' ? null : typed.trim() }, gesture)}
              />
              <BareChoice
                name={`How the days of ${one.name} are counted`}
                label="Counted as"
                value={one.counting}
                choices={COUNTINGS}
                save={(counting) => set(at, { counting })}
              />
              <BareChoice
                name={`When ${one.name} is asked for`}
                label="Asked for"
                value={one.onlyIf}
                choices={CONDITIONS}
                save={(onlyIf) => set(at, { onlyIf })}
              />
            </div>
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteIcon />}
              disabledFocusable={readOnly}
              aria-label={`Remove ${one.name}`}
              onClick={() =>
                readOnly ? undefined : void save((now) => now.filter((_, place) => place !== at), 'deadlines')
              }
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon={<AddIcon />}
        className="lead-time-add"
        disabledFocusable={readOnly}
        onClick={() =>
          readOnly ? undefined : void save((now) => [...now, { name: newName(now), days: 5 }], 'deadlines')
        }
      >
        Add deadline
      </Button>
    </section>
  );
}

function newName(leadTimes: readonly LeadTime[]): string {
  const names = new Set(leadTimes.map((one) => one.name));
  let count = 1;
  while (names.has(`New deadline ${count}`)) count += 1;
  return `New deadline ${count}`;
}
