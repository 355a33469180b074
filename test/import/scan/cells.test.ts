import { describe, expect, it } from 'vitest';
import type { Decoding } from '../../../src/import/decode';
import type { Delimiter } from '../../../src/import/result';
import type { ColumnKind } from '../../../src/import/scan/scanner';
import { gbk, utf8 } from '../read';
import { randomFrom, type Random } from './random';
import { scanned, streamed } from './seen-rows';

/** Seconds of work on a free machine, far more on a busy one. */
const PATIENCE = 180_000;
const CELLS = [
  ...['', '', ' ', '0', '7', '12', '-3', '1.5', '0.50', '007', '.5', '-0', '1e3', '1,5', '0.0000001'],
  ...[
    '123456789012345',
    '1234567890123456',
    '12.',
    '1.2.3',
    '-',
    '—',
    '3万',
    '杭州',
    '杭州市',
    '上城区',
    '\ufeff',
  ],
  ...[
    '"q"',
    '""',
    '"',
    'a"b',
    '"a"b',
    '"x""y"',
    '"1"',
    '" 2"',
    '"a,b"',
    '"p;q"',
    '"r|s"',
    '"two\nlines"',
    '"\r\n"',
  ],
];
const ENDS = ['\n', '\n', '\r\n', '\r'];
const KINDS: readonly ColumnKind[] = ['key', 'figure'];

function text(random: Random, delimiter: Delimiter, width: number, tame: boolean): string {
  const cells = tame ? CELLS.slice(0, 31) : CELLS;
  const end = random.of(ENDS);
  let text = '';
  for (let rows = random.below(7); rows >= 0; rows -= 1) {
    const ragged = random.below(8) === 0 ? random.below(3) - 1 : 0;
    const row = Array.from({ length: Math.max(1, width + ragged) }, () => random.of(cells));
    text += row.join(delimiter) + (random.below(6) === 0 ? random.of(ENDS) : end);
  }
  return random.below(3) === 0 ? text.replace(/[\r\n]+$/, '') : text;
}

describe('the cells that a scan sees', () => {
  it(
    'are those of the parser of texts in 100,000 files, wherever their slices end',
    () => {
      const random = randomFrom(1);
      let coded = 0;
      let all = 0;
      for (let file = 0; file < 100_000; file += 1) {
        const gb = random.below(3) === 0;
        const delimiter = random.of<Delimiter>(gb ? [',', ';', '\t'] : [',', ';', '\t', '|']);
        const decoding: Decoding = { encoding: gb ? 'gb18030' : 'utf-8', strict: true };
        const kinds = Array.from({ length: 1 + random.below(4) }, () => random.of(KINDS));
        const printed = text(random, delimiter, kinds.length, random.below(2) === 0);
        const bytes = gb ? gbk(printed.replace(/\ufeff/g, '')) : utf8(printed);
        const slice = 1 + random.below(bytes.length + 2);
        const wanted = streamed(bytes, decoding, delimiter);
        const found = scanned(bytes, decoding, delimiter, kinds, slice);
        all += wanted.length;
        coded += found.coded;
        if (JSON.stringify(found.rows) !== JSON.stringify(wanted))
          expect({ printed, slice, kinds, rows: found.rows }).toEqual({
            printed,
            slice,
            kinds,
            rows: wanted,
          });
      }
      expect(all).toBeGreaterThan(300_000);
      expect(coded / all).toBeGreaterThan(0.4);
    },
    PATIENCE,
  );
});
