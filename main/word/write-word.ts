import type { Carrier } from '../files/carrier.ts';
import type { Document, Pictures } from '../../shared/document/document.ts';
import { type AnswerForm, IDENTITY_RELATION, writeAnswerForm, writeIdentity } from './answer-form.ts';
import { writeBlocks } from './blocks.ts';
import type { Changes } from './changes.ts';
import { writeAppProperties, writeCoreProperties, writeFontTable, writeSettings, writeTheme } from './fixed-parts.ts';
import { mergeNumbering, mergeStyles, onCarriersPage } from './house-style.ts';
import { CORE_RELATION, OFFICE, packParts, type Part, relationsPart, startRelations, TYPE } from './package.ts';
import { writeFootnotes } from './footnotes.ts';
import { WORD } from './style-parts.ts';
import { writeStyles } from './styles.ts';
import { startWriting, type Writing } from './writing.ts';
import { Xml, xml, xmlPart } from './xml.ts';

/** What beside the document goes into its file. */
export type WriteOptions = {
  /** Shown as Word's tracked changes. */
  readonly changes?: Changes;
  /** The council's own Word file whose house style the paper takes over. */
  readonly carrier?: Carrier | null;
  /** The bytes of the pictures the document names. */
  readonly pictures?: Pictures;
  /** Makes it a copy for an officer, who answers in it; what they edit is tracked. */
  readonly form?: AnswerForm;
};

const NO_IDS: ReadonlyMap<string, string> = new Map();

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The paper as the bytes of a .docx file: the same document gives the same bytes every time. */
export function writeWord(document: Document, options: WriteOptions = {}): Uint8Array {
  return packParts(writeParts(document, options), document.day);
}

/** The parts of the paper's file, before they are packed. */
export function writeParts(given: Document, options: WriteOptions = {}): readonly Part[] {
  const carrier = options.carrier ?? null;
  const document = onCarriersPage(given, carrier);
  const own = writeStyles(document.style, document.language);
  const styles = carrier === null ? { xml: own, ids: NO_IDS } : mergeStyles(carrier, own.text, document.language);
  const writing = startWriting(document, options.changes ?? null, carrier, styles.ids, options.pictures ?? new Map());
  const { relations } = writing;
  const body = writeBody(writing, options.form);
  const parts: Part[] = [{ name: 'word/document.xml', type: `${MAIN}.document.main+xml`, body }];
  const add = (kind: string, body: Xml, type = `${MAIN}.${kind}+xml`, target = `${kind}.xml`): void => {
    relations.add(`${OFFICE}/${kind}`, target);
    parts.push({ name: `word/${target}`, type, body });
  };
  const numbering = writing.lists.write();
  add('styles', styles.xml);
  add('numbering', carrier === null ? numbering : mergeNumbering(carrier, numbering.text));
  add('settings', writeSettings(document, carrier?.evenPagesDiffer === true, options.form !== undefined));
  add('fontTable', writeFontTable(document.style));
  const theme = carrier?.theme ?? null;
  add('theme', theme === null ? writeTheme(document.style) : new Xml(theme), TYPE.theme, 'theme/theme1.xml');
  if (document.footnotes.length > 0) {
    relations.add(`${OFFICE}/footnotes`, 'footnotes.xml');
    parts.push(...writeFootnotes(writing));
  }
  parts.push(...writing.parts, relationsPart('word/document.xml', relations), ...properties(document, options.form));
  return parts;
}

function writeBody(writing: Writing, form: AnswerForm | undefined): Xml {
  const before = form === undefined ? null : writeAnswerForm(writing, form);
  return xmlPart(
    xml`<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>${before}${writeBlocks(writing)}</w:body></w:document>`,
  );
}

/** What the file says of itself, and the relationships that lead into it. */
function properties(document: Document, form: AnswerForm | undefined): readonly Part[] {
  const root = startRelations();
  root.add(`${OFFICE}/officeDocument`, 'word/document.xml');
  root.add(CORE_RELATION, 'docProps/core.xml');
  root.add(`${OFFICE}/extended-properties`, 'docProps/app.xml');
  if (form !== undefined) root.add(IDENTITY_RELATION, 'docProps/custom.xml');
  return [
    { name: 'docProps/core.xml', type: TYPE.core, body: writeCoreProperties(document) },
    { name: 'docProps/app.xml', type: TYPE.app, body: writeAppProperties() },
    ...(form === undefined ? [] : [writeIdentity(form)]),
    relationsPart('', root),
  ];
}
