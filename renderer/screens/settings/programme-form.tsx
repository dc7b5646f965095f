import type { ReactElement } from 'react';
import type { ProgrammeSettings } from '../../../shared/api/register-views.ts';
import { MoneyUnit } from '../../../shared/model/money-unit.ts';
import { PeriodStyle } from '../../../shared/model/period.ts';
import { Rag } from '../../../shared/model/rag.ts';
import { MONTHS } from '../../../shared/rules/days.ts';
import { BareChoice, LineField } from '../../parts/fields.tsx';
import { Button } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { RagBadge } from '../../parts/rag.tsx';
import { ScreenLink } from '../../parts/screen-link.tsx';
import { choicesOf, namedChoices, orNone } from '../../parts/register/choices.ts';
import { RecordChoice, RecordLine, RecordNote, RecordText } from '../../parts/register/record-fields.tsx';
import { useSaveField } from '../../parts/register/use-save-field.ts';
import { lastRead } from '../../state/queries.ts';
import { showHistory } from '../../state/history.ts';
import './settings.css';

const PERIODS = choicesOf(PeriodStyle.options);
const UNITS = choicesOf(MoneyUnit.options);
const MONTH_CHOICES = MONTHS.map((name, at) => ({ value: String(at + 1), name }));

/** The programme's own settings. */
export function ProgrammeForm({ settings }: { readonly settings: ProgrammeSettings }): ReactElement {
  const { programme, bodies, matrices } = settings;
  const save = useSaveField('programme', programme.id, 'the programme');
  return (
    <div className="settings-scroller">
      <div className="settings-columns">
        <Panel
          title="What it is"
          aside={
            <Button
              size="small"
              appearance="subtle"
              onClick={() => showHistory({ kind: 'programme', id: programme.id, name: 'the programme' })}
            >
              History
            </Button>
          }
        >
          <div className="settings-fields">
            <RecordLine save={save} field="name" label="Name" value={programme.name} />
            <RecordLine save={save} field="shortName" label="Short name" value={programme.shortName} />
            <RecordChoice
              save={save}
              field="bodyId"
              label="Council"
              value={programme.bodyId}
              choices={namedChoices(bodies)}
            />
            <p className="muted">
              A council’s name, its nation and its deadlines are kept with its committees.{' '}
              <ScreenLink screen="people" tab="bodies">
                Go to Councils
              </ScreenLink>
            </p>
            <RecordText save={save} field="purpose" label="Purpose" rows={4} value={programme.purpose} />
            <RecordNote
              save={save}
              field="note"
              label="About the data in this file"
              rows={4}
              value={programme.note}
              hint="What in it is invented or illustrative, so that nobody takes it for fact"
            />
          </div>
        </Panel>
        <Panel title="How it reports">
          <div className="settings-fields">
            <RecordChoice
              save={save}
              field="periods"
              label="Workstreams report by"
              value={programme.periods}
              choices={PERIODS}
            />
            <BareChoice
              name="Month in which financial years start"
              label="Financial years start in"
              value={String(programme.yearStartsMonth)}
              choices={MONTH_CHOICES}
              save={(month) => save('yearStartsMonth', Number(month), 'start of the year')}
            />
            <RecordChoice
              save={save}
              field="moneyUnit"
              label="Money is shown in"
              value={programme.moneyUnit}
              choices={UNITS}
            />
          </div>
        </Panel>
        <Panel title="How risks are judged">
          <div className="settings-fields">
            <RecordChoice
              save={save}
              field="matrixId"
              label="Risk scale"
              value={programme.matrixId}
              choices={orNone(namedChoices(matrices), 'None: risks carry the score they were given')}
            />
            <LineField
              label="Days between reviews of a risk"
              value={String(programme.reviewEveryDays)}
              save={async (typed, gesture) =>
                /^\d{1,4}$/.test(typed.trim())
                  ? save('reviewEveryDays', Number(typed), 'days between reviews', gesture)
                  : `“${typed.trim()}” is not a number of days. Type it as 90.`
              }
            />
          </div>
        </Panel>
        <Panel title="What each rating is called">
          <div className="settings-fields">
            {Rag.options.map((rag) => (
              <div key={rag} className="settings-rating">
                <RagBadge rag={rag} word={programme.ragWords[rag]} />
                <LineField
                  label={`Word for ${rag}`}
                  value={programme.ragWords[rag]}
                  save={(typed, gesture) =>
                    save(
                      'ragWords',
                      () => ({
                        ...(lastRead('readSettings', {})?.programme ?? programme).ragWords,
                        [rag]: typed.trim(),
                      }),
                      `word for ${rag}`,
                      gesture,
                    )
                  }
                />
              </div>
            ))}
          </div>
        </Panel>
      </div>
    </div>
  );
}
