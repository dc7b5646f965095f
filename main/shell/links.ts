import type { BrowserWindow, Dialog, Shell } from 'electron';

const SCHEMES = new Set(['https:', 'mailto:']);
const MOST = 2000;
/** What turns the direction of writing, breaks a line or hides: an address with one is shown other than it is. */
const DECEIVES = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/;

/**
 * The address that may be shown for opening, in full and as it will be asked for, or null. Only https and e-mail: a file, a share or
 * a program's own scheme can run something or give a password's hash away.
 */
export function judgeLink(link: string): string | null {
  if (link.length > MOST || DECEIVES.test(link) || !URL.canParse(link)) return null;
  const url = new URL(link);
  if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}

/** Shows a link in full and opens it outside the app once the person has said so. Anything but https and e-mail is left alone. */
export function offerLink(dialog: Dialog, shell: Shell, window: BrowserWindow, link: string): void {
  const address = judgeLink(link);
  if (address === null) return;
  void dialog
    .showMessageBox(window, {
      type: 'question',
      message: 'Open this address outside Clerkwell?',
      detail: address,
      buttons: ['Open', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    .then(({ response }) => (response === 0 ? shell.openExternal(address) : undefined));
}
