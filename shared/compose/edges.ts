import type { Edge, EdgePiece } from '../document/document.ts';
import { splitWording } from '../template/wording.ts';
import type { Template } from '../template/template.ts';
import type { Paper } from './paper.ts';
import { sayWording } from './wording.ts';

/** The line at the head or foot of each page, with what the template leaves open filled in. */
export function composeEdge(paper: Paper, edge: Template['footer']): Edge {
  return {
    left: composePieces(paper, edge.left),
    centre: composePieces(paper, edge.centre),
    right: composePieces(paper, edge.right),
  };
}

function composePieces(paper: Paper, text: string): readonly EdgePiece[] {
  return splitWording(text).flatMap((part): readonly EdgePiece[] => {
    if (part.open && part.text === 'page') return [{ kind: 'page' }];
    if (part.open && part.text === 'pages') return [{ kind: 'pages' }];
    const said = part.open ? sayWording(paper, `{${part.text}}`) : part.text;
    return said === '' ? [] : [{ kind: 'text', text: said }];
  });
}
