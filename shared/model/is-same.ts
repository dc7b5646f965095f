/** Whether two pieces of plain data say the same. A field that is undefined says no more than one that is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, at) => isSame(item, other[at]));
  }
  const [these, those] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return (
    Object.keys(these).every((key) => isSame(these[key], those[key])) &&
    Object.keys(those).every((key) => these[key] !== undefined || those[key] === undefined)
  );
}
