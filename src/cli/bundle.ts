import type { Plugin } from 'vite';
import { readBundledSets, readTables } from './tables';

export interface BundleOptions {
  /** The folder `data/`. */
  readonly dataDir: string;
  /** One HTML file that carries its data in inert script blocks, instead of files beside the page. */
  readonly single: boolean;
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

/** `<script type="application/json" id="data:…">` blocks; a CSV is one JSON string. No text can end its block. */
export function dataBlocks(files: ReadonlyMap<string, string>): string {
  return [...files]
    .map(([name, text]) => {
      const json = name.endsWith('.json') ? text : JSON.stringify(text);
      return `<script type="application/json" id="data:${name}">${json.replace(/</g, '\\u003c')}</script>`;
    })
    .join('\n');
}

const TYPES: readonly (readonly [suffix: string, type: string])[] = [
  ['.json', 'application/json; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
];

/** Gives the page the tables and observation sets of `data/`: files in a build, answers of the dev server, or blocks. */
export function bundleData({ dataDir, single }: BundleOptions): Plugin {
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
      if (single) return;
      for (const [name, source] of bundledFiles(dataDir)) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
      }
    },
    transformIndexHtml(html, context) {
      if (!single || context.server) return html;
      const blocks = dataBlocks(bundledFiles(dataDir));
      return html.replace('</body>', () => `${blocks}\n</body>`);
    },
  };
}
