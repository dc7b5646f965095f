import type { Profile } from '../../shared/model/finance.ts';
import type { MoneyStyle } from '../../shared/rules/write-number.ts';

/** The colours of charts on the screen, where no template has a say: those of the Government Analysis Function. */
export const SCREEN_COLOURS = ['12436D', '28A197', '801650', 'F46A25', '3D3D3D', 'A285D1'] as const;

/** Money on the screen in a unit. */
export function screenMoney(moneyUnit: NonNullable<Profile['moneyUnit']>): MoneyStyle {
  return {
    moneyUnit,
    moneyDecimals: moneyUnit === 'millions' ? 2 : 0,
    negative: 'minus',
    toBeConfirmed: 'to be confirmed',
  };
}
