import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { demoCsv } from './demo/csv';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** `npm run data:demo`: writes `data/observations/demo.csv`. */
export function main(args: readonly string[]): number {
  if (args.length > 0) {
    console.error('用法 / usage: npm run data:demo');
    return 2;
  }
  writeFileSync(`${DATA}observations/demo.csv`, demoCsv(DATA));
  console.log('已写入 / written: data/observations/demo.csv');
  return 0;
}
