/** What a spreadsheet would take for a formula when it opens a text file; see OWASP, "CSV injection". */
const FORMULA = /^'*[=+\-@\t\r]/;

/** `text` so that no spreadsheet takes it for a formula when it opens the file: an apostrophe before it says that it is words. */
export function guardText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What was guarded, as it was. */
export function unguardText(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
