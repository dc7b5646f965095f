/** Ends a `switch` over a closed vocabulary: does not compile while a case is missing. */
export function never(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
