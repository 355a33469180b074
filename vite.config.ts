import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { bundleData } from './src/cli/bundle';
import { contentSecurityPolicy } from './src/cli/csp';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** A page that travels alone carries its icon with it. */
const inlineIcon = (): Plugin => ({
  name: 'inline-icon',
  transformIndexHtml: (html) => {
    const icon = `data:image/svg+xml;base64,${readFileSync(path('./public/icon.svg')).toString('base64')}`;
    return html.replace('./icon.svg', icon);
  },
});

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    base: './',
    publicDir: single ? false : 'public',
    resolve: { conditions: [...(single ? ['single-file'] : []), ...defaultClientConditions] },
    plugins: [
      svelte(),
      bundleData({ dataDir: path('./data'), single }),
      ...(single ? [inlineIcon(), viteSingleFile({ removeViteModuleLoader: true })] : []),
      contentSecurityPolicy({ single }),
    ],
    worker: { format: single ? 'iife' : 'es' },
    server: { host: '127.0.0.1', port: 4174, strictPort: true },
    build: {
      target: 'chrome90',
      outDir: single ? 'dist-single' : 'dist',
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: single ? 100_000_000 : 0,
      // The budget of the initial script is kept by test/dist.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        checks: { pluginTimings: false },
        // What the first page needs is one script: pieces of it, shared with later ones, weigh more together.
        ...(!single && { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } }),
      },
    },
  };
});
