import type { ReactElement } from 'react';
import type { Overview } from '../../../shared/api/overview-views.ts';
import { capital } from '../../../shared/model/capital.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { ChartTable } from '../../parts/chart/chart-table.tsx';
import { DirectionWord } from '../../parts/direction-word.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ScreenLink } from '../../parts/screen-link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RecordLink } from '../../parts/record-link.tsx';
import { showCounted } from '../../state/open-record.ts';
import { MoreLink } from './linked-list.tsx';

/** From the opening deficit to the closing one, line by line. */
export function DeficitPosition({ position }: { readonly position: Overview['position'] }): ReactElement {
  if (position === null)
    return (
      <Panel title="Deficit position">
        <EmptyState
          small
          title="No closing figure yet"
          hint="Add a financial profile with an opening and a closing line to see how the deficit moves."
        >
          <ScreenLink screen="finances">Go to Finances</ScreenLink>
        </EmptyState>
      </Panel>
    );
  return (
    <Panel
      title="Deficit position"
      aside={
        <RecordLink kind="profile" id={position.profileId}>
          {position.title}
        </RecordLink>
      }
    >
      <table className="plain-table" aria-label="Deficit position">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Amount</th>
          </tr>
        </thead>
        <tbody>
          {position.rows.map((row, at) => (
            <tr key={`${at} ${row.label}`} className={row.total ? 'total' : undefined}>
              <th scope="row">{row.label}</th>
              <td className="right number">{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** Where the deficit ends in each scenario. */
export function Scenarios({ scenarios }: { readonly scenarios: NonNullable<Overview['scenarios']> }): ReactElement {
  return (
    <Panel title="Scenarios">
      <ChartFigure spec={scenarios.chart} height={240} />
      <ChartTable spec={scenarios.chart} />
      <p className="overview-sources">
        From{' '}
        {scenarios.profiles.map(({ id, name }, at) => (
          <span key={id}>
            {at === 0 ? '' : ', '}
            <RecordLink kind="profile" id={id}>
              {name}
            </RecordLink>
          </span>
        ))}
      </p>
    </Panel>
  );
}

/** The measures that got worse or miss their target, and how many did not. */
export function Measures({ measures }: { readonly measures: Overview['measures'] }): ReactElement {
  const { worse, more, ids, better, same, unjudged } = measures;
  const rest = [
    { said: 'better', of: better },
    { said: 'unchanged', of: same },
    { said: 'not judged', of: unjudged },
  ].filter(({ of }) => of.length > 0);
  const aside = (
    <span className="counts-aside">
      {rest.map(({ said, of }) => (
        <button
          key={said}
          type="button"
          className="text-link focusable"
          onClick={() => showCounted('measure', capital(said), of)}
        >
          {`${of.length} ${said}`}
        </button>
      ))}
    </span>
  );
  return (
    <Panel title="Measures worsening" aside={rest.length === 0 ? undefined : aside}>
      {worse.length === 0 ? (
        <EmptyState
          small
          title={rest.length === 0 ? 'No measures yet' : 'None got worse'}
          hint={
            rest.length === 0
              ? 'Add measures with dated values to see which way they move.'
              : 'A measure is listed here when its last value is worse than the one before, by which way is good for it, or misses its target.'
          }
        >
          {rest.length === 0 ? <ScreenLink screen="measures">Go to Measures</ScreenLink> : null}
        </EmptyState>
      ) : (
        <table className="plain-table" aria-label="Measures worsening">
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col" className="right">
                Latest
              </th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {worse.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <RecordLink kind="measure" id={row.id}>
                    {row.name}
                  </RecordLink>
                  {row.target === '' ? null : <span className="sub">{row.target}</span>}
                </th>
                <td className="right number">
                  <span className="strong">{row.latest}</span>
                  <span className="sub">{row.asAt}</span>
                </td>
                <td>
                  {row.change}
                  {row.direction === null ? null : (
                    <span className="sub">
                      <DirectionWord direction={row.direction} />
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreLink kind="measure" count={more} counted={{ said: 'Worse or off target', ids }} />
    </Panel>
  );
}

/** The measure with the longest series. */
export function Trend({ trend }: { readonly trend: NonNullable<Overview['trend']> }): ReactElement {
  return (
    <Panel
      title="Longest trend"
      aside={
        <RecordLink kind="measure" id={trend.measureId}>
          Open the measure
        </RecordLink>
      }
    >
      <ChartFigure spec={trend.chart} height={200} />
      <ChartTable spec={trend.chart} />
    </Panel>
  );
}
