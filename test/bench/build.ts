import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { build } from 'vite';
import { bundleData } from '../../src/cli/bundle';

const ROOT = resolve(import.meta.dirname, '../..');

/** Builds the bench's page, which calls the app's own modules, into a folder. */
export async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: resolve(ROOT, 'test/bench/page'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      svelte({ configFile: resolve(ROOT, 'svelte.config.js') }),
      bundleData({ dataDir: resolve(ROOT, 'data'), single: false }),
    ],
    worker: { format: 'es' },
    build: { target: 'esnext', outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
}

/** Builds the app itself into a folder. */
export async function buildApp(outDir: string): Promise<void> {
  await build({
    configFile: resolve(ROOT, 'vite.config.ts'),
    configLoader: 'runner',
    root: ROOT,
    logLevel: 'warn',
    build: { outDir },
  });
}
