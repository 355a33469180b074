import { FigureNotes } from './figure-notes';

/** Arrays that grow by doubling. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

function grown<T extends Numbers>(array: T, length: number): T {
  const next = new (array.constructor as new (length: number) => T)(length);
  next.set(array);
  return next;
}

const FIRST = 1024;
/** Room is made beforehand for no more than this. */
const EXPECTED_MAX = 1 << 23;

/** What whole runs of figures may have in common. */
type Repeated = 'who' | 'year' | 'scope' | 'period' | 'origin' | 'row';

/** Figures in file order, as codes of their row's words; what `finish` sorts into columns. */
export class Figures {
  length = 0;
  indicator = new Uint16Array(FIRST);
  /** Index of the bureau as printed, see `Attributes`. */
  who = new Uint32Array(FIRST);
  year = new Uint16Array(FIRST);
  scope = new Uint16Array(FIRST);
  period = new Uint16Array(FIRST);
  origin = new Uint32Array(FIRST);
  unit = new Uint16Array(FIRST);
  value = new Float64Array(FIRST);
  flag = new Uint8Array(FIRST);
  row = new Uint32Array(FIRST);
  column = new Uint16Array(FIRST);
  readonly uppers = new FigureNotes<number>();
  readonly printed = new FigureNotes<string>();

  /** Makes room for one more and returns its index; the caller fills the arrays. */
  next(): number {
    const i = this.length;
    if (i === this.row.length) this.grow(i * 2);
    this.length = i + 1;
    return i;
  }

  /** `next` for some figures at once: the index of the first. */
  more(count: number): number {
    const first = this.length;
    const length = first + count;
    if (length > this.row.length) this.grow(Math.max(length, first * 2));
    this.length = length;
    return first;
  }

  /** Fills a column of figures that were just added, all with the same. It holds zeros before. */
  repeat(name: Repeated, value: number, from: number): void {
    if (value !== 0) this[name].fill(value, from, this.length);
  }

  /** Makes room for so many times the figures that are there: growing bit by bit copies all each time. */
  expect(times: number): void {
    const length = Math.min(EXPECTED_MAX, Math.ceil(this.length * times));
    if (length > this.row.length) this.grow(length);
  }

  private grow(length: number): void {
    this.indicator = grown(this.indicator, length);
    this.who = grown(this.who, length);
    this.year = grown(this.year, length);
    this.scope = grown(this.scope, length);
    this.period = grown(this.period, length);
    this.origin = grown(this.origin, length);
    this.unit = grown(this.unit, length);
    this.value = grown(this.value, length);
    this.flag = grown(this.flag, length);
    this.row = grown(this.row, length);
    this.column = grown(this.column, length);
  }
}
