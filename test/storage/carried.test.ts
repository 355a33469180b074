import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveIn, carriedBytes, carrying } from '../../src/storage/backup/carried';
import { CATALOGUE } from '../../src/storage/backup/format';

const PAGE = '<!doctype html>\n<html><head></head><body><script>go("</body>")</script>\n</body>\n</html>\n';
const ZIP = zipSync({ [CATALOGUE]: new Uint8Array([123, 125]), 甲: new Uint8Array([1, 2, 3]) });
const PACKAGE = zipSync({ '数据/001.figures': new Uint8Array(100), [CATALOGUE]: new Uint8Array([123, 125]) });
const HEAD = [0x50, 0x4b, 0x03, 0x04];
const bytesOf = async (file: Blob | null): Promise<number[] | null> =>
  file && [...new Uint8Array(await file.arrayBuffer())];

describe('a page that carries a package', () => {
  it('gives back the bytes, whatever and however many they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (any) => {
        const bytes = Uint8Array.of(...HEAD, ...any);
        expect(await bytesOf(await archiveIn(carrying(PAGE, bytes)))).toEqual([...bytes]);
      }),
    );
    for (const length of [24_575, 24_576, 24_577, 100_001]) {
      const bytes = Uint8Array.from({ length }, (_, i) => HEAD[i] ?? i * 31);
      expect(await bytesOf(await archiveIn(carrying(PAGE, bytes)))).toEqual([...bytes]);
    }
  });

  it('keeps all of the page as it was, before and after', async () => {
    const text = await carrying(PAGE, ZIP).text();
    const [before, after] = [PAGE.slice(0, PAGE.lastIndexOf('</body>')), '</body>\n</html>\n'];
    expect(text.startsWith(before)).toBe(true);
    expect(text.endsWith(after)).toBe(true);
    expect(text.slice(before.length, -after.length)).toMatch(
      /^<script type="application\/json" id="data:package">"[\w+/=]*"<\/script>$/,
    );
  });

  it('is not made of what is no page', () => {
    expect(() => carrying('neither', ZIP)).toThrow('end');
    expect(() => carriedBytes('{}')).toThrow('package');
  });
});

describe('what is in a file', () => {
  it.each([
    ['a backup or package', new Blob([ZIP as BlobPart]), true],
    ['another zip', new Blob([zipSync({ 'a.csv': new Uint8Array([1]) }) as BlobPart]), false],
    ['a zip cut off', new Blob([ZIP.slice(0, 40) as BlobPart]), false],
    ['a table', new Blob(['单位,年份\n']), false],
    ['another page', new Blob([PAGE]), false],
    ['a package cut off', new Blob([PACKAGE.slice(0, 60) as BlobPart]), true],
    [
      'a page whose package is cut off',
      new Blob([`${PAGE}<script type="application/json" id="data:package">"UEsDBBQ`]),
      true,
    ],
    [
      'a page that only speaks of one',
      new Blob([`${PAGE}<script type="application/json" id="data:package">"+x+"</script>`]),
      false,
    ],
    ['nothing', new Blob([]), false],
  ])('tells %s', async (_, file, isArchive) => {
    expect((await archiveIn(file)) !== null).toBe(isArchive);
  });
});
