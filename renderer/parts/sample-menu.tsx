import type { ReactElement } from 'react';
import { openSample, useWindowState } from '../state/programme.ts';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from './kit.ts';

/** Offers, where there is nothing yet, a programme that shows what could be there: as a file of the person's own. */
export function SampleMenu(): ReactElement {
  const { data } = useWindowState();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button>Open a sample…</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {(data?.samples ?? []).map(({ id, place, name }) => (
            <MenuItem key={id} onClick={() => void openSample(id)}>
              {`${place}: ${name}`}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
