import type { Exemption } from '../model/report.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { joinWords } from '../model/join-words.ts';

/** Which parts of a report the public does not see, asked by the part of the paper that is being made. */
export class Exemptions {
  readonly all: readonly Exemption[];
  readonly #part: 'whole' | 'public' | 'exempt';

  constructor(snapshot: Snapshot, part: 'whole' | 'public' | 'exempt') {
    this.all = snapshot.contents.exemptions.filter((one) => one.reportId === snapshot.report.id);
    this.#part = part;
  }

  /** Whether anything of the report is exempt. */
  get any(): boolean {
    return this.all.length > 0;
  }

  /** Whether the report as a whole is exempt. */
  get whole(): boolean {
    return this.all.some((one) => one.covers === 'report');
  }

  /** What exempts the thing named, or undefined. */
  of(covers: Exemption['covers'], key: string): Exemption | undefined {
    return this.all.find((one) => {
      if (one.covers !== covers) return false;
      if (covers === 'appendix') return one.appendixId === key;
      return covers === 'recommendation' ? one.recommendationId === key : one.key === key;
    });
  }

  /** Whether the thing named is left out of this part because the public may not see it. */
  hides(covers: Exemption['covers'], key: string): boolean {
    return this.#part === 'public' && (this.whole || this.of(covers, key) !== undefined);
  }

  /** Whether this is the exempt part and the thing named is public, so that it stands in the other part. */
  isElsewhere(covers: Exemption['covers'], key: string): boolean {
    return this.#part === 'exempt' && !this.whole && this.of(covers, key) === undefined;
  }

  /** `paragraph 3`, `paragraphs 3 and 5`: what the exempt parts of the report fall under. */
  sayParagraphs(): string {
    const numbers = [...new Set(this.all.flatMap((one) => one.paragraphs))].toSorted((a, b) => a - b);
    if (numbers.length < 2) return `paragraph ${numbers[0] ?? '…'}`;
    return `paragraphs ${joinWords(numbers.map(String))}`;
  }
}
