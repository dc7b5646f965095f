import type { Chart, TooltipModel } from 'chart.js';

/** How long a tip stays once the mouse has left its point, so that it can be reached. */
const LINGER_MS = 300;

type Shown = { readonly chart: Pick<Chart, 'canvas'>; readonly tooltip: Pick<TooltipModel<'bar'>, Read> };
type Read = 'opacity' | 'title' | 'body' | 'caretX' | 'caretY';

/**
 * What a chart says of the point under the mouse, as a part of the page: the mouse can go onto it, it stays until the mouse has left,
 * and Escape puts it away. What chart.js draws itself can do neither.
 */
export class ChartTip {
  readonly #box: HTMLElement;
  #leaving: number | null = null;

  constructor(within: HTMLElement) {
    this.#box = document.createElement('div');
    this.#box.className = 'chart-tip';
    // The canvas has its words for a screen reader.
    this.#box.ariaHidden = 'true';
    this.#box.hidden = true;
    this.#box.addEventListener('pointerleave', () => this.#leave());
    document.addEventListener('keydown', this.#press, true);
    within.append(this.#box);
  }

  /** Takes what chart.js would draw. */
  readonly show = ({ chart, tooltip }: Shown): void => {
    if (tooltip.opacity === 0) return this.#leave();
    this.#stay();
    const lines = [...tooltip.title, ...tooltip.body.flatMap(({ lines: said }) => said)];
    this.#box.replaceChildren(
      ...lines.map((line) => {
        const part = document.createElement('div');
        part.textContent = line;
        return part;
      }),
    );
    this.#box.hidden = false;
    const { offsetWidth, offsetHeight } = this.#box;
    const inside = (at: number, most: number): number => Math.max(0, Math.min(at, most));
    // Above the point: beside it, it would lie over the next one.
    this.#box.style.left = `${inside(tooltip.caretX - offsetWidth / 2, chart.canvas.clientWidth - offsetWidth)}px`;
    this.#box.style.top = `${inside(tooltip.caretY - offsetHeight - 8, chart.canvas.clientHeight)}px`;
  };

  remove(): void {
    this.#stay();
    document.removeEventListener('keydown', this.#press, true);
    this.#box.remove();
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#box.hidden) return;
    this.#stay();
    this.#box.hidden = true;
    // Escape was for the tip, and not for what it stands in.
    event.preventDefault();
    event.stopPropagation();
  };

  #stay(): void {
    if (this.#leaving !== null) window.clearTimeout(this.#leaving);
    this.#leaving = null;
  }

  #leave(): void {
    this.#stay();
    this.#leaving = window.setTimeout(() => {
      // The chart says a frame later that the mouse has left its point: by then it may be here.
      this.#box.hidden = !this.#box.matches(':hover');
    }, LINGER_MS);
  }
}
