import { type ReactElement, type ReactNode, useLayoutEffect } from 'react';
import { type Look, useLook } from '../state/theme.ts';
import './base.css';
import { contrastTheme } from './contrast-theme.ts';
import { FluentProvider, webDarkTheme, webLightTheme } from './kit.ts';

const THEMES: { readonly [look in Look]: typeof webLightTheme } = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: contrastTheme,
};

/** Draws everything inside in the look that was chosen, or that the system asks for. */
export function Themed({ children }: { readonly children: ReactNode }): ReactElement {
  const look = useLook();
  // On the page itself, for what is not drawn by the kit: the ratings' tints, scroll bars, dialogs outside the root.
  useLayoutEffect(() => {
    document.documentElement.dataset['look'] = look;
  }, [look]);
  return <FluentProvider theme={THEMES[look]}>{children}</FluentProvider>;
}
