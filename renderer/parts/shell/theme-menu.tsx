import { memo, type ReactElement } from 'react';
import { chooseTheme, THEME_NAMES, type ThemeChoice, useLiking } from '../../state/ui.ts';
import { ContrastIcon, DarkIcon, LightIcon, SystemThemeIcon } from '../icons.ts';
import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Tooltip } from '../kit.ts';

const ICONS: { readonly [choice in ThemeChoice]: typeof LightIcon } = {
  light: LightIcon,
  dark: DarkIcon,
  contrast: ContrastIcon,
  system: SystemThemeIcon,
};
const CHOICES: readonly ThemeChoice[] = ['light', 'dark', 'contrast', 'system'];

/** Light, dark, high contrast, or as the system is set. The exported document is the same in all of them. */
export const ThemeMenu = memo(function DrawThemeMenu(): ReactElement {
  const theme = useLiking((liking) => liking.theme);
  const Icon = ICONS[theme];
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, data) => {
        const chosen = CHOICES.find((choice) => choice === data.checkedItems[0]);
        if (chosen !== undefined) chooseTheme(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={`Theme: ${THEME_NAMES[theme]}`} relationship="label">
          <Button size="small" appearance="subtle" icon={<Icon />} aria-label={`Theme: ${THEME_NAMES[theme]}`} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {CHOICES.map((choice) => (
            <MenuItemRadio key={choice} name="theme" value={choice}>
              {THEME_NAMES[choice]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});
