type Keys = Uint8Array | Uint16Array | Uint32Array;

/**
 * Order of `n` entries by several keys of small numbers, the first the weightiest; equal ones stay in file
 * order. Least significant key first, each by a counting sort: linear in entries and in distinct values.
 */
export function byKeys(n: number, keys: readonly Keys[]): Uint32Array {
  let order = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) order[i] = i;
  let spare = new Uint32Array(n);
  for (const key of [...keys].reverse()) {
    let max = 0;
    let min = Infinity;
    for (let i = 0; i < n; i += 1) {
      const k = key[i] ?? 0;
      if (k > max) max = k;
      if (k < min) min = k;
    }
    if (n === 0 || min === max) continue;
    const starts = new Uint32Array(max - min + 2);
    for (let i = 0; i < n; i += 1) {
      const k = (key[i] ?? 0) - min + 1;
      starts[k] = (starts[k] ?? 0) + 1;
    }
    for (let k = 1; k < starts.length; k += 1) starts[k] = (starts[k] ?? 0) + (starts[k - 1] ?? 0);
    for (let i = 0; i < n; i += 1) {
      const entry = order[i] ?? 0;
      const k = (key[entry] ?? 0) - min;
      const to = starts[k] ?? 0;
      spare[to] = entry;
      starts[k] = to + 1;
    }
    [order, spare] = [spare, order];
  }
  return order;
}
