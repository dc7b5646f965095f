import type { ReactElement } from 'react';

type TotalsProps = {
  readonly name: string;
  readonly totals: readonly { readonly label: string; readonly value: string }[];
};

/** What a register comes to, above its grid. */
export function Totals({ name, totals }: TotalsProps): ReactElement | null {
  if (totals.length === 0) return null;
  return (
    <dl className="register-totals" aria-label={name}>
      {totals.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="number strong">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
