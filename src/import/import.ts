import type { Dictionary } from '../domain/dictionary';
import { answerBook, type Answers } from './answers';
import { DecodeFailure, decodings, utf16ByZeroes } from './decode';
import { refused } from './refused';
import { Run } from './run';
import { looksBinary, refusedByBytes } from './signature';
import { LIMITS, type ImportInput, type ImportResult, type Progress } from './result';
import { gridSource, textSource, type Grid } from './source';
import { makeVocabulary } from './vocabulary';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Reads a CSV's bytes into columns and problems: decode, parse, recognise, observe, sort. Pure and
 * synchronous; the same bytes and answers give the same result. Never throws, whatever the bytes.
 * @param progress told bytes read and bytes in all, about once a megabyte
 */
export function importFile(
  input: ImportInput,
  dictionary: Dictionary,
  answers: Answers = {},
  progress?: Progress,
): ImportResult {
  const { name, bytes } = input;
  if (bytes.length > LIMITS.fileBytes) {
    return refused(name, 'file-too-large', { params: { bytes: bytes.length, limit: LIMITS.fileBytes } });
  }
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  const wide = marked || (answers.encoding ?? '').startsWith('utf-16') || utf16ByZeroes(bytes) !== null;
  const code = refusedByBytes(bytes) ?? (!wide && looksBinary(bytes) ? 'file-is-binary' : null);
  if (code !== null) return refused(name, code);
  const vocabulary = makeVocabulary(dictionary, answerBook(answers));
  for (const decoding of decodings(bytes, answers.encoding)) {
    try {
      return new Run(name, textSource(bytes, decoding, answers), vocabulary, answers, progress).result();
    } catch (error) {
      if (error instanceof DecodeFailure) continue;
      return refused(name, 'import-failed', { params: { reason: reasonOf(error) } });
    }
  }
  return refused(name, 'file-is-binary');
}

/** Reads a sheet of a workbook the same way; file rows are the sheet's. Never throws. */
export function importGrid(
  name: string,
  grid: Grid,
  dictionary: Dictionary,
  answers: Answers = {},
): ImportResult {
  const vocabulary = makeVocabulary(dictionary, answerBook(answers));
  try {
    return new Run(name, gridSource(grid, grid.rows.length), vocabulary, answers, undefined).result();
  } catch (error) {
    return refused(name, 'import-failed', { params: { reason: reasonOf(error) } });
  }
}
