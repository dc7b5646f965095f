import type { ReactElement } from 'react';
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '../kit.ts';

/** One thing that can be done with the rows selected. */
export type RowAction = {
  readonly name: string;
  readonly keys?: string;
  /** Shown, and cannot be chosen: its name says why. */
  readonly off?: boolean;
  readonly run: () => void;
};

type RowMenuProps = {
  readonly name: string;
  readonly target: HTMLElement;
  /** Groups of actions with lines between. */
  readonly actions: readonly (readonly RowAction[])[];
  readonly onClose: () => void;
};

/** What can be done with the cells and rows in hand: every key of the grid by its name. */
export function RowMenu({ name, target, actions, onClose }: RowMenuProps): ReactElement {
  const groups = actions.filter((group) => group.length > 0);
  return (
    <Menu
      open
      onOpenChange={(_, data) => (data.open ? undefined : onClose())}
      positioning={{ target, position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList aria-label={name}>
          {groups.flatMap((group, at) => [
            ...(at === 0 ? [] : [<MenuDivider key={`line ${at}`} />]),
            ...group.map((action) => (
              <MenuItem
                key={action.name}
                {...(action.keys === undefined ? {} : { secondaryContent: action.keys })}
                disabled={action.off === true}
                onClick={action.run}
              >
                {action.name}
              </MenuItem>
            )),
          ])}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
