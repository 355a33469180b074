import type { DatasetMeta } from '../domain/dataset';
import { SLICE } from '../import/slices';

const bytesOf = async (file: Blob, from: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(from, from + SLICE).arrayBuffer());

/** Whether two files hold the same bytes, read slice by slice; false where one of them can no longer be read. */
async function areSame(a: Blob, b: Blob): Promise<boolean> {
  try {
    for (let from = 0; from < a.size; from += SLICE) {
      const [left, right] = [await bytesOf(a, from), await bytesOf(b, from)];
      if (left.length !== right.length || left.some((byte, i) => byte !== right[i])) return false;
    }
    return a.size === b.size;
  } catch {
    return false;
  }
}

/**
 * The set among `sets` that was imported from these bytes. Earlier editions of the page gave large files another
 * hash than this one, so that hashes say nothing: the bytes that are kept do, and need no hash of either kind.
 * @param original the bytes that are kept of a set
 */
export async function formerTwin(
  file: Blob,
  sets: readonly DatasetMeta[],
  original: (id: string) => Promise<Blob | null>,
): Promise<DatasetMeta | undefined> {
  for (const meta of sets) {
    const kept = await original(meta.id);
    if (kept?.size === file.size && (await areSame(file, kept))) return meta;
  }
  return undefined;
}
