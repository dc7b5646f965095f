import { announce, useAnnouncement } from '../../../renderer/state/announce.ts';

const said = (): readonly string[] => useAnnouncement.getState().messages.map(({ text }) => text);

test('what is said right after another thing takes nothing of it away, and the same words are said anew', () => {
  announce('The figure keeps its words.');
  announce('The picture was left out.');
  announce('The picture was left out.');
  expect(said()).toEqual(['The figure keeps its words.', 'The picture was left out.', 'The picture was left out.']);
  const turns = useAnnouncement.getState().messages.map(({ turn }) => turn);
  expect(new Set(turns).size).toBe(3);
});
