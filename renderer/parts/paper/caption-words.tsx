import type { ReactElement } from 'react';
import type { Caption } from '../../../shared/document/document.ts';
import { sayCaption } from '../../../shared/document/plain-text.ts';

/** What a caption says, with its label in the second language marked as such. */
export function CaptionWords({ caption }: { readonly caption: Caption }): ReactElement {
  const { label, also, number, separator, text } = caption;
  if (also === undefined) return <>{sayCaption(caption)}</>;
  return (
    <>
      {label} {number} /{' '}
      <span lang={also.language}>
        {also.text} {number}
      </span>
      {separator}
      {text}
    </>
  );
}
