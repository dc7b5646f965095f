import type { ReadPaper } from '../document/read-paper.ts';
import type { Day } from '../model/units.ts';
import { readDay } from '../rules/read-day.ts';

/** The day of the meeting as the front matter of `paper` says it; null when it says none. */
export function findMeetingDate(paper: ReadPaper): Day | null {
  const front = paper.items.findIndex((item) => item.kind === 'heading');
  const items = front === -1 ? paper.items.slice(0, 30) : paper.items.slice(0, Math.max(front, 12));
  for (const item of items)
    if (item.kind === 'field' && /^(meeting date|date( of (the )?meeting)?|date)$/i.test(item.label)) {
      const day = readDay(item.text.words);
      if (day !== null) return day;
    }
  // Some councils print the day alone on a line above the title.
  for (const item of items)
    if ((item.kind === 'paragraph' || item.kind === 'title') && item.text.words.length < 40) {
      const day = readDay(item.text.words);
      if (day !== null) return day;
    }
  return null;
}
