import { z } from 'zod';
import { filledLine } from './text.ts';

const folder = filledLine(1000).refine(
  (path) => /^([A-Za-z]:[\\/]|\\\\|\/)/.test(path),
  'is not a whole path, from the root, drive or share on',
);

/** An address that is fetched over an encrypted connection, and from nowhere but the host it names. */
const address = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'is not an https address' })
  .max(500)
  .refine((url) => !url.includes('@'), 'holds a name or a password');

/** What an organisation sets for every person on a machine. Every field may be left out; there is no telemetry to switch off. */
export const Policy = z.strictObject({
  /** Report formats beside those that come with Clerkwell, for everybody who has not chosen a folder of their own. */
  templatesFolder: folder.optional(),
  /** Where backups are kept instead of the person's own data folder. */
  backupFolder: folder.optional(),
  /** Where new versions are announced. Without it nobody is ever asked. */
  updates: z.strictObject({ address }).optional(),
});
export type Policy = z.output<typeof Policy>;
