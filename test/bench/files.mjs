import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from './generate.mjs';
import { bureaus, rows } from './options.mjs';

/** Where the bench keeps its files and builds its pages. */
export const folder = join(tmpdir(), 'dashboard-bench');
mkdirSync(folder, { recursive: true });

/** A file of the bench. @typedef {{ shape: import('./generate.mjs').Shape, path: string, size: number, encoding: string }} BenchFile */

/** @param {import('./generate.mjs').Shape} shape @returns {BenchFile} */
export function made(shape) {
  const path = join(folder, `${shape}-${rows}.csv`);
  const size = generate(path, 'data', shape, bureaus);
  console.log(`${rows.toLocaleString('en')} figures, ${(size / 1e6).toFixed(1)} MB: ${path}`);
  return { shape, path, size, encoding: shape === 'long-gb18030' ? 'gb18030' : 'utf-8' };
}
