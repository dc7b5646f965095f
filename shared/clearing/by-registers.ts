/** A reading of a report beside its versions: what it would say if it were made from the registers as they stand now. */
export const BY_REGISTERS = 'registers';
