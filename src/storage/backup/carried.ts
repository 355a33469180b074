import { inflateSync, strFromU8 } from 'fflate';
import { CATALOGUE } from './format';
import { firstNameOf, isZip, placesOf } from './zip';

/** The element of a page that has a package inside. */
export const CARRIED_ID = 'data:package';

const OPENING = `<script type="application/json" id="${CARRIED_ID}">"`;
const CLOSING = '"</script>';

/** Divisible by three: pieces of base64 join without padding between them. */
const PIECE = 3 * 8192;

const base64Of = (bytes: Uint8Array): string[] =>
  Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, i) =>
    btoa(String.fromCharCode(...bytes.subarray(i * PIECE, (i + 1) * PIECE))),
  );

/** The bytes of a package from the JSON text of the element that carries it. @throws {Error} where it is none */
export function carriedBytes(json: string): Uint8Array<ArrayBuffer> {
  const text: unknown = JSON.parse(json);
  if (typeof text !== 'string') throw new Error('The page carries no package');
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** A text that was packed before it was put into an element. @throws {Error} where it is none */
export const unpackedText = (json: string): string => strFromU8(inflateSync(carriedBytes(json)));

/** A page with a package inside, in an inert element: what the page may run is not changed by it. */
export function carrying(page: string, bytes: Uint8Array): Blob {
  const end = page.lastIndexOf('</body>');
  if (end < 0) throw new Error('The page has no end');
  const inside = [OPENING, ...base64Of(bytes), CLOSING];
  return new Blob([page.slice(0, end), ...inside, page.slice(end)], { type: 'text/html;charset=utf-8' });
}

/** What a package begins with, as bytes and as text of an element. */
const HEAD = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
const HEAD_TEXT = 'UEsD';

/**
 * The package inside of a page that `carrying` made; null where there is none. Of one that was cut off, its beginning:
 * whoever reads it finds it damaged.
 */
async function carriedBy(file: Blob): Promise<Blob | null> {
  const head = await file.slice(0, 256).text();
  if (!/^\ufeff?\s*<!doctype html/i.test(head)) return null;
  const page = await file.text();
  const start = page.lastIndexOf(OPENING + HEAD_TEXT);
  if (start < 0) return null;
  const from = start + OPENING.length;
  const end = page.indexOf(CLOSING, from);
  try {
    // The quotes belong to the JSON text.
    if (end >= 0) return new Blob([carriedBytes(page.slice(from - 1, end + 1))]);
  } catch {
    // As where it has no end.
  }
  return new Blob([HEAD]);
}

/** What an archive of this page begins with. */
const FIRST_ENTRY = /^(?:数据\/\d+\.figures|设置\.json)$/;

/**
 * The backup or package that a file is or carries, by what is in it and not by its name; null where there is none. One
 * that was cut off is one too.
 */
export async function archiveIn(file: Blob): Promise<Blob | null> {
  if (!(await isZip(file))) return carriedBy(file);
  if (FIRST_ENTRY.test(await firstNameOf(file))) return file;
  try {
    return (await placesOf(file)).has(CATALOGUE) ? file : null;
  } catch {
    return null;
  }
}
