import { webDarkTheme } from './kit.ts';

// As the black contrast theme of Windows has them: text, ground, what is chosen, where a link leads.
const [TEXT, GROUND, CHOSEN, LINK] = ['#ffffff', '#000000', '#1aebff', '#ffff00'];

/** What the contrast theme has in the place of a colour of the dark one, by the name of the colour; the first that fits holds. */
const RULES: readonly (readonly [name: RegExp, colour: string])[] = [
  [/Disabled/, '#b3b3b3'],
  [/Link/, LINK],
  [/^color(Neutral)?ForegroundOnBrand|^colorNeutralForegroundInverted$/, GROUND],
  [/^color(Compound)?Brand(Background|Foreground|Stroke)(1|Hover|Pressed|Selected|$)/, CHOSEN],
  [/^colorBrandBackground2/, GROUND],
  [/^colorNeutralForeground\d/, TEXT],
  [/^colorNeutralStroke/, TEXT],
  [/^colorNeutral(Card)?Background\d?$/, GROUND],
];

/** Black and white, with lines instead of shades: for those who need more contrast than the dark theme has. */
export const contrastTheme: typeof webDarkTheme = {
  ...webDarkTheme,
  ...Object.fromEntries(
    Object.keys(webDarkTheme).flatMap((name) => {
      if (!name.startsWith('color')) return [];
      const rule = RULES.find(([pattern]) => pattern.test(name));
      return rule === undefined ? [] : [[name, rule[1]]];
    }),
  ),
  colorNeutralForegroundOnBrand: GROUND,
  colorStrokeFocus2: CHOSEN,
};
