/** The middle one. @param {readonly number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/**
 * Prints what the runs of one thing took, and the middle one as a multiple of something else.
 * @param {string} name @param {readonly number[]} values in milliseconds @param {number} [unit]
 * @returns {number} the median
 */
export function report(name, values, unit) {
  const middle = median(values);
  const multiple = unit === undefined ? '' : `× ${(middle / unit).toFixed(2)}`;
  const each = values.map((value) => value.toFixed(0)).join(' ');
  console.log(`${name.padEnd(44)} ${middle.toFixed(0).padStart(7)} ms  ${multiple.padStart(9)}   (${each})`);
  return middle;
}

/** @param {string} name @param {string} reason */
export const notMeasured = (name, reason) => console.log(`${name.padEnd(44)} not measured: ${reason}`);
