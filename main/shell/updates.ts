import { z } from 'zod';
import { parse } from '../../shared/model/parse.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';

const MOST_BYTES = 10_000;
const VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/;

/** What stands at the organisation's address: a text in JSON and nothing more. */
const Announcement = z.strictObject({ version: z.string().regex(VERSION, 'is not a version such as 1.2.3') });

/** Fetches the text at an address, at most `most` bytes of it. */
export type FetchText = (address: string, most: number) => Promise<string>;

/**
 * Asks the organisation's own address (and no other) whether there is a newer version, and says so in a sentence. Nothing is
 * downloaded or installed: that stays with the organisation.
 */
export async function checkForUpdate(fetchText: FetchText, address: string, version: string): Promise<Reply<string>> {
  const offered = await readAnnouncement(fetchText, address);
  if (!offered.ok) return offered;
  return done(
    isNewer(offered.value, version)
      ? `Clerkwell ${offered.value} is there; this is ${version}. Ask your IT department for it, or look at ${new URL(address).host}.`
      : `This is Clerkwell ${version}: there is no newer one.`,
  );
}

async function readAnnouncement(fetchText: FetchText, address: string): Promise<Reply<string>> {
  const { host } = new URL(address);
  let text: string;
  try {
    text = await fetchText(address, MOST_BYTES);
  } catch {
    return refuse('cannot-read', `${host} did not answer. Nothing was changed; try again later.`);
  }
  const parsed = parse(Announcement, parseJson(text));
  return parsed.ok
    ? done(parsed.value.version)
    : refuse('cannot-read', `${host} did not say which version it has. Nothing was changed; tell your IT department.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Whether release `other` comes after `own`; what is built for development counts as its release. */
function isNewer(other: string, own: string): boolean {
  const parts = (version: string): readonly number[] => version.replace(/-.*$/, '').split('.').map(Number);
  const [theirs, ours] = [parts(other), parts(own)];
  const at = theirs.findIndex((part, n) => part !== (ours[n] ?? 0));
  return at >= 0 && (theirs[at] ?? 0) > (ours[at] ?? 0);
}
