/** What Part 1 of Schedule 12A to the Local Government Act 1972 says of each of its paragraphs, as it stands in England. */
const PARAGRAPHS: { readonly [paragraph: number]: string } = {
  1: 'information relating to any individual',
  2: 'information which is likely to reveal the identity of an individual',
  3: 'information relating to the financial or business affairs of any particular person, including the authority holding it',
  4: 'information relating to consultations or negotiations in connection with a labour relations matter',
  5: 'information in respect of which a claim to legal professional privilege could be maintained in legal proceedings',
  6: 'information which reveals that the authority proposes to give a notice, or to make an order or direction, under an enactment',
  7: 'information relating to action taken or to be taken in connection with the prevention, investigation or prosecution of crime',
};

/** `Paragraph 3 (information relating to …)`; a paragraph of another nation's schedule, which counts on from these, by its number alone. */
export function sayParagraphOf12A(paragraph: number): string {
  const said = PARAGRAPHS[paragraph];
  return said === undefined ? `Paragraph ${paragraph}` : `Paragraph ${paragraph} (${said})`;
}
