import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readTables } from '../../../src/cli/tables';
import { makeDictionary } from '../../../src/domain/dictionary';
import { CodedRows } from '../../../src/import/scan/coded-rows';
import { DICTIONARY } from '../dictionary';
import { gbk, utf8 } from '../read';
import { asText, expectSame, scanned } from './both';
import { randomFrom } from './random';
import { answersOf, tableOf } from './tables';

/** Seconds of work on a free machine, far more on a busy one. */
const PATIENCE = 180_000;
const CASES = 2000;

describe('a scan', () => {
  afterEach(() => vi.restoreAllMocks());

  it(
    'comes to the result of reading as text for every file it is given',
    () => {
      const random = randomFrom(7);
      const coded = vi.spyOn(CodedRows.prototype, 'read');
      let figures = 0;
      const told: Record<string, number> = {};
      let tall = 0;
      for (let i = 0; i < CASES; i += 1) {
        const table = tableOf(random);
        const gb = random.below(3) === 0 && !table.text.includes('\ufeff');
        const bytes = gb ? gbk(table.text) : utf8((random.below(4) === 0 ? '\ufeff' : '') + table.text);
        const answers = answersOf(random, table);
        const sample = 3 + random.below(4);
        const input = { name: 'file.csv', bytes };
        const wanted = asText(input, DICTIONARY, answers, sample);
        expectSame(scanned(input, DICTIONARY, answers, sample, 1 + random.below(bytes.length + 1)), wanted);
        figures += wanted.columns?.length ?? 0;
        if (wanted.columns !== null && wanted.seen?.header?.rows === 2) tall += 1;
        for (const code of Object.keys(wanted.problemCounts)) told[code] = (told[code] ?? 0) + 1;
      }
      const taken = coded.mock.results.filter(({ value }) => value === true).length;
      expect(figures).toBeGreaterThan(10_000);
      expect(taken).toBeGreaterThan(5000);
      // Not only tables that a scan reads: those it must leave to the reader of texts as well.
      expect(tall).toBeGreaterThan(50);
      expect(told['bureau-filled-down']).toBeGreaterThan(30);
      expect(told['row-second-header']).toBeGreaterThan(50);
    },
    PATIENCE,
  );

  it.each(['data/examples', 'data/observations'])('comes to the same for every file of %s', (folder) => {
    const dictionary = makeDictionary(readTables('data'));
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.csv'))) {
      const input = { name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) };
      for (const sample of [6, 400]) {
        const wanted = asText(input, dictionary, {}, sample);
        for (const slice of [input.bytes.length, 1000])
          expectSame(scanned(input, dictionary, {}, sample, slice), wanted);
      }
    }
  });
});
