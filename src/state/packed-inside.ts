import { unpackedText } from '../storage/backup/carried';
import { inside } from './bundled';

/** The text of an element that the page carries inside, packed; null where there is none. */
export function packedInside(file: string): string | null {
  const packed = inside(file);
  return packed === null ? null : unpackedText(packed);
}
