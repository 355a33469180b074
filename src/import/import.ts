import type { Dictionary } from '../domain/dictionary';
import type { Answers } from './answers';
import { DecodeFailure, decodings, SAMPLE, utf16ByZeroes } from './decode';
import { PORTIONS, readNow, whole, type Portions, type Reading } from './pieces';
import { refused } from './refused';
import { Run, ScanFailure } from './run';
import { isPackage, looksBinary, refusedByBytes } from './signature';
import { LIMITS, type ImportInput, type ImportResult, type Progress } from './result';
import { gridSource, textSource, type FileFacts, type Grid } from './source';
import { vocabularyOf, type Vocabulary } from './vocabulary';

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
  portions: Portions = PORTIONS,
): ImportResult {
  const { name, bytes } = input;
  const file = { name, size: bytes.length };
  const vocabulary = vocabularyOf(dictionary, answers);
  return readNow(importing(file, vocabulary, answers, progress, portions), bytes);
}

/** `importFile` for a file whose bytes come piece by piece. @param vocabulary of the answers */
export function* importing(
  file: FileFacts,
  vocabulary: Vocabulary,
  answers: Answers,
  progress?: Progress,
  portions: Portions = PORTIONS,
): Reading<ImportResult> {
  const { name, size } = file;
  if (size > LIMITS.fileBytes) {
    return refused(name, 'file-too-large', { params: { bytes: size, limit: LIMITS.fileBytes } });
  }
  const head = yield { from: 0, to: Math.min(size, SAMPLE) };
  const marked = head[0] === 0xff || head[0] === 0xfe;
  const wide = marked || (answers.encoding ?? '').startsWith('utf-16') || utf16ByZeroes(head, size) !== null;
  const code =
    refusedByBytes(isPackage(head) ? yield* whole(size) : head) ??
    (!wide && looksBinary(head) ? 'file-is-binary' : null);
  if (code !== null) return refused(name, code);
  for (const decoding of decodings(head, answers.encoding, size)) {
    for (const scanned of size >= portions.scanFrom ? [portions, null] : [null]) {
      const source = textSource(file, head, decoding, answers, scanned);
      try {
        return yield* new Run(name, source, vocabulary, answers, progress, portions.sample).result();
      } catch (error) {
        if (error instanceof ScanFailure) continue;
        if (error instanceof DecodeFailure) break;
        return refused(name, 'import-failed', { params: { reason: reasonOf(error) } });
      }
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
  const vocabulary = vocabularyOf(dictionary, answers);
  try {
    const source = gridSource(grid, grid.rows.length);
    return readNow(new Run(name, source, vocabulary, answers, undefined).result(), new Uint8Array(0));
  } catch (error) {
    return refused(name, 'import-failed', { params: { reason: reasonOf(error) } });
  }
}
