import type { FigureValues } from '../../shared/api/figure-api.ts';
import type { Deps } from '../app/deps.ts';
import { readMeasure } from '../app/read-measure.ts';
import { readMeasures } from '../app/read-measures.ts';
import { readMoved } from '../app/read-moved.ts';
import { readProfile } from '../app/read-profile.ts';
import { readProfiles } from '../app/read-profiles.ts';
import type { Handlers } from './answer-intent.ts';
import type { OnDesk } from './on-desk.ts';

/** The reads of the overview's changes, of measures and of money, each handed to its use case. */
export function figureHandlers(deps: Deps, onOpen: OnDesk['onOpen']): Pick<Handlers, keyof FigureValues> {
  return {
    readMoved: ({ meetingId }) => onOpen((open) => readMoved(deps, open, meetingId)),
    readMeasures: () => onOpen((open) => readMeasures(deps, open)),
    readMeasure: ({ measureId }) => onOpen((open) => readMeasure(open, measureId)),
    readProfiles: () => onOpen(readProfiles),
    readProfile: (asked) => onOpen((open) => readProfile(deps, open, asked)),
  };
}
