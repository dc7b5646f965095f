const BY_ENDING: { readonly [ending: string]: string } = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
};

/** The first bytes of the kinds that a paper may print or open; a file that is called one and is another is not taken. */
const STARTS: { readonly [mediaType: string]: readonly number[] } = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/gif': [0x47, 0x49, 0x46, 0x38],
};

/** What kind of file `name` says it is; anything not known is just bytes. Null when its first bytes say that it is not. */
export function mediaTypeOf(name: string, bytes: Uint8Array): string | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const mediaType = BY_ENDING[ending] ?? 'application/octet-stream';
  const start = STARTS[mediaType] ?? (mediaType.includes('officedocument') ? [0x50, 0x4b] : []);
  return start.every((byte, at) => bytes[at] === byte) ? mediaType : null;
}
