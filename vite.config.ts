import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { bundleData } from './src/cli/bundle';
import { contentSecurityPolicy } from './src/cli/csp';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    base: './',
    resolve: {
      alias: { '#import-worker': path(`./src/import/worker-${single ? 'inline' : 'module'}.ts`) },
    },
    plugins: [
      svelte(),
      bundleData({ dataDir: path('./data'), single }),
      ...(single ? [viteSingleFile({ removeViteModuleLoader: true })] : []),
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
    },
  };
});
