import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readTables } from '../../src/cli/tables';

const { indicators } = readTables(resolve(import.meta.dirname, '../../data'));

it('what a page tells of an indicator names neither ids nor files', () => {
  const told = indicators.flatMap(({ definitionZh, definitionEn, caveatsZh, caveatsEn }) => [
    definitionZh,
    definitionEn,
    caveatsZh,
    caveatsEn,
  ]);
  expect(told.join('')).not.toBe('');
  expect(told.filter((text) => /[a-z]_[a-z]|\.csv/.test(text))).toEqual([]);
});
