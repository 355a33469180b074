import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { build } from 'vite';
import { bundleData } from '../../src/cli/bundle';

const ROOT = resolve(import.meta.dirname, '../..');

/** What the bench's own pages have in common. */
const page = (folder: string, outDir: string) => ({
  configFile: false as const,
  root: resolve(import.meta.dirname, folder),
  base: './',
  publicDir: false as const,
  logLevel: 'error' as const,
  worker: { format: 'es' as const },
  build: { target: 'esnext', outDir, emptyOutDir: true },
});

/** Builds the bench's page, which calls the app's own modules, into a folder. */
export async function buildPage(outDir: string): Promise<void> {
  await build({
    ...page('page', outDir),
    plugins: [
      svelte({ configFile: resolve(ROOT, 'svelte.config.js') }),
      bundleData({ dataDir: resolve(ROOT, 'data'), output: 'served' }),
    ],
  });
}

/** Builds the page of the peers, where they are installed, into a folder. */
export async function buildPeers(outDir: string): Promise<void> {
  await build(page('peers', outDir));
}

/** Builds the app itself into a folder. */
export async function buildApp(outDir: string): Promise<void> {
  await build({
    configFile: resolve(ROOT, 'vite.config.ts'),
    configLoader: 'runner',
    root: ROOT,
    logLevel: 'error',
    build: { outDir },
  });
}
