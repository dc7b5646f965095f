import { findNames } from '../../../shared/compose/leaked-names.ts';
import type { Block, Document } from '../../../shared/document/document.ts';
import { sampleDocument } from '../../helpers/sample-document.ts';

/** A paper of these paragraphs under a heading. */
function paper(...texts: readonly string[]): Document {
  const heading: Block = { kind: 'heading', level: 2, number: null, text: 'Legal', anchor: null };
  const paragraphs = texts.map(
    (text): Block => ({ kind: 'paragraph', number: null, indent: 0, text: [{ kind: 'text', text }], anchor: null }),
  );
  return { ...sampleDocument, blocks: [heading, ...paragraphs], footnotes: [], figures: [] };
}

const OPEN = paper('The council plans new schools with Devon.', 'Information is kept by officers.');

test.each([
  ['a first name alone', 'Joan has been ill.', 'Joan could be known by it.', ['Joan']],
  ['a name in small letters', 'We met Joan in May.', 'The family of joan is small.', ['joan']],
  ['whose it is', 'We met Joan.', 'It tells of Joan’s health.', ['Joan']],
  ['a name of two parts', 'We met Ann Smith-Jones.', 'Mrs Jones would be known.', ['Jones']],
  ['a company', 'Brixworth offered least.', 'The prices of BRIXWORTH are its own.', ['BRIXWORTH']],
  ['what the public part says too', 'Devon pays.', 'The council and Devon negotiate. Information would get out.', []],
  ['a word that only begins a sentence', 'Prices are high. Nobody knows prices.', 'Prices would be known.', []],
  ['a plain word', 'Prices are high.', 'The prices of others would be known.', []],
  ['nothing of it', 'We met Joan.', 'The affairs of a person.', []],
])('%s', (_, secret, reason, names) => {
  expect(findNames(reason, paper(secret), OPEN)).toEqual(names);
});
