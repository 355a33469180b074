import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Dictionary } from '../../../src/domain/dictionary';
import { importFile } from '../../../src/import/import';
import type { Answers } from '../../../src/import/answers';
import type { ImportInput, ImportResult } from '../../../src/import/result';

/** A file read as text. @param sample rows that its table is recognised by */
export const asText = (
  input: ImportInput,
  dictionary: Dictionary,
  answers: Answers,
  sample: number,
): ImportResult =>
  importFile(input, dictionary, answers, undefined, { scanFrom: Infinity, slice: 1, sample });

/** The same file by a scan of its bytes, however small it is. */
export const scanned = (
  input: ImportInput,
  dictionary: Dictionary,
  answers: Answers,
  sample: number,
  slice: number,
): ImportResult => importFile(input, dictionary, answers, undefined, { scanFrom: 0, slice, sample });

/** Equal in all and everything; `toEqual` only shows where it is not. */
export function expectSame(found: ImportResult, wanted: ImportResult): void {
  if (isDeepStrictEqual(found, wanted)) return;
  expect(found).toEqual(wanted);
  expect.fail('They differ in what toEqual does not look at');
}
