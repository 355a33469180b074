import {
  MARKS,
  type Comparison,
  type Mark,
  type Note,
  type NumberedSource,
  type Question,
  type Row,
} from './comparison';
import { allBreaks } from './breaks';
import { annotate } from './annotate';

const NOBODY: readonly Row[] = [];

/**
 * Puts rows together as a comparison: what can be said of them as a whole (breaks, marks, notes, sources in
 * use, demo) is read off the rows, so that a slice says what holds for the slice.
 * @param sources all that the cells' provenance may number. @param hidden figures in scopes not asked for.
 * @param behind rows that a median stands in for: what severs them is told as if they were drawn.
 */
export function assemble(
  question: Question,
  years: readonly number[],
  rows: readonly Row[],
  sources: readonly NumberedSource[],
  hidden: number,
  behind: readonly Row[] = NOBODY,
): Comparison {
  const marks = new Set<Mark>();
  const used = new Set<number>();
  let demo = false;
  for (const row of rows) {
    for (const cell of row.cells) {
      for (const mark of cell.marks) marks.add(mark);
      if (!cell.provenance) continue;
      used.add(cell.provenance.sourceNumber);
      demo = demo || cell.provenance.datasetOrigin === 'demo';
      for (const { provenance } of cell.alternatives) used.add(provenance.sourceNumber);
      if (!cell.derivation) continue;
      for (const part of [cell.derivation.numerator, cell.derivation.denominator]) {
        if (part.provenance) used.add(part.provenance.sourceNumber);
      }
    }
  }
  const listed = sources.filter(({ number }) => used.has(number));
  const severed = behind.map((row) => ({ ...row, breaks: row.breaks.filter(({ severs }) => severs) }));
  const touched = [...rows, ...severed];
  const breaks = allBreaks(touched);
  const hiddenNote: Note[] = hidden > 0 ? [{ code: 'scope-hidden', params: { count: hidden } }] : [];
  return {
    question,
    years,
    rows,
    breaks,
    sources: listed,
    marks: MARKS.filter((mark) => marks.has(mark)),
    notes: [...annotate(question, rows, touched, breaks, listed), ...hiddenNote],
    demo,
  };
}
