import { z } from 'zod';
import { Licence } from '../../shared/api/about-api.ts';
import { parse } from '../../shared/model/parse.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readJsonFile } from '../files/read-json.ts';

const MOST_MEGABYTES = 5;

/** The licences of what others made of the app, from the list that was made when it was built. */
export function readLicences(path: string): Reply<readonly Licence[]> {
  const json = readJsonFile(path, MOST_MEGABYTES);
  if (!json.ok) return json;
  const parsed = parse(z.array(Licence), json.value);
  return parsed.ok
    ? done(parsed.value)
    : refuse('bad-json', 'The list of licences is damaged: install Clerkwell anew.');
}
