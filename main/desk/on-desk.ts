import type { WindowState } from '../../shared/api/views.ts';
import type { Reply } from '../../shared/model/reply.ts';
import type { OpenProgramme, PlacedProgramme } from '../app/deps.ts';
import type { Desk } from './desk.ts';

/** How intents act on what lies on the desk; each passes on why it cannot. */
export type OnDesk = {
  /** On the programme that is open, whether it can be written or not. */
  readonly onOpen: <T>(act: (open: PlacedProgramme) => Reply<T>) => Reply<T>;
  /** On the programme that is open to write. */
  readonly onWritable: <T>(act: (open: OpenProgramme) => Reply<T>) => Reply<T>;
  /** What the window shows after something was done. */
  readonly thenState: (acted: Reply<null>) => Reply<WindowState>;
};

/** Acts on what lies on `desk` at the moment of each call. */
export function actOn(desk: Desk): OnDesk {
  return {
    onOpen: (act) => {
      const open = desk.reading;
      return open.ok ? act(open.value) : open;
    },
    onWritable: (act) => {
      const open = desk.open;
      return open.ok ? act(open.value) : open;
    },
    thenState: (acted) => (acted.ok ? desk.state() : acted),
  };
}
