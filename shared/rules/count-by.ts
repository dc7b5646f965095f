const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** What no list reaches: more would be a line of m's. */
const MOST = 9999;

/** `count` as small letters: past z they double, as Word's do. Nothing below one. */
export function toLetters(count: number): string {
  return count < 1 ? '' : String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
}

/** `count` as a small Roman numeral. Nothing below one. */
export function toRoman(count: number): string {
  let left = Math.min(count, MOST);
  let said = '';
  for (const [value, letters] of ROMAN)
    while (left >= value) {
      said += letters;
      left -= value;
    }
  return said;
}
