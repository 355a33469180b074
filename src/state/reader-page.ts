import { carrying } from '../storage/backup/carried';
import { beside } from './bundled';
import { packedInside } from './packed-inside';

/** The entry of `data/` that is the page which carries a package. */
const READER = 'reader.html';

/**
 * The page that shows the package it carries, with one inside. The page itself is packed inside of this one, or
 * shipped beside it.
 * @throws {Error} where it cannot be fetched
 */
export async function pageWith(bytes: Uint8Array): Promise<Blob> {
  return carrying(packedInside(READER) ?? (await (await beside(READER)).text()), bytes);
}
