import { isConstant } from '../domain/constant';

type Keys = Uint8Array | Uint16Array | Uint32Array;

/** True where the entries stand in order of the keys as they are. */
function inOrder(n: number, keys: readonly Keys[]): boolean {
  const [key, ...lighter] = keys;
  if (key === undefined) return true;
  for (let i = 1; i < n; i += 1) {
    const difference = (key[i] ?? 0) - (key[i - 1] ?? 0);
    if (difference < 0 || (difference === 0 && falls(i, lighter))) return false;
  }
  return true;
}

/** True where an entry comes before the one that it stands behind. */
function falls(i: number, keys: readonly Keys[]): boolean {
  for (let k = 0; k < keys.length; k += 1) {
    const difference = (keys[k]?.[i] ?? 0) - (keys[k]?.[i - 1] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Of the keys that differ anywhere, those that the entries are not in order of already, with all behind them. */
function unordered(n: number, keys: readonly Keys[]): readonly Keys[] {
  const differing = keys.filter((key) => !isConstant(key, 0, n));
  for (let done = 0; done < differing.length; done += 1)
    if (inOrder(n, differing.slice(done))) return differing.slice(0, done);
  return differing;
}

/** Where the first entry of each key goes, by the key less the least one. */
function startsOf(n: number, key: Keys): { readonly min: number; readonly starts: Uint32Array } {
  let max = 0;
  let min = Infinity;
  for (let i = 0; i < n; i += 1) {
    const k = key[i] ?? 0;
    if (k > max) max = k;
    if (k < min) min = k;
  }
  const starts = new Uint32Array(max - min + 2);
  for (let i = 0; i < n; i += 1) {
    const k = (key[i] ?? 0) - min + 1;
    starts[k] = (starts[k] ?? 0) + 1;
  }
  for (let k = 1; k < starts.length; k += 1) starts[k] = (starts[k] ?? 0) + (starts[k - 1] ?? 0);
  return { min, starts };
}

/**
 * Place of each of `n` entries in order of several keys of small numbers, the first the weightiest; equal ones stay
 * in file order. Least significant key first, each by a counting sort: linear in entries and in distinct values. A
 * file that is in order of the lighter keys, as most are, is sorted by the others only.
 */
export function placesByKeys(n: number, keys: readonly Keys[]): Uint32Array {
  const places = new Uint32Array(n);
  const [last, ...lighter] = unordered(n, keys);
  const order = lighter.length > 0 ? byKeys(n, lighter) : null;
  if (last === undefined) {
    for (let i = 0; i < n; i += 1) places[i] = i;
    return places;
  }
  const { min, starts } = startsOf(n, last);
  for (let i = 0; i < n; i += 1) {
    const entry = order === null ? i : (order[i] ?? 0);
    const k = (last[entry] ?? 0) - min;
    const to = starts[k] ?? 0;
    places[entry] = to;
    starts[k] = to + 1;
  }
  return places;
}

/** The entries in order of the keys. */
function byKeys(n: number, keys: readonly Keys[]): Uint32Array {
  let order = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) order[i] = i;
  let spare = new Uint32Array(n);
  for (const key of [...keys].reverse()) {
    const { min, starts } = startsOf(n, key);
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

/** Where no entry goes. */
export const NOWHERE = 0xffffffff;

/** Place of each of `n` entries in an order of some of them. */
export function placesIn(order: Uint32Array, n: number): Uint32Array {
  const places = new Uint32Array(n);
  if (order.length < n) places.fill(NOWHERE);
  for (let i = 0; i < order.length; i += 1) places[order[i] ?? 0] = i;
  return places;
}

/** The entries in order of their places, which are all different. */
export function orderOf(places: Uint32Array): Uint32Array {
  const order = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i += 1) order[places[i] ?? 0] = i;
  return order;
}

/**
 * Puts each entry into its place. Read in file order and written to one place an indicator, a column goes
 * through the caches; read by its order it does not. One loop a kind of array: an engine is slow at loops that
 * see all of them.
 */
export function scatter(from: Keys | Float64Array, to: Keys | Float64Array, places: Uint32Array): void {
  if (from instanceof Uint8Array) scatter8(from, to as Uint8Array, places);
  else if (from instanceof Uint16Array) scatter16(from, to as Uint16Array, places);
  else if (from instanceof Uint32Array) scatter32(from, to as Uint32Array, places);
  else scatter64(from, to as Float64Array, places);
}

function scatter8(from: Uint8Array, to: Uint8Array, places: Uint32Array): void {
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? NOWHERE;
    if (place !== NOWHERE) to[place] = from[i] ?? 0;
  }
}

function scatter16(from: Uint16Array, to: Uint16Array, places: Uint32Array): void {
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? NOWHERE;
    if (place !== NOWHERE) to[place] = from[i] ?? 0;
  }
}

function scatter32(from: Uint32Array, to: Uint32Array, places: Uint32Array): void {
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? NOWHERE;
    if (place !== NOWHERE) to[place] = from[i] ?? 0;
  }
}

function scatter64(from: Float64Array, to: Float64Array, places: Uint32Array): void {
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? NOWHERE;
    if (place !== NOWHERE) to[place] = from[i] ?? 0;
  }
}
