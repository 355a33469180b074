import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Decoding } from '../../../src/import/decode';
import { isSameText, RowPatterns } from '../../../src/import/scan/row-patterns';
import { UNSURE } from '../../../src/import/scan/records';
import type { ColumnKind } from '../../../src/import/scan/scanner';
import { gbk, utf8 } from '../read';
import { randomFrom, type Random } from './random';
import { scanned, streamed } from './seen-rows';

/** Seconds of work on a free machine, far more on a busy one. */
const PATIENCE = 180_000;
const CASES = 10_000;
const SHAPES: readonly (readonly ColumnKind[])[] = [
  ['key', 'key', 'key', 'figure', 'key'],
  ['key', 'key', 'figure'],
  ['key', 'figure', 'key', 'unread'],
  ['key', 'key', 'unread', 'figure', 'key'],
  ['figure', 'key', 'key'],
];
const WORDS = ['案件数', '罚没款', '率', 'x', '一二三四五', '"引,号"', ''];
const FIGURES = [
  '12',
  '0',
  '97.08',
  '97.10',
  '-3',
  '123456789012345',
  '—',
  '3万',
  '"7"',
  '',
  '1234567890123456',
  '.5',
];

/** A table that goes through the same words bureau by bureau; a few of its rows do not. */
function cycles(random: Random, kinds: readonly ColumnKind[]): string {
  const end = random.of(['\n', '\r\n', '\r']);
  const length = 2 + random.below(4);
  const words = Array.from({ length }, () => kinds.map(() => random.of(WORDS)));
  let text = '';
  for (let group = 0; group < 8; group += 1) {
    for (const row of words) {
      const cells = row.map((word, column) =>
        kinds[column] === 'figure' ? random.of(FIGURES) : column === 0 ? `甲${group >> 2}局` : word,
      );
      const fate = random.below(30);
      if (fate === 0) cells[random.below(cells.length)] = random.of(WORDS);
      if (fate === 1) cells.push('');
      if (fate === 2) cells.pop();
      text += cells.join(',') + (fate === 3 ? random.of(['\n', '\r\n', '\r']) : end);
    }
  }
  return random.below(3) === 0 ? text.replace(/[\r\n]+$/, '') : text;
}

describe('records that come again with another number', () => {
  afterEach(() => vi.restoreAllMocks());

  it(
    'are read as the parser of texts reads them, in 10,000 files',
    () => {
      const random = randomFrom(3);
      const expected = vi.spyOn(RowPatterns.prototype, 'read');
      let taken = 0;
      for (let file = 0; file < CASES; file += 1) {
        const kinds = random.of(SHAPES);
        const gb = random.below(3) === 0;
        const decoding: Decoding = { encoding: gb ? 'gb18030' : 'utf-8', strict: true };
        const printed = cycles(random, kinds);
        const bytes = gb ? gbk(printed) : utf8(printed);
        const slice = random.below(2) === 0 ? bytes.length : 40 + random.below(bytes.length);
        const wanted = streamed(bytes, decoding, ',');
        const { rows } = scanned(bytes, decoding, ',', kinds, slice);
        const seen = rows.map((row, i) =>
          row.map((cell, column) => (kinds[column] === 'unread' ? wanted[i]?.[column] : cell)),
        );
        if (JSON.stringify(seen) !== JSON.stringify(wanted))
          expect({ printed, slice, kinds, rows: seen }).toEqual({ printed, slice, kinds, rows: wanted });
        taken += expected.mock.results.filter(({ value }) => value !== UNSURE).length;
        expected.mockClear();
      }
      expect(taken).toBeGreaterThan(CASES);
    },
    PATIENCE,
  );

  it('are the same only where every byte is', () => {
    const random = randomFrom(5);
    for (let i = 0; i < 5000; i += 1) {
      const length = random.below(30);
      const bytes = Uint8Array.from({ length: length + 9 }, () => 1 + random.below(126));
      const other = new Uint8Array(length + 20);
      other.set(bytes.subarray(3, 3 + length), 7);
      const same = () => isSameText(new DataView(bytes.buffer), 3, new DataView(other.buffer), 7, length);
      expect(same()).toBe(true);
      if (length === 0) continue;
      other[7 + random.below(length)] = 200;
      expect(same()).toBe(false);
    }
  });
});
