import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { Targets } from './word-package.ts';

/** What is known and counted while a paper is read from its first word to its last. */
export class Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly targets: Targets;
  /** Fields that have begun and not ended, innermost last; one may run over several paragraphs. */
  readonly fields: { code: string; start: number; shows: boolean }[] = [];
  insertions = 0;
  deletions = 0;
  hidden = 0;
  boxes = 0;
  #rendered = 0;
  #broken = 0;

  constructor(styles: Styles, numbering: Numbering, targets: Targets) {
    this.styles = styles;
    this.numbering = numbering;
    this.targets = targets;
  }

  /** The page the reading has come to, by the breaks that Word left when it last laid the paper out; without any, by the breaks typed. */
  get page(): number {
    return 1 + (this.#rendered > 0 ? this.#rendered : this.#broken);
  }

  /** Whether Word has left a trace of where its pages began. */
  get knowsPages(): boolean {
    return this.#rendered > 0;
  }

  renderPage(): void {
    this.#rendered += 1;
  }

  breakPage(): void {
    this.#broken += 1;
  }
}
