import type { ReactElement } from 'react';
import type { Picture } from '../../../shared/document/document.ts';
import { usePictureAddress } from '../../state/pictures.ts';

/** A picture of the programme file, as wide as the paper has it. Until its bytes are there its words stand in its place. */
export function PaperPicture({ picture }: { readonly picture: Picture }): ReactElement {
  const address = usePictureAddress(picture.sha256);
  const width = `${picture.share * 100}%`;
  if (address === null)
    return (
      <p className="paper-picture paper-picture-alt" style={{ width, aspectRatio: 1 / picture.ratio }}>
        {picture.alt}
      </p>
    );
  return (
    <img className="paper-picture" src={address} alt={picture.alt} style={{ width, aspectRatio: 1 / picture.ratio }} />
  );
}
