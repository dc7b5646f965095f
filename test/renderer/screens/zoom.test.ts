import { clampZoom, fitPage, startAcross, stepZoom } from '../../../renderer/screens/report/zoom.ts';

test.each([
  [30, 40],
  [62, 60],
  [83.9, 80],
  [100, 100],
  [400, 150],
])('%d fits at %d', (percent, zoom) => {
  expect(clampZoom(percent)).toBe(zoom);
});

test.each([
  [100, true, 110],
  [95, true, 100],
  [150, true, 150],
  [100, false, 95],
  [110, false, 100],
  [40, false, 40],
])('a step from %d, up %s, is %d', (from, up, to) => {
  expect(stepZoom(from, up)).toBe(to);
});

test.each([
  // The whole sheet where it can be read, else its words without the margins, never larger than that.
  [900, 105],
  [620, 70],
  [500, 70],
  [368, 55],
  [100, 40],
])('in a room of %d pixels an A4 page starts at %d', (room, zoom) => {
  expect(fitPage(room, { width: 210, margins: { left: 25, right: 25 } })).toBe(zoom);
});

test.each([
  // The middle; where the words of the page are wider than the room, the beginning of its lines; all of it, where it fits.
  [317.5, 264, 40, 26.75],
  [317.5, 191, 40, 29.8],
  [1191, 600, 150, 133.96],
  [600, 600, 70, 0],
])('a desk of %d pixels in a room of %d at %d percent is begun at %d', (across, room, percent, start) => {
  expect(startAcross(across, room, percent, { width: 210, margins: { left: 25, right: 25 } })).toBeCloseTo(start, 1);
});
