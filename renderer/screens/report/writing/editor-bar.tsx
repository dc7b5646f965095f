import type { Command, EditorState } from 'prosemirror-state';
import type { ReactElement } from 'react';
import {
  BlockIcon,
  BoldIcon,
  BoxIcon,
  BulletsIcon,
  CommentIcon,
  FigureIcon,
  FootnoteIcon,
  IndentIcon,
  ItalicIcon,
  LinkIcon,
  OutdentIcon,
  PictureIcon,
  QuoteIcon,
  ReferenceIcon,
  StepsIcon,
  TableIcon,
} from '../../../parts/editor-icons.ts';
import { SearchIcon } from '../../../parts/icons.ts';
import { Select, Toolbar, ToolbarButton, ToolbarDivider, Tooltip } from '../../../parts/kit.ts';
import {
  around,
  indent,
  insertBlock,
  insertFootnote,
  makeTable,
  outdent,
  setKind,
  toggleBox,
  toggleEmphasis,
  toggleList,
  toggleStrong,
} from './commands.ts';
import { askForTool, refuseInLine } from './ask-for-tool.ts';
import { runInEditor, type Tool, useEditors } from './editors.ts';
import { askToFindInText } from './find.ts';
import { schema } from './schema.ts';

/** What stands around the cursor, in words: the kind of paragraph, then the marks and frames that are on. */
function sayAround(state: EditorState | null): string {
  if (state === null) return 'paragraph';
  const { from, to, empty, $from } = state.selection;
  const isIn = (name: string): boolean => around($from, name) !== null;
  const isMarked = (name: string): boolean => {
    const type = schema.marks[name];
    if (type === undefined) return false;
    return empty
      ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, type);
  };
  const kind = isIn('subheading') ? String($from.parent.attrs['level'] ?? 1) : isIn('quote') ? 'quote' : 'paragraph';
  return [kind, ...['strong', 'emphasis'].filter(isMarked), ...['bullets', 'steps', 'box'].filter(isIn)].join(' ');
}

/** A table to type in, where the text can hold one. */
const insertTable: Command = (state, dispatch) => {
  if (useEditors.getState().current?.of !== 'recommendation') return insertBlock(makeTable(3, 2))(state, dispatch);
  refuseInLine();
  return false;
};

/** The tools for the text that is written in. */
export function EditorBar({ readOnly }: { readonly readOnly: boolean }): ReactElement {
  const isIdle = useEditors(({ current }) => current === null);
  // One word for all the buttons: the bar is drawn again when one of them changes, and not at every key.
  const shown = useEditors(({ current }) => sayAround(current?.view.state ?? null)).split(' ');
  const off = isIdle || readOnly;
  const kind = shown[0] ?? 'paragraph';
  const isOn = (name: string): boolean => shown.includes(name);
  const does = (name: string, keys: string, icon: ReactElement, command: Command, on = false): ReactElement => (
    <Tooltip content={keys === '' ? name : `${name} (${keys})`} relationship="label">
      <ToolbarButton
        icon={icon}
        disabled={off}
        appearance={on ? 'primary' : 'subtle'}
        aria-pressed={on}
        onClick={() => runInEditor(command)}
      />
    </Tooltip>
  );
  const opens = (name: string, keys: string, icon: ReactElement, tool: NonNullable<Tool>): ReactElement => (
    <Tooltip content={keys === '' ? name : `${name} (${keys})`} relationship="label">
      <ToolbarButton icon={icon} disabled={off} aria-haspopup="dialog" onClick={() => askForTool(tool)} />
    </Tooltip>
  );
  return (
    <Toolbar className="ed-bar" size="small" aria-label="Tools for the text">
      <Select
        size="small"
        aria-label="Kind of paragraph"
        className="ed-kind"
        disabled={off}
        value={kind}
        onChange={(_, { value }) =>
          runInEditor(setKind(value === 'paragraph' || value === 'quote' ? value : (Number(value) as 1 | 2 | 3)))
        }
      >
        <option value="paragraph">Paragraph</option>
        <option value="1">Sub-heading</option>
        <option value="2">Sub-heading, level 2</option>
        <option value="3">Sub-heading, level 3</option>
        <option value="quote">Quotation</option>
      </Select>
      {does('Bold', 'Ctrl+B', <BoldIcon />, toggleStrong, isOn('strong'))}
      {does('Italic', 'Ctrl+I', <ItalicIcon />, toggleEmphasis, isOn('emphasis'))}
      {opens('Link', 'Ctrl+K', <LinkIcon />, 'link')}
      <ToolbarDivider />
      {does('Bulleted list', 'Ctrl+Shift+8', <BulletsIcon />, toggleList('bullets'), isOn('bullets'))}
      {does('Numbered list', 'Ctrl+Shift+7', <StepsIcon />, toggleList('steps'), isOn('steps'))}
      {does('Deeper in the list', 'Tab', <IndentIcon />, indent)}
      {does('Out of the list', 'Shift+Tab', <OutdentIcon />, outdent)}
      {does('Quotation', '', <QuoteIcon />, setKind(kind === 'quote' ? 'paragraph' : 'quote'), kind === 'quote')}
      {does('Box', '', <BoxIcon />, toggleBox, isOn('box'))}
      <ToolbarDivider />
      {opens('Figure from the file', '=', <FigureIcon />, 'figure')}
      {opens('Table, chart or list from the file', '', <BlockIcon />, 'block')}
      {opens('Reference', 'Ctrl+Alt+R', <ReferenceIcon />, 'reference')}
      {does('Footnote', 'Ctrl+Alt+F', <FootnoteIcon />, insertFootnote)}
      {does('Table to type in', '', <TableIcon />, insertTable)}
      {opens('Picture', '', <PictureIcon />, 'picture')}
      {opens('Comment', 'Ctrl+Alt+M', <CommentIcon />, 'comment')}
      <Tooltip content="Find and replace in this report or in all (Ctrl+F)" relationship="label">
        <ToolbarButton icon={<SearchIcon />} onClick={askToFindInText} />
      </Tooltip>
    </Toolbar>
  );
}
