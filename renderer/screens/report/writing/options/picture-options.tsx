import type { Node } from 'prosemirror-model';
import type { ReactElement } from 'react';
import { OptionField } from './option-field.tsx';
import { PanelFrame } from './panel-frame.tsx';

type OptionsProps = { readonly node: Node; readonly set: (attrs: Readonly<Record<string, unknown>>) => void };

/** A picture's caption, its words for those who cannot see it, and how wide it is. */
export function PictureOptions({ node, set }: OptionsProps): ReactElement {
  const { caption, alt, width } = node.attrs;
  const need = (name: string, what: string) => (typed: string) => {
    if (typed.trim() === '') return what;
    set({ [name]: typed });
    return null;
  };
  return (
    <PanelFrame title="Options: picture">
      <OptionField label="Caption" value={String(caption)} set={need('caption', 'A picture needs a caption.')} />
      <OptionField
        label="What it shows, for those who cannot see it"
        value={String(alt)}
        set={need('alt', 'Say in words what the picture shows: it is required.')}
      />
      <OptionField
        label="Width, in per cent of the text"
        value={String(width)}
        set={(typed) => {
          const share = Number(typed);
          if (!Number.isInteger(share) || share < 10 || share > 100)
            return 'The width is a whole number from 10 to 100.';
          set({ width: share });
          return null;
        }}
      />
    </PanelFrame>
  );
}
