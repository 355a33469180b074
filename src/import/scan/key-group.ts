import { PairCoder } from '../coder';

/** Some columns of a row that mean something together, as one small number. */
export class KeyGroup {
  private readonly columns: readonly number[];
  private readonly pairs: readonly PairCoder[];
  private readonly last: Int32Array;
  private key = 0;

  /** @param columns -1 for one that the table has not */
  constructor(columns: readonly number[]) {
    this.columns = columns.filter((column) => column !== -1);
    this.last = new Int32Array(this.columns.length).fill(-1);
    this.pairs = this.columns.slice(1).map(() => new PairCoder());
  }

  /** The number of the cells' codes. */
  of(codes: Int32Array): number {
    const { columns, last } = this;
    let same = true;
    for (let i = 0; i < columns.length; i += 1) {
      const code = codes[columns[i] ?? 0] ?? 0;
      if (code === last[i]) continue;
      last[i] = code;
      same = false;
    }
    if (!same) this.key = this.pair();
    return this.key;
  }

  private pair(): number {
    let key = this.last[0] ?? 0;
    for (const [i, pairs] of this.pairs.entries()) key = pairs.code(key, this.last[i + 1] ?? 0);
    return key;
  }
}

const UNKNOWN = -1;
/** Beyond it most rows would be mostly empty. */
const DENSE = 1 << 16;

/** A small number for each pair of a very small one and one that counts up. */
export class Table {
  private readonly rows: Int32Array[] = [];
  private readonly sparse = new Map<number, number>();

  /** -1 where none was set. */
  get(row: number, column: number): number {
    if (row > 0 && column >= DENSE) return this.sparse.get(row * 2 ** 26 + column) ?? UNKNOWN;
    return this.rows[row]?.[column] ?? UNKNOWN;
  }

  set(row: number, column: number, value: number): number {
    if (row > 0 && column >= DENSE) {
      this.sparse.set(row * 2 ** 26 + column, value);
      return value;
    }
    let known = this.rows[row];
    if (known === undefined || column >= known.length) {
      const wider = new Int32Array(Math.max(16, 2 ** Math.ceil(Math.log2(column + 1)))).fill(UNKNOWN);
      if (known !== undefined) wider.set(known);
      this.rows[row] = wider;
      known = wider;
    }
    known[column] = value;
    return value;
  }
}
