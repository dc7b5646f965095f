import { create } from 'zustand';
import type { Licence } from '../../shared/api/about-api.ts';
import { ask } from './ask.ts';
import { showThrown } from './problems.ts';

/** The licences, while they are shown. */
export const useLicences = create<{ readonly licences: readonly Licence[] | null }>(() => ({ licences: null }));

/** Shows on what terms others' work is part of the app. */
export async function showLicences(): Promise<void> {
  try {
    useLicences.setState({ licences: await ask('readLicences', {}) });
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Closes them. */
export function closeLicences(): void {
  useLicences.setState({ licences: null });
}
