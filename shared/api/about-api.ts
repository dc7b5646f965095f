import { z } from 'zod';

const nothing = z.strictObject({});

/** What somebody else made of the app, and on what terms. */
export const Licence = z.strictObject({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() });
export type Licence = z.output<typeof Licence>;

/** What the intents about the app itself take. */
export const ABOUT_ARGUMENTS = { readLicences: nothing } as const;

/** What they answer. */
export type AboutValues = { readLicences: readonly Licence[] };
