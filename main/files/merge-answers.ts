import { basename } from 'node:path';
import { MergeAnswers } from '../../shared/changes/answers.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readJsonFile } from './read-json.ts';

const MOST_MEGABYTES = 20;

/** Answers to the conflicts of a merge from a JSON file: `{ "risk r1 title": "mine" }`, by the keys the preview gives. */
export function readMergeAnswers(path: string): Reply<MergeAnswers['named']> {
  const json = readJsonFile(path, MOST_MEGABYTES);
  if (!json.ok) return json;
  const parsed = parse(MergeAnswers, { named: json.value });
  if (parsed.ok) return done(parsed.value.named);
  const said = parsed.findings.map((finding) => sayFinding({ ...finding, at: finding.at.replace(/^named\.?/, '') }));
  return refuse('bad-json', `${basename(path)}: ${said[0] ?? 'it is not understood'}.`, said);
}
