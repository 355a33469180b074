import type { Columns } from '../domain/columns';

/** So many entries of a column are walked without a pause. */
const STRIDE = 1 << 18;
const NONE = new Uint32Array(0);

/**
 * The figures in the order of their file, about `size` at a time and never less than a row. Rows by a counting
 * sort, with an empty piece wherever the page may breathe.
 */
export function* inFileOrder({ length, row, column }: Columns, size: number): Generator<Uint32Array> {
  let last = 0;
  for (let i = 0; i < length; i += 1) last = Math.max(last, row[i] ?? 0);
  yield NONE;
  const starts = new Uint32Array(last + 2);
  for (let i = 0; i < length; i += 1) {
    const next = (row[i] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
    if (i % STRIDE === STRIDE - 1) yield NONE;
  }
  for (let at = 1; at < starts.length; at += 1) {
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    if (at % STRIDE === 0) yield NONE;
  }
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i += 1) {
    const to = starts[row[i] ?? 0] ?? 0;
    starts[row[i] ?? 0] = to + 1;
    order[to] = i;
    if (i % STRIDE === STRIDE - 1) yield NONE;
  }
  for (let at = 0; at < length;) {
    const start = at;
    while (at < length && at - start < size) {
      const first = at;
      const number = row[order[at] ?? 0];
      while (at < length && row[order[at] ?? 0] === number) at += 1;
      if (at - first > 1) order.subarray(first, at).sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0));
    }
    yield order.subarray(start, at);
  }
}
