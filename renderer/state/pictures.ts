import { useQuery } from '@tanstack/react-query';
import { Sha256 } from '../../shared/model/units.ts';
import { ask, problemOf } from './ask.ts';
import { runStep } from './edits.ts';

/** Pictures that were read, by their hash: bytes of one hash never change, so each is read once while the window is open. */
const addresses = new Map<string, string>();

/** The address under which the window shows the picture with this hash; null until it is read, or when there is none. */
export function usePictureAddress(sha256: string): string | null {
  const { data } = useQuery({
    queryKey: ['picture', sha256],
    queryFn: async () => {
      const known = addresses.get(sha256);
      if (known !== undefined) return known;
      const { mediaType, bytes } = await ask('readPicture', { sha256 });
      // A copy: what came over the bridge may lie in a shared buffer.
      const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
      addresses.set(sha256, address);
      return address;
    },
  });
  return data ?? null;
}

type Known = { readonly id: string; readonly sha256: string };

/** A picture ready to stand in a text: the one of the file, or one taken into it; or the sentence that says why not. */
export async function addPicture(
  picture: Known | File | null,
  alt: string,
): Promise<{ readonly attachmentId: string; readonly ratio: number } | string> {
  if (picture === null) return 'Choose a picture first.';
  try {
    if (!(picture instanceof File)) {
      const { mediaType, bytes } = await ask('readPicture', { sha256: Sha256.parse(picture.sha256) });
      return {
        attachmentId: picture.id,
        ratio: await readRatio(new Blob([new Uint8Array(bytes)], { type: mediaType })),
      };
    }
    const ratio = await readRatio(picture).catch(() => null);
    if (ratio === null)
      return `${picture.name} cannot be read as a picture: it may be damaged, or no PNG or JPEG at all.`;
    const bytes = new Uint8Array(await picture.arrayBuffer());
    let attachmentId = '';
    await runStep(async () => {
      const added = await ask('addPicture', { name: picture.name, alt, bytes });
      attachmentId = added.attachmentId;
      return added.state;
    });
    return { attachmentId, ratio };
  } catch (thrown) {
    return problemOf(thrown).message;
  }
}

/** How high a picture is by its width. */
async function readRatio(blob: Blob): Promise<number> {
  const picture = await createImageBitmap(blob);
  const ratio = picture.height / picture.width;
  picture.close();
  // A line as thin as a thread is no picture that a page could show.
  return Math.min(Math.max(ratio, 0.02), 5);
}
