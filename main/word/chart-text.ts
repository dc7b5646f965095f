import { type Xml, xml } from './xml.ts';

/** How letters on a chart look: size in points. A colour left out is the quiet grey of axes, 7:1 on white. */
export type Letters = {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly turned?: boolean;
};

const GREY = '595959';

/** What all words on one chart share. */
export type Voice = {
  readonly font: string;
  readonly language: string;
  /** How much larger than in a paper: a slide is read from further away. */
  readonly scale: number;
};

/** `lines` as a title: each in letters of its own. */
export function richText(voice: Voice, lines: readonly { readonly text: string; readonly letters: Letters }[]): Xml {
  const turned = lines.some((line) => line.letters.turned === true);
  const paragraphs = lines.map(({ text, letters }) => {
    const look = lettersOf(voice, letters);
    return xml`<a:p><a:pPr><a:defRPr ${look}</a:defRPr></a:pPr><a:r><a:rPr lang="${voice.language}" ${look}</a:rPr><a:t>${text}</a:t></a:r></a:p>`;
  });
  return xml`<c:tx><c:rich>${bodyOf(turned)}<a:lstStyle/>${paragraphs}</c:rich></c:tx>`;
}

/** The letters of words that the chart makes itself: labels, the key. */
export function textLook(voice: Voice, letters: Letters): Xml {
  return xml`<c:txPr>${bodyOf(letters.turned === true)}<a:lstStyle/><a:p><a:pPr><a:defRPr ${lettersOf(voice, letters)}</a:defRPr></a:pPr><a:endParaRPr lang="${voice.language}"/></a:p></c:txPr>`;
}

function bodyOf(turned: boolean): Xml {
  return turned ? xml`<a:bodyPr rot="-5400000" vert="horz"/>` : xml`<a:bodyPr/>`;
}

/** The attributes and content of run properties, without the tag that holds them. */
function lettersOf(voice: Voice, { size, bold, colour }: Letters): Xml {
  return xml`sz="${Math.round(size * voice.scale * 100)}" b="${bold === true ? 1 : 0}"><a:solidFill><a:srgbClr val="${colour ?? GREY}"/></a:solidFill><a:latin typeface="${voice.font}"/><a:cs typeface="${voice.font}"/>`;
}

/** The words of one label, as a field that takes them from the workbook and holds them besides. */
export function wordsLook(voice: Voice, letters: Letters, id: string, said: string): Xml {
  const look = lettersOf(voice, letters);
  return xml`<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:fld id="${id}" type="CELLRANGE"><a:rPr lang="${voice.language}" ${look}</a:rPr><a:t>${said}</a:t></a:fld><a:endParaRPr lang="${voice.language}"/></a:p></c:rich></c:tx>`;
}

/** A line of `colour`, in points; without a colour, none. */
export function lineLook(colour: string | null, points = 0.75, dashed = false): Xml {
  if (colour === null) return xml`<a:ln><a:noFill/></a:ln>`;
  return xml`<a:ln w="${Math.round(points * 12700)}" cap="flat"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${dashed ? xml`<a:prstDash val="dash"/>` : null}<a:round/></a:ln>`;
}
