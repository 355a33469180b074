import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundledSet } from '../../domain/dataset';
import { parseCsv, readCsv } from './csv';

/** A data set that the page ships, with its text (UTF-8 without BOM, line feeds). */
export interface BundledFile {
  readonly set: BundledSet;
  readonly text: string;
}

/** The sets that `data/observations/index.csv` lists, in its order. Throws where a listed file is not there. */
export function readBundledSets(dir: string): readonly BundledFile[] {
  return readCsv(dir, 'observations/index.csv').rows.map((row) => {
    const file = row.cell('file');
    const bytes = readFileSync(join(dir, 'observations', file), 'utf8');
    const text = bytes.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const set: BundledSet = {
      id: row.cell('id'),
      file,
      titleZh: row.cell('title_zh'),
      titleEn: row.cell('title_en'),
      origin: row.cell('origin') === 'demo' ? 'demo' : 'site',
      edition: row.cell('edition'),
      hash: createHash('sha256').update(text, 'utf8').digest('hex'),
      rows: parseCsv(file, text).rows.length,
    };
    return { set, text };
  });
}
