import type { ProblemCode } from '../domain/problem';
import type { Answers, DoubtAnswer } from './answers';
import type { ImportResult } from './result';

/**
 * What a problem means for an import that nobody has looked at: `asked` where numbers or places are at stake, so
 * that nothing is stored before a person has seen it; `told` where the figures stand as printed and a report
 * is enough; `final` where no answer mends the file.
 */
type Weight = 'asked' | 'told' | 'final';

const WEIGHTS: Readonly<Record<ProblemCode, Weight>> = {
  'file-empty': 'final',
  'file-too-large': 'final',
  'file-is-xlsx': 'final',
  'file-is-xlsb': 'final',
  'file-is-xls': 'final',
  'file-is-ods': 'final',
  'file-is-encrypted': 'final',
  'file-is-doc': 'final',
  'file-is-slides': 'final',
  'file-is-ofd': 'final',
  'file-is-zip': 'final',
  'file-is-pdf': 'final',
  'file-is-image': 'final',
  'file-is-html': 'final',
  'file-is-binary': 'final',
  'file-header-only': 'final',
  'file-not-a-table': 'final',
  'file-changed': 'final',
  'workbook-damaged': 'final',
  'workbook-too-large': 'final',
  'workbook-empty': 'final',
  'workbook-other-sheets': 'told',
  'workbook-hidden': 'told',
  'workbook-uncalculated': 'asked',
  'encoding-doubtful': 'asked',
  'encoding-replaced': 'asked',
  'layout-unknown': 'asked',
  'too-many-cells': 'final',
  'too-many-kinds': 'final',
  'too-many-problems': 'told',
  'import-stalled': 'final',
  'import-cancelled': 'final',
  'import-failed': 'final',
  'column-missing': 'asked',
  'column-unknown': 'told',
  'column-parts': 'asked',
  'column-duplicate': 'told',
  'column-total': 'told',
  'column-year-differs': 'asked',
  'year-from-title': 'told',
  'year-from-file-name': 'asked',
  'indicator-unknown': 'told',
  'bureau-unknown': 'told',
  'bureau-ambiguous': 'asked',
  'bureau-by-title': 'told',
  'footnote-mark': 'told',
  'bureau-code-mismatch': 'asked',
  'unit-unknown': 'told',
  'unit-differs': 'asked',
  'unit-assumed': 'told',
  'unit-from-foot': 'told',
  'unit-foot-unread': 'asked',
  'scope-unknown': 'told',
  'qualifier-unknown': 'told',
  'region-code-unknown': 'told',
  'row-short': 'told',
  'row-second-header': 'asked',
  'row-long': 'asked',
  'row-no-bureau': 'asked',
  'row-no-year': 'asked',
  'row-no-indicator': 'asked',
  'row-total': 'told',
  'total-disagrees': 'asked',
  'total-unchecked': 'told',
  'bureau-filled-down': 'asked',
  'quote-unclosed': 'asked',
  'cell-unreadable': 'asked',
  'cell-too-long': 'asked',
  'cell-doubtful-missing': 'asked',
  'cell-unit-twice': 'asked',
  'cell-unit-conflict': 'asked',
  'cell-negative-count': 'asked',
  'cell-fraction-count': 'asked',
  'cell-out-of-range': 'asked',
  'cell-rate-bare': 'asked',
  'cell-date-unreadable': 'asked',
  'cell-excel-error': 'asked',
  'duplicate-equal': 'told',
  'duplicate-blank': 'told',
  'duplicate-conflict': 'asked',
};

type Said = Pick<ImportResult, 'problemCounts' | 'seen'>;

/** Codes that a reading counts; a code of a later edition of the page is not among them. */
const codesOf = ({ problemCounts }: Said): readonly ProblemCode[] =>
  (Object.keys(WEIGHTS) as ProblemCode[]).filter((code) => (problemCounts[code] ?? 0) > 0);

function isAnswered(code: ProblemCode, answers: Answers): boolean {
  if (code.startsWith('encoding-')) return answers.encoding !== undefined;
  if (code === 'duplicate-conflict') return answers.conflict !== undefined;
  return answers.doubts?.[code] !== undefined;
}

/** Classes of problems that a person is asked about, in a fixed order. Empty where the file cannot be mended at all. */
export function questionsOf(said: Said, answers: Answers): readonly ProblemCode[] {
  if (said.seen === null || said.seen.head.length === 0) return [];
  const codes = codesOf(said);
  const open = codes.filter((code) => WEIGHTS[code] === 'asked' && !isAnswered(code, answers));
  // Of a file without a table another encoding is the only cure.
  const final = codes.some((code) => WEIGHTS[code] === 'final');
  return final ? open.filter((code) => code.startsWith('encoding-')) : open;
}

/** What can be said of a class of problems, the program's own reading first: it holds where nothing is said. */
const CHOICES: Readonly<Partial<Record<ProblemCode, readonly DoubtAnswer[]>>> = {
  'cell-doubtful-missing': ['missing', 'accept', 'reject'],
  'cell-unit-twice': ['missing', 'accept', 'reject'],
  'cell-unit-conflict': ['accept', 'missing', 'reject'],
  'cell-negative-count': ['accept', 'missing', 'reject'],
  'cell-fraction-count': ['accept', 'missing', 'reject'],
  'cell-out-of-range': ['accept', 'missing', 'reject'],
  'cell-rate-bare': ['missing', 'of-one', 'accept', 'reject'],
  'cell-unreadable': ['reject', 'missing'],
  'cell-excel-error': ['reject', 'missing'],
  'cell-too-long': ['reject', 'missing'],
};

/**
 * The answers that mean something for a class, the one that holds unasked first. One of length 1 is only to be
 * known: rows without a bureau are not taken, whatever anyone says.
 */
export function choicesOf(code: ProblemCode, missingNow: boolean): readonly DoubtAnswer[] {
  if (code === 'cell-unit-conflict' && missingNow) return ['missing', 'accept', 'reject'];
  return CHOICES[code] ?? [];
}
