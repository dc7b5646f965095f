import type { Page } from '@playwright/test';

/** Whoever asks for less motion sees nothing move longer than a blink. */
const BLINK_MS = 20;

/** Notes from now on what moves, whether by a style sheet or by a script; answers what moved longer than a blink. */
export async function watchMotion(window: Page): Promise<() => Promise<readonly string[]>> {
  const moved = await window.evaluateHandle((blink) => {
    const noted = new Set<string>();
    const note = (animation: Animation, target: unknown): void => {
      const timing = animation.effect?.getComputedTiming();
      // The clock of a notice, which nobody sees.
      if (target instanceof Element && target.matches('[data-timer-status]')) return;
      const lasts = Number(timing?.duration ?? 0);
      if (lasts <= blink && timing?.iterations !== Infinity) return;
      const element = target instanceof Element ? `${target.tagName.toLowerCase()}.${target.className}` : '';
      noted.add(`${element} moves for ${lasts} ms`);
    };
    for (const event of ['animationstart', 'transitionrun'] as const)
      document.addEventListener(event, ({ target }) => {
        if (target instanceof Element) for (const one of target.getAnimations({ subtree: true })) note(one, target);
      });
    const animate = Reflect.get(Element.prototype, 'animate') as (...args: unknown[]) => Animation;
    Element.prototype.animate = function begin(this: Element, ...args: unknown[]) {
      const animation = Reflect.apply(animate, this, args);
      note(animation, this);
      return animation;
    };
    return noted;
  }, BLINK_MS);
  return () => moved.evaluate((noted) => [...noted]);
}
