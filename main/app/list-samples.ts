import type { SampleChoice } from '../../shared/api/views.ts';
import { listSampleIds, readSample, stampSample } from '../files/samples.ts';
import type { Deps } from './deps.ts';

// The list is part of the window's state, which is told after every edit: whole programmes are not read anew for it.
const known = new Map<string, { readonly stamp: string; readonly choices: readonly SampleChoice[] }>();

/** The sample programmes there are, with what each is about. A sample that does not read is left out. */
export function listSamples(deps: Deps): readonly SampleChoice[] {
  return listSampleIds(deps.samplesFolder).flatMap((id) => {
    const key = `${deps.samplesFolder} ${id}`;
    const stamp = stampSample(deps.samplesFolder, id);
    const before = known.get(key);
    if (before?.stamp === stamp) return before.choices;
    const choices = readChoice(deps, id);
    known.set(key, { stamp, choices });
    return choices;
  });
}

function readChoice(deps: Deps, id: string): readonly SampleChoice[] {
  const sample = readSample(deps.samplesFolder, id);
  const programme = sample.ok ? sample.value.programmes[0] : undefined;
  const body = sample.ok ? sample.value.bodies.find((one) => one.id === programme?.bodyId) : undefined;
  if (programme === undefined || body === undefined) return [];
  const place = body.shortName === '' ? body.name : body.shortName;
  return [{ id, council: body.name, place, name: programme.name, summary: programme.purpose }];
}
