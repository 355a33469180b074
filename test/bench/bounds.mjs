// What the app promises of its speed: each bound with what was found, in one table at the end.

/** A number, or why there is none. @typedef {number | string} Found */
/** @typedef {{ name: string, found: Found, limit: number, unit: '×' | 'ms', least: boolean }} Bound */

/** @type {Bound[]} */
const bounds = [];

/** @param {string} name @param {Found} found @param {number} limit @param {'×' | 'ms'} unit */
export const atMost = (name, found, limit, unit) =>
  void bounds.push({ name, found, limit, unit, least: false });

/** @param {string} name @param {Found} found a multiple @param {number} limit */
export const atLeast = (name, found, limit) =>
  void bounds.push({ name, found, limit, unit: '×', least: true });

/** Something that is not a number breaks its bound too. @param {Bound} bound @param {number} found */
const holds = ({ limit, least }, found) => (least ? found >= limit : found <= limit);

/** A browser tells of tasks from 50 ms on: nothing told is less. @param {number} value @param {'×' | 'ms'} unit */
function printed(value, unit) {
  if (unit === '×') return `× ${value.toFixed(2)}`;
  return value === 0 ? '< 50 ms' : `${value.toFixed(0)} ms`;
}

/** Prints the table. @returns {readonly string[]} names of the bounds that do not hold */
export function verdict() {
  const broken = [];
  for (const bound of bounds) {
    const { name, found, limit, unit, least } = bound;
    const start = name.padEnd(50);
    if (typeof found === 'string') {
      console.log(`${start} not measured: ${found}`);
      continue;
    }
    const held = holds(bound, found);
    const wanted = `${least ? 'at least' : 'at most '} ${printed(limit, unit).padStart(6)}`;
    console.log(`${start} ${printed(found, unit).padStart(8)}   ${wanted}   ${held ? 'held' : 'NOT HELD'}`);
    if (!held) broken.push(name);
  }
  return broken;
}
