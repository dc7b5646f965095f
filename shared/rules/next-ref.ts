/** The ref that would come next in a register: R8 after R1 to R7, `first` in an empty one. Empty when the refs follow no such pattern. */
export function suggestNextRef(refs: readonly string[], first: string): string {
  const numbered = refs.flatMap((ref) => {
    const match = /^(.*?)(\d+)$/.exec(ref);
    return match === null ? [] : [{ stem: match[1] ?? '', digits: match[2] ?? '' }];
  });
  if (numbered.length === 0) return refs.length === 0 ? first : '';
  const counts = new Map<string, number>();
  for (const { stem } of numbered) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const [common] = [...counts].toSorted((a, b) => b[1] - a[1]).map(([stem]) => stem);
  const highest = numbered
    .filter(({ stem }) => stem === common)
    .reduce((best, one) => (Number(one.digits) > Number(best) ? one.digits : best), '0');
  return `${common ?? ''}${String(Number(highest) + 1).padStart(highest.length, '0')}`;
}
