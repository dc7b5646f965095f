import type { Node } from 'prosemirror-model';
import type { ReactElement } from 'react';
import { OptionField } from './option-field.tsx';
import { PanelFrame } from './panel-frame.tsx';

type OptionsProps = { readonly node: Node; readonly set: (attrs: Readonly<Record<string, unknown>>) => void };

/** Whose words a quotation is. */
export function QuoteOptions({ node, set }: OptionsProps): ReactElement {
  return (
    <PanelFrame title="Options: quotation">
      <OptionField
        label="Whose words these are (optional)"
        value={String(node.attrs['from'])}
        set={(typed) => {
          if (typed.length > 200) return 'This is longer than 200 characters.';
          set({ from: typed });
          return null;
        }}
      />
    </PanelFrame>
  );
}
