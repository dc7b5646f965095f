import type { Deck, Slide } from '../../shared/deck/deck.ts';
import { chartParts, hasPoints } from '../word/chart-parts.ts';
import { writeAppProperties, writeCoreProperties, writeTheme } from '../word/fixed-parts.ts';
import {
  CORE_RELATION,
  OFFICE,
  packParts,
  type Part,
  relationsPart,
  type Relations,
  startRelations,
  TYPE,
} from '../word/package.ts';
import { joined, NOTHING, type Xml, xml, xmlPart } from '../word/xml.ts';
import {
  BODY,
  chartShape,
  noteShape,
  notesShapes,
  pointsShape,
  SLIDE,
  tableShape,
  textStyles,
  titleShape,
} from './slide-shapes.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml';
const SPACES = xml`xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"`;

/** Points to an English Metric Unit. */
const POINT = 12_700;

/** What a tree of shapes begins with. */
const GROUP = xml`<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`;

/** The briefing as the bytes of a .pptx file, its charts native and its notes with it: the same deck gives the same bytes. */
export function writeSlides(deck: Deck): Uint8Array {
  const relations = startRelations();
  const master = relations.add(`${OFFICE}/slideMaster`, 'slideMasters/slideMaster1.xml');
  const notes = relations.add(`${OFFICE}/notesMaster`, 'notesMasters/notesMaster1.xml');
  const slides = deck.slides.map((slide, at) => {
    const id = relations.add(`${OFFICE}/slide`, `slides/slide${at + 1}.xml`);
    return { entry: xml`<p:sldId id="${256 + at}" r:id="${id}"/>`, parts: slideParts(deck, slide, at + 1) };
  });
  relations.add(`${OFFICE}/theme`, 'theme/theme1.xml');
  const body = xmlPart(
    xml`<p:presentation ${SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${master}"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst><p:sldIdLst>${slides.map((slide) => slide.entry)}</p:sldIdLst><p:sldSz cx="${SLIDE.width}" cy="${SLIDE.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  );
  const parts: readonly Part[] = [
    { name: 'ppt/presentation.xml', type: `${MAIN}.presentation.main+xml`, body },
    relationsPart('ppt/presentation.xml', relations),
    ...masterParts(deck),
    ...slides.flatMap((slide) => slide.parts),
    ...properties(deck),
  ];
  return packParts(parts, deck.day);
}

function slideParts(deck: Deck, slide: Slide, number: number): readonly Part[] {
  const name = `ppt/slides/slide${number}.xml`;
  const notesName = `ppt/notesSlides/notesSlide${number}.xml`;
  const relations = startRelations();
  relations.add(`${OFFICE}/slideLayout`, '../slideLayouts/slideLayout1.xml');
  relations.add(`${OFFICE}/notesSlide`, `../notesSlides/notesSlide${number}.xml`);
  const { shapes, parts } = bodyShapes(deck, slide, number, relations);
  const tree = xml`<p:spTree>${GROUP}${titleShape(slide.title, deck.language)}${shapes}</p:spTree>`;
  const body = xmlPart(
    xml`<p:sld ${SPACES}><p:cSld>${tree}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
  );
  const notesRelations = startRelations();
  notesRelations.add(`${OFFICE}/notesMaster`, '../notesMasters/notesMaster1.xml');
  notesRelations.add(`${OFFICE}/slide`, `../slides/slide${number}.xml`);
  const said = notesShapes(slide.notes, deck.language);
  const notes = xmlPart(
    xml`<p:notes ${SPACES}><p:cSld><p:spTree>${GROUP}${said}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
  );
  return [
    { name, type: `${MAIN}.slide+xml`, body },
    relationsPart(name, relations),
    ...parts,
    { name: notesName, type: `${MAIN}.notesSlide+xml`, body: notes },
    relationsPart(notesName, notesRelations),
  ];
}

function bodyShapes(
  deck: Deck,
  { body }: Slide,
  id: number,
  relations: Relations,
): { readonly shapes: Xml; readonly parts: readonly Part[] } {
  const { style, language, day } = deck;
  switch (body.kind) {
    case 'opening':
      return { shapes: pointsShape(body.lines, language, false), parts: [] };
    case 'points':
      return { shapes: pointsShape(body.points, language), parts: [] };
    case 'table': {
      const note = body.note === '' ? NOTHING : noteShape(body.note, language);
      return { shapes: joined([tableShape(body, style, language), note]), parts: [] };
    }
    case 'chart': {
      if (!hasPoints(body.spec)) return { shapes: pointsShape([body.spec.alt], language), parts: [] };
      const relation = relations.add(`${OFFICE}/chart`, `../charts/chart${id}.xml`);
      const place = { folder: 'ppt', id, width: BODY.width / POINT, style, language, day, titled: false } as const;
      const note = body.note === '' ? NOTHING : noteShape(body.note, language);
      return {
        shapes: joined([chartShape(relation, body.name, body.spec.alt), note]),
        parts: chartParts(body.spec, place),
      };
    }
  }
}

const COLOURS = xml`bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"`;

/** One master and one layout: a title and what stands under it. Notes have a master of their own. */
function masterParts(deck: Deck): readonly Part[] {
  const master = startRelations();
  const layout = master.add(`${OFFICE}/slideLayout`, '../slideLayouts/slideLayout1.xml');
  master.add(`${OFFICE}/theme`, '../theme/theme1.xml');
  const layouts = startRelations();
  layouts.add(`${OFFICE}/slideMaster`, '../slideMasters/slideMaster1.xml');
  const notes = startRelations();
  notes.add(`${OFFICE}/theme`, '../theme/theme2.xml');
  const white = xml`<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
  const tree = xml`<p:spTree>${GROUP}${titleShape('Title', deck.language)}${pointsShape(['Points'], deck.language)}</p:spTree>`;
  const theme = writeTheme(deck.style);
  return [
    {
      name: 'ppt/slideMasters/slideMaster1.xml',
      type: `${MAIN}.slideMaster+xml`,
      body: xmlPart(
        xml`<p:sldMaster ${SPACES}><p:cSld>${white}${tree}</p:cSld><p:clrMap ${COLOURS}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="${layout}"/></p:sldLayoutIdLst>${textStyles(deck.style)}</p:sldMaster>`,
      ),
    },
    relationsPart('ppt/slideMasters/slideMaster1.xml', master),
    {
      name: 'ppt/slideLayouts/slideLayout1.xml',
      type: `${MAIN}.slideLayout+xml`,
      body: xmlPart(
        xml`<p:sldLayout ${SPACES} type="obj"><p:cSld name="Title and content">${tree}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
      ),
    },
    relationsPart('ppt/slideLayouts/slideLayout1.xml', layouts),
    {
      name: 'ppt/notesMasters/notesMaster1.xml',
      type: `${MAIN}.notesMaster+xml`,
      body: xmlPart(
        xml`<p:notesMaster ${SPACES}><p:cSld>${white}<p:spTree>${GROUP}${notesShapes(['Notes'], deck.language)}</p:spTree></p:cSld><p:clrMap ${COLOURS}/></p:notesMaster>`,
      ),
    },
    relationsPart('ppt/notesMasters/notesMaster1.xml', notes),
    { name: 'ppt/theme/theme1.xml', type: TYPE.theme, body: theme },
    { name: 'ppt/theme/theme2.xml', type: TYPE.theme, body: theme },
  ];
}

function properties(deck: Deck): readonly Part[] {
  const root = startRelations();
  root.add(`${OFFICE}/officeDocument`, 'ppt/presentation.xml');
  root.add(CORE_RELATION, 'docProps/core.xml');
  root.add(`${OFFICE}/extended-properties`, 'docProps/app.xml');
  return [
    { name: 'docProps/core.xml', type: TYPE.core, body: writeCoreProperties(deck) },
    { name: 'docProps/app.xml', type: TYPE.app, body: writeAppProperties() },
    relationsPart('', root),
  ];
}
