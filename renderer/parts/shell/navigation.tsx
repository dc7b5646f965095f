import { memo, type ReactElement } from 'react';
import { SCREENS, type Screen } from '../../../shared/api/screens.ts';
import { showScreen, useUi } from '../../state/ui.ts';
import {
  CapacityIcon,
  CapacityOnIcon,
  ClearingIcon,
  ClearingOnIcon,
  ConditionsIcon,
  ConditionsOnIcon,
  FinancesIcon,
  FinancesOnIcon,
  MeasuresIcon,
  MeasuresOnIcon,
  MilestonesIcon,
  MilestonesOnIcon,
  OverviewIcon,
  OverviewOnIcon,
  PeopleIcon,
  PeopleOnIcon,
  ReportIcon,
  ReportOnIcon,
  RisksIcon,
  RisksOnIcon,
  SettingsIcon,
  SettingsOnIcon,
  StreamsIcon,
  StreamsOnIcon,
} from '../icons.ts';

const ICONS: { readonly [screen in Screen]: { readonly off: typeof OverviewIcon; readonly on: typeof OverviewIcon } } =
  {
    overview: { off: OverviewIcon, on: OverviewOnIcon },
    risks: { off: RisksIcon, on: RisksOnIcon },
    measures: { off: MeasuresIcon, on: MeasuresOnIcon },
    finances: { off: FinancesIcon, on: FinancesOnIcon },
    workstreams: { off: StreamsIcon, on: StreamsOnIcon },
    milestones: { off: MilestonesIcon, on: MilestonesOnIcon },
    conditions: { off: ConditionsIcon, on: ConditionsOnIcon },
    capacity: { off: CapacityIcon, on: CapacityOnIcon },
    people: { off: PeopleIcon, on: PeopleOnIcon },
    settings: { off: SettingsIcon, on: SettingsOnIcon },
    report: { off: ReportIcon, on: ReportOnIcon },
    clearing: { off: ClearingIcon, on: ClearingOnIcon },
  };

/** The screens of a programme, down the left side. */
export const Navigation = memo(function DrawNavigation(): ReactElement {
  const here = useUi((ui) => ui.screen);
  return (
    <nav className="rail" aria-label="Screens" data-landmark tabIndex={-1}>
      <ul>
        {SCREENS.map(({ id, name }) => {
          const Icon = here === id ? ICONS[id].on : ICONS[id].off;
          return (
            <li key={id}>
              <a
                href={`#${id}`}
                className="rail-link focusable"
                aria-current={here === id ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  showScreen(id);
                }}
              >
                <Icon aria-hidden />
                <span>{name}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
});
