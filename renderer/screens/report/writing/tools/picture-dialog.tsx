import { type ReactElement, useId, useState } from 'react';
import type { StudioView } from '../../../../../shared/api/studio-views.ts';
import { Field, Input, Select } from '../../../../parts/kit.ts';
import { addPicture } from '../../../../state/pictures.ts';
import { insertBlock, node } from '../commands.ts';
import { useEditors } from '../editors.ts';
import { closeTool, ToolDialog } from './tool-dialog.tsx';

/** Takes a picture into the file, or one that is there, with its caption and its words for those who cannot see it. */
export function PictureDialog({ studio }: { readonly studio: StudioView }): ReactElement {
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setChosen] = useState('');
  const [caption, setCaption] = useState('');
  const [alt, setAlt] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const pictures = studio.attachments.filter(({ mediaType }) => /^image\/(png|jpeg)$/.test(mediaType));
  const known = pictures.find(({ id }) => id === chosen) ?? null;
  const ready = (file !== null || known !== null) && caption.trim() !== '' && alt.trim() !== '';
  const insert = async (): Promise<void> => {
    const added = await addPicture(known ?? file, alt.trim());
    if (typeof added === 'string') return setProblem(added);
    const view = useEditors.getState().current?.view;
    if (view === undefined) return undefined;
    const { attachmentId, ratio } = added;
    const attrs = { attachmentId, ratio, caption: caption.trim(), alt: alt.trim(), width: 100 };
    insertBlock(node('picture').create(attrs))(view.state, view.dispatch);
    return closeTool();
  };
  return (
    <ToolDialog title="Picture" action={{ name: 'Insert', disabled: !ready, run: () => void insert() }}>
      {pictures.length === 0 ? null : (
        <Field label="A picture that is in the file">
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
            <option value="">From the disk, below</option>
            {pictures.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {known === null ? (
        <label className="tool-file">
          PNG or JPEG picture
          <input
            type="file"
            accept="image/png,image/jpeg"
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : problemId}
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        </label>
      ) : null}
      <Field label="Caption" required>
        <Input value={caption} maxLength={200} onChange={(_, { value }) => setCaption(value)} />
      </Field>
      <Field label="What it shows, for those who cannot see it" required>
        <Input value={alt} maxLength={1000} onChange={(_, { value }) => setAlt(value)} />
      </Field>
      {problem === null ? null : (
        <p id={problemId} className="ed-problem" role="alert">
          {problem}
        </p>
      )}
    </ToolDialog>
  );
}
