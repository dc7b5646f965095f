import { packParts } from '../../../main/word/package.ts';
import { writeParts } from '../../../main/word/write-word.ts';
import { compose } from '../../../shared/compose/compose.ts';
import { makeInput } from './content.ts';
import type { Contender } from './sizes.ts';

/** Compose and write, from what was read of the file to the bytes of the paper. */
export const clerkwell: Contender = (size) => {
  const { snapshot, template, today } = makeInput(size);
  return Promise.resolve(() => {
    const start = performance.now();
    const { document, findings } = compose(snapshot, template, today);
    const stop = findings.find((finding) => finding.severity === 'stops');
    if (stop !== undefined) throw new Error(stop.message);
    const composed = performance.now();
    const parts = writeParts(document);
    const marked = performance.now();
    const bytes = packParts(parts, document.day);
    const stages = { compose: composed - start, markup: marked - composed, zip: performance.now() - marked };
    return { bytes, stages };
  });
};
