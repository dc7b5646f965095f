import { EditorState, TextSelection } from 'prosemirror-state';
import { askForLink, linkAt, setLink } from '../../../../renderer/screens/report/writing/links.ts';
import { toDoc } from '../../../../renderer/screens/report/writing/to-doc.ts';
import { toProse } from '../../../../renderer/screens/report/writing/to-prose.ts';

const doc = toDoc([
  {
    kind: 'paragraph',
    text: ['See ', { kind: 'link', text: 'the plan', href: 'https://example.gov.uk/plan' }, ' for more.'],
    anchor: null,
  },
]);

const at = (from: number, to = from): EditorState =>
  EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });

function run(state: EditorState, href: string | null): unknown {
  let next = state;
  setLink(href)(state, (tr) => {
    next = state.apply(tr);
  });
  return toProse(next.doc)[0];
}

test('the link key is the text’s with words selected or in a link, and the window’s elsewhere', () => {
  let asked = 0;
  const press = (state: EditorState): boolean =>
    askForLink(() => {
      asked += 1;
    })(state, () => undefined);
  expect(press(at(2))).toBe(false);
  expect(press(at(1, 4))).toBe(true);
  expect(press(at(8))).toBe(true);
  expect(asked).toBe(2);
});

test('with the cursor in a link the whole link is changed or taken away', () => {
  expect(linkAt(at(8))).toMatchObject({ from: 5, to: 13, href: 'https://example.gov.uk/plan' });
  expect(linkAt(at(2))).toBeNull();
  expect(run(at(8), null)).toMatchObject({ text: ['See the plan for more.'] });
  expect(run(at(8), 'https://example.gov.uk/new')).toMatchObject({
    text: ['See ', { kind: 'link', text: 'the plan', href: 'https://example.gov.uk/new' }, ' for more.'],
  });
  expect(run(at(1, 4), 'https://example.gov.uk/see')).toMatchObject({
    text: [{ kind: 'link', text: 'See', href: 'https://example.gov.uk/see' }, ' ', { kind: 'link' }, ' for more.'],
  });
});
