import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { readBundledSets, readTables } from './tables';

/** What a build makes: files to be served, one file, or the one file that carries a package. */
export type Output = 'served' | 'single' | 'reader';

export interface BundleOptions {
  /** The folder `data/`. */
  readonly dataDir: string;
  /** Files beside a served page; inert script blocks inside of a single file; of a reader the tables only, its package has the sets. */
  readonly output: Output;
}

/** What the page can ask for, by name below `data/`; the values are texts. */
export function bundledFiles(dataDir: string): ReadonlyMap<string, string> {
  const sets = readBundledSets(dataDir);
  return new Map([
    ['dictionary.json', JSON.stringify(readTables(dataDir))],
    ['index.json', JSON.stringify(sets.map(({ set }) => set))],
    ...sets.map(({ set, text }) => [set.file, text] as const),
  ]);
}

/** `<script type="application/json" id="data:…">` blocks; a CSV is one JSON string, and what is packed is JSON already. No text can end its block. */
export function dataBlocks(files: ReadonlyMap<string, string>): string {
  return [...files]
    .map(([name, text]) => {
      const json = /\.(?:json|html)$/.test(name) ? text : JSON.stringify(text);
      return `<script type="application/json" id="data:${name}">${json.replace(/</g, '\\u003c')}</script>`;
    })
    .join('\n');
}

/** A block whose text is packed: for a page of its own, whose size is felt. */
export function packedBlock(name: string, text: string): string {
  const packed = deflateRawSync(text, { level: 9 }).toString('base64');
  return dataBlocks(new Map([[name, JSON.stringify(packed)]]));
}

const TYPES: readonly (readonly [suffix: string, type: string])[] = [
  ['.json', 'application/json; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
];

/** Gives the page the tables and observation sets of `data/`: files in a build, answers of the dev server, or blocks. */
export function bundleData({ dataDir, output }: BundleOptions): Plugin {
  return {
    name: 'bundle-data',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/data\/([\w.-]+)(?:\?.*)?$/.exec(request.url ?? '')?.[1];
        const text = name === undefined ? undefined : bundledFiles(dataDir).get(name);
        if (name === undefined || text === undefined) return next();
        const type = TYPES.find(([suffix]) => name.endsWith(suffix))?.[1] ?? 'text/plain';
        response.setHeader('content-type', type);
        response.setHeader('cache-control', 'no-store');
        response.end(text);
      });
    },
    generateBundle() {
      if (output !== 'served') return;
      for (const [name, source] of bundledFiles(dataDir)) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
      }
    },
    transformIndexHtml(html, context) {
      if (output === 'served' || context.server) return html;
      const files = bundledFiles(dataDir);
      const tables = 'dictionary.json';
      const blocks = output === 'reader' ? packedBlock(tables, files.get(tables) ?? '') : dataBlocks(files);
      return html.replace('</body>', () => `${blocks}\n</body>`);
    },
  };
}
