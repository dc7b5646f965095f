import { create } from 'zustand';

/** Why the window did not close: the sentences of what could not be saved; none while there is nothing to say. */
export const useClosing = create<{ readonly refusals: readonly string[] }>(() => ({ refusals: [] }));

/** Goes back to mend what was refused. */
export function stayOpen(): void {
  useClosing.setState({ refusals: [] });
}
