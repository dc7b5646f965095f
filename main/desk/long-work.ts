import type { AppEvent } from '../../shared/api/api.ts';
import type { OnStage } from '../app/on-stage.ts';

/** A bar that moves without saying how far it is, and none: as Electron's taskbar takes them beside 0 to 1. */
const UNKNOWN = 2;
const OFF = -1;

type Progress = Extract<AppEvent, { readonly step: string }>['event'];

/** Carries out long work; how far it is goes to the window as `event`, and to the taskbar. */
export type LongWork = <T>(event: Progress | null, work: (onStage: OnStage) => Promise<T> | T) => Promise<T>;

/** Shows long work on the taskbar by `showBar`, and takes the bar off once all of it has ended, whichever way. */
export function followWork(tell: (event: AppEvent) => void, showBar: (part: number) => void): LongWork {
  let running = 0;
  return async (event, work) => {
    running += 1;
    showBar(UNKNOWN);
    try {
      return await work((step, at, of) => {
        if (event !== null) tell({ event, step, done: at, of });
        showBar(of > 0 ? Math.min(at / of, 1) : UNKNOWN);
      });
    } finally {
      running -= 1;
      if (running === 0) showBar(OFF);
    }
  };
}
