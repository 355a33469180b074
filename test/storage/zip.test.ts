import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { placesOf, readPlace, type Place } from '../../src/storage/backup/zip';

/** A thousand noughts: packed they are a few bytes. */
const file = new Blob([zipSync({ a: new Uint8Array(1000) }) as BlobPart]);
async function placeOf(name: string): Promise<Place> {
  const place = (await placesOf(file)).get(name);
  if (!place) throw new Error(`No ${name}`);
  return place;
}

describe('an entry of a zip file', () => {
  it('is unpacked up to the length that it may have', async () => {
    const content = await readPlace(file, await placeOf('a'), 1000);
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(new Uint8Array(1000));
  });

  it('is not begun where its directory says more', async () => {
    const place = { ...(await placeOf('a')), offset: NaN };
    await expect(readPlace(file, place, 999)).rejects.toThrow('longer than it may be');
  });

  it('is given up where it turns out to be more than its directory says', async () => {
    const place = { ...(await placeOf('a')), size: 999 };
    await expect(readPlace(file, place, 999)).rejects.toThrow('longer than it says');
  });
});
