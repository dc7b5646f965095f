import type { ChartNumber } from '../document/chart.ts';
import type { Measure } from '../model/measure.ts';
import type { Day, Decimal, FinancialYear, Pence } from '../model/units.ts';
import { writeDate, writeYear } from '../rules/days.ts';
import { type MoneyStyle, writeExactPounds, writeMeasure, writeMoney } from '../rules/write-number.ts';
import type { Template } from '../template/template.ts';

/** How the template writes the things of the file: money, measures, days and years. */
export class Written {
  readonly #numbers: Template['numbers'];
  /** Days as they were written before: thousands of actions fall due on a few hundred days. */
  readonly #days = new Map<Day, string>();

  constructor(template: Template) {
    this.#numbers = template.numbers;
  }

  money(pence: Pence | null, unit: MoneyStyle['moneyUnit'] | null = null): string {
    return writeMoney(pence, this.moneyStyle(unit));
  }

  exactPounds(pence: Pence | null): string {
    return writeExactPounds(pence, this.#numbers);
  }

  /** The style of money in `unit`, or in the template's own; another unit is shown whole. */
  moneyStyle(unit: MoneyStyle['moneyUnit'] | null = null): MoneyStyle {
    if (unit === null || unit === this.#numbers.moneyUnit) return this.#numbers;
    return { ...this.#numbers, moneyUnit: unit, moneyDecimals: unit === 'millions' ? 2 : 0 };
  }

  measure(value: Decimal, measure: Pick<Measure, 'unit' | 'precision'>): string {
    return writeMeasure(value, measure.unit, measure.precision, this.#numbers);
  }

  /** A percentage that was worked out: one decimal place unless the template says how many. */
  percent(value: Decimal, places = 1): string {
    return writeMeasure(value, 'percent', places, this.#numbers);
  }

  day(day: Day): string {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const written = writeDate(day, this.#numbers.date);
    this.#days.set(day, written);
    return written;
  }

  month(day: Day): string {
    return writeDate(day, this.#numbers.month);
  }

  year(year: FinancialYear): string {
    return writeYear(year, this.#numbers.yearStyle);
  }

  get nothing(): string {
    return this.#numbers.noValue;
  }

  chartNumber(measure: Pick<Measure, 'unit' | 'precision'>): ChartNumber {
    return {
      prefix: measure.unit === 'pounds' ? '£' : '',
      suffix: measure.unit === 'percent' ? '%' : '',
      decimals: measure.precision,
    };
  }
}
