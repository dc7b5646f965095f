/** A table of a report has at most so many columns; one with more rows is an appendix. */
const MOST = { columns: 12, rows: 2000 };

/** Has every table that was pasted fit a report: a plain grid with a header, or lines of text where it is none. */
export function mendTables(body: HTMLElement, notes: string[]): void {
  for (const table of [...body.querySelectorAll('table')].toReversed()) mendTable(table, notes);
}

/** Every cell one line of the grid, merged ones taken apart, the first row the header; what is too large becomes lines of text. */
function mendTable(table: HTMLTableElement, notes: string[]): void {
  const rows = [...table.rows];
  const width = Math.max(
    0,
    ...rows.map((row) => [...row.cells].reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)),
  );
  const isInner = table.parentElement?.closest('table') !== null;
  if (isInner || width === 0 || width > MOST.columns || rows.length > MOST.rows || width * rows.length === 1) {
    if (!isInner && width > MOST.columns)
      notes.push(`A table of ${width} columns was pasted as text: a table of a report has at most ${MOST.columns}.`);
    if (!isInner && rows.length > MOST.rows)
      notes.push(`A table of ${rows.length} rows was pasted as text: attach it as an appendix instead.`);
    const page = table.ownerDocument;
    table.replaceWith(
      ...rows.map((row) => {
        const line = page.createElement('p');
        line.textContent = [...row.cells].map((cell) => wordsOf(cell)).join(', ');
        return line;
      }),
    );
    return;
  }
  const grid: (string | null)[][] = rows.map(() => Array.from({ length: width }, () => null));
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (column < width && grid[at]?.[column] !== null) column += 1;
      for (let down = 0; down < spanOf(cell, 'rowspan'); down += 1)
        for (let across = 0; across < spanOf(cell, 'colspan'); across += 1) {
          const line = grid[at + down];
          if (line !== undefined && column + across < width)
            line[column + across] = down + across === 0 ? inlineOf(cell) : '';
        }
      column += spanOf(cell, 'colspan');
    }
  });
  const lines = grid.map((cells, at) => {
    const tag = at === 0 ? 'th' : 'td';
    return `<tr>${cells.map((cell) => `<${tag}><p>${cell ?? ''}</p></${tag}>`).join('')}</tr>`;
  });
  // A table needs a row under its header.
  if (lines.length === 1) lines.push(`<tr>${'<td><p></p></td>'.repeat(width)}</tr>`);
  const made = table.ownerDocument.createElement('table');
  made.innerHTML = `<tbody>${lines.join('')}</tbody>`;
  keepOwn(table, made);
  const caption = takeCaption(table);
  if (caption !== '') made.setAttribute('data-caption', caption);
  (table.closest('.ed-table') ?? table).replaceWith(made);
}

/** A table of a report that was cut or copied keeps what its options say. */
function keepOwn(table: HTMLTableElement, made: HTMLTableElement): void {
  const copy = (from: Element | undefined, to: Element | undefined, names: readonly string[]): void => {
    for (const name of names) {
      const value = from?.getAttribute(name);
      if (typeof value === 'string') to?.setAttribute(name, value);
    }
  };
  copy(table, made, ['data-note', 'data-anchor']);
  [...table.rows].forEach((row, at) => copy(row, made.rows[at], ['data-row']));
  [...(table.rows[0]?.cells ?? [])].forEach((cell, at) =>
    copy(cell, made.rows[0]?.cells[at], ['data-align', 'data-share']),
  );
}

/** The number of a caption is the format's own. */
const NUMBERED = /^(?:table|figure)\s+[a-z]?\d+(?:\.\d+)*\s*[:.–—-]*\s*/i;

/** What a table is called where it comes from: by itself, or by the line of a caption above or below it, which is taken away. */
function takeCaption(table: HTMLTableElement): string {
  const own = table.getAttribute('data-caption');
  if (own !== null) return own;
  const frame = table.parentElement?.matches('div, center') === true && table.parentElement.children.length === 1;
  const outer = frame ? table.parentElement : table;
  const line = [outer?.previousElementSibling, outer?.nextElementSibling].find((one) => one?.matches('p.MsoCaption'));
  const words = table.caption ?? line;
  if (words === undefined || words === null) return '';
  words.remove();
  return wordsOf(words).replace(NUMBERED, '').slice(0, 200);
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 100) : 1;
}

/** All words of a cell as one line. */
export function wordsOf(cell: Element): string {
  return cell.textContent.replace(/[ \t\r\n]+/g, ' ').trim();
}

/** What stands in a cell as one line of markup, with its paragraphs and items one under the other. */
export function inlineOf(cell: Element): string {
  for (const block of cell.querySelectorAll('p, div, li, blockquote, h1, h2, h3, h4, h5, h6')) {
    if (block.textContent.trim() !== '') block.after(block.ownerDocument.createElement('br'));
    block.replaceWith(...block.childNodes);
  }
  for (const list of cell.querySelectorAll('ul, ol')) list.replaceWith(...list.childNodes);
  return cell.innerHTML.trim().replace(/(<br\s*\/?>\s*)+$/i, '');
}
