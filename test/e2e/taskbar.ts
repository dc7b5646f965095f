import type { ElectronApplication } from '@playwright/test';
import { askUntilHeard } from '../helpers/ask-until-heard.ts';

/** Notes what the window shows on the taskbar from now on; answers it in order: 0 to 1, 2 for no known end, -1 for no bar. */
export async function watchTaskbar(app: ElectronApplication): Promise<() => Promise<readonly number[]>> {
  const bars = await askUntilHeard(() =>
    app.evaluateHandle(({ BrowserWindow }) => {
      const noted: number[] = [];
      for (const window of BrowserWindow.getAllWindows()) {
        const show = window.setProgressBar.bind(window);
        window.setProgressBar = (part, options) => {
          noted.push(part);
          show(part, options);
        };
      }
      return noted;
    }),
  );
  return () => askUntilHeard(() => bars.jsonValue());
}
