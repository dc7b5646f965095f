import { z } from 'zod';

/** The unit that money is shown and entered in. It is always kept in whole pence. */
export const MoneyUnit = z.enum(['pounds', 'thousands', 'millions']);
