import { inflateSync, strFromU8 } from 'fflate';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledFiles, bundleData, dataBlocks, type Output } from '../../src/cli/bundle';
import { readTables } from '../../src/cli/tables';

const DATA = resolve(import.meta.dirname, '../../data');
const files = bundledFiles(DATA);

describe('bundledFiles', () => {
  it('are the dictionary, the index and every listed set', () => {
    expect([...files.keys()]).toEqual([
      'dictionary.json',
      'index.json',
      'zhejiang.csv',
      'elsewhere.csv',
      'demo.csv',
    ]);
  });

  it('carry the tables as JSON', () => {
    expect(JSON.parse(files.get('dictionary.json') ?? '')).toEqual(readTables(DATA));
  });

  it('list real sets before the demo, with their size', () => {
    const index: unknown = JSON.parse(files.get('index.json') ?? '');
    expect(index).toMatchObject([
      { id: 'zhejiang', file: 'zhejiang.csv', origin: 'site', rows: 140 },
      { id: 'elsewhere', file: 'elsewhere.csv', origin: 'site', rows: 53 },
      { id: 'demo', file: 'demo.csv', origin: 'demo' },
    ]);
  });

  it('keep the dictionary small on the wire', () => {
    expect(gzipSync(files.get('dictionary.json') ?? '').length).toBeLessThan(60_000);
  });
});

describe('dataBlocks', () => {
  const bodyOf = (html: string): string => /^<script [^>]*>(.*)<\/script>$/s.exec(html)?.[1] ?? '';

  it('names each block by its file', () => {
    const html = dataBlocks(
      new Map([
        ['a.csv', 'x'],
        ['b.json', '{"y":1}'],
      ]),
    );
    expect(html.split('\n')).toEqual([
      '<script type="application/json" id="data:a.csv">"x"</script>',
      '<script type="application/json" id="data:b.json">{"y":1}</script>',
    ]);
  });

  it('lets no text end its block', () => {
    const html = dataBlocks(new Map([['a.csv', 'a</script><img src=x onerror=alert(1)><!--']]));
    expect(bodyOf(html)).not.toContain('<');
    expect(JSON.parse(bodyOf(html))).toBe('a</script><img src=x onerror=alert(1)><!--');
  });

  it('gives back any text', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('<', '/', 'script', '>', '!--', '"', '\\', '\n', '$&', '年', '\u2028'),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        const body = bodyOf(dataBlocks(new Map([['a.csv', text]])));
        expect(body).not.toContain('<');
        expect(JSON.parse(body)).toBe(text);
      }),
    );
  });
});

describe('bundleData', () => {
  type Transform = (html: string, context: { server?: object }) => string;
  const transformOf = (output: Output): Transform =>
    bundleData({ dataDir: DATA, output }).transformIndexHtml as unknown as Transform;
  const PAGE = '<html><body><div id="app"></div></body></html>';

  it('puts every file into a single-file page, before its end', () => {
    const html = transformOf('single')(PAGE, {});
    expect(html.startsWith('<html><body><div id="app"></div><script type="application/json"')).toBe(true);
    expect(html.endsWith('</body></html>')).toBe(true);
    expect([...html.matchAll(/id="data:([^"]+)"/g)].map(([, name]) => name)).toEqual([...files.keys()]);
  });

  it('gives a page that carries a package the tables alone, packed', () => {
    const html = transformOf('reader')(PAGE, {});
    const found = [...html.matchAll(/id="data:([^"]+)">"([^"]*)"</g)];
    expect(found.map(([, name]) => name)).toEqual(['dictionary.json']);
    const packed = Buffer.from(found[0]?.[2] ?? '', 'base64');
    expect(strFromU8(inflateSync(packed))).toBe(files.get('dictionary.json'));
  });

  it('leaves the served page alone', () => {
    expect(transformOf('served')(PAGE, {})).toBe(PAGE);
    expect(transformOf('single')(PAGE, { server: {} })).toBe(PAGE);
  });

  it('emits files beside the page, and none for a single file', () => {
    const emitted = (output: Output): string[] => {
      const names: string[] = [];
      const hook = bundleData({ dataDir: DATA, output }).generateBundle as unknown as (this: object) => void;
      hook.call({ emitFile: ({ fileName }: { fileName: string }) => names.push(fileName) });
      return names;
    };
    expect(emitted('served')).toEqual([...files.keys()].map((name) => `data/${name}`));
    expect([...emitted('single'), ...emitted('reader')]).toEqual([]);
  });
});
