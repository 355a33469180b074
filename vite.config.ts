import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { bundleData } from './src/cli/bundle';
import { contentSecurityPolicy } from './src/cli/csp';
import { readerPage } from './src/cli/reader';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** A page that travels alone carries its icon with it. */
const inlineIcon = (): Plugin => ({
  name: 'inline-icon',
  transformIndexHtml: (html) => {
    const icon = `data:image/svg+xml;base64,${readFileSync(path('./public/icon.svg')).toString('base64')}`;
    return html.replace('./icon.svg', icon);
  },
});

/** What a build makes: files to be served, one file, or the one file that carries a package. */
const outputOf = (mode: string) => (mode === 'single' || mode === 'reader' ? mode : 'served');
const FOLDERS = { served: 'dist', single: 'dist-single', reader: 'dist-reader' } as const;
const CONDITIONS = { served: [], single: ['single-file'], reader: ['reader'] } as const;

export default defineConfig(({ mode }) => {
  const output = outputOf(mode);
  const single = output !== 'served';
  return {
    base: './',
    publicDir: single ? false : 'public',
    resolve: { conditions: [...CONDITIONS[output], ...defaultClientConditions] },
    plugins: [
      svelte(),
      bundleData({ dataDir: path('./data'), output }),
      ...(output === 'reader' ? [] : [readerPage({ configFile: path('./vite.config.ts'), single })]),
      ...(single ? [inlineIcon(), viteSingleFile({ removeViteModuleLoader: true })] : []),
      contentSecurityPolicy({ output }),
    ],
    worker: { format: single ? 'iife' : 'es' },
    server: { host: '127.0.0.1', port: 4174, strictPort: true },
    build: {
      target: 'chrome90',
      outDir: FOLDERS[output],
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: single ? 100_000_000 : 0,
      // The budget of the initial script is kept by test/dist.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: path(output === 'reader' ? './reader.html' : './index.html'),
        checks: { pluginTimings: false },
        // What the first page needs is one script: pieces of it, shared with later ones, weigh more together.
        ...(!single && { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } }),
      },
    },
  };
});
