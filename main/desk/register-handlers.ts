import type { RegisterValues } from '../../shared/api/register-api.ts';
import type { Deps } from '../app/deps.ts';
import { readCapacity } from '../app/read-capacity.ts';
import { readConditions } from '../app/read-conditions.ts';
import { readMilestones } from '../app/read-milestones.ts';
import { readPeople } from '../app/read-people.ts';
import { readSettings } from '../app/read-settings.ts';
import { readWorkstream, readWorkstreams } from '../app/read-workstreams.ts';
import type { Handlers } from './answer-intent.ts';
import type { OnDesk } from './on-desk.ts';

/** The reads of the registers, each handed to its use case. */
export function registerHandlers(deps: Deps, onOpen: OnDesk['onOpen']): Pick<Handlers, keyof RegisterValues> {
  return {
    readWorkstreams: () => onOpen((open) => readWorkstreams(deps, open)),
    readWorkstream: ({ workstreamId }) => onOpen((open) => readWorkstream(deps, open, workstreamId)),
    readMilestones: () => onOpen((open) => readMilestones(deps, open)),
    readConditions: () => onOpen((open) => readConditions(deps, open)),
    readCapacity: () => onOpen((open) => readCapacity(deps, open)),
    readPeople: () => onOpen((open) => readPeople(deps, open)),
    readSettings: () => onOpen(readSettings),
  };
}
