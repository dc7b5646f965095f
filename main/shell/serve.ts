import { readFile } from 'node:fs/promises';
import { extname, join, normalize, relative, sep } from 'node:path';

/** The scheme and host the window is served from. Nothing is loaded from anywhere else. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://clerkwell`;

/**
 * What the page may do: its own scripts and styles, pictures it draws itself, and no connection at all. The hash is that of the
 * empty style element which Fluent UI fills through the object model.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * The file inside `folder` that `url` asks for, or null: only this app's own address, only files with a known ending, and no way
 * to climb out of the folder, whatever is encoded in the path.
 */
export function locateAsset(url: string, folder: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  if (`${protocol}//${host}` !== APP_ORIGIN) return null;
  const path = decodePath(pathname);
  if (path === null || /[\\\0]|\/\//.test(path)) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  const inside = relative(folder, file);
  const climbs = inside === '' || inside.startsWith('..') || inside.split(sep).some((part) => part.startsWith('.'));
  return climbs || TYPES[extname(file)] === undefined ? null : file;
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** Answers a request of the window with a file of its own, or with nothing. */
export async function serveAsset(url: string, folder: string): Promise<Response> {
  const file = locateAsset(url, folder);
  if (file === null) return new Response(null, { status: 404 });
  try {
    const bytes = await readFile(file);
    const headers = {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
    };
    return new Response(new Uint8Array(bytes), { headers });
  } catch {
    return new Response(null, { status: 404 });
  }
}
