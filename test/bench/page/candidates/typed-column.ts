/** A column that grows: numbers as they are, other cells as codes of a dictionary. */
export class TypedColumn {
  length = 0;
  private values = new Float64Array(1 << 14);
  private codes = new Uint32Array(1 << 14);
  private readonly dictionary = new Map<string, number>();

  add(cell: string): void {
    if (this.length === this.values.length) this.grow();
    const value = cell === '' ? NaN : Number(cell);
    this.values[this.length] = value;
    if (Number.isNaN(value)) this.codes[this.length] = this.codeOf(cell);
    this.length += 1;
  }

  private codeOf(cell: string): number {
    const known = this.dictionary.get(cell);
    if (known !== undefined) return known;
    const code = this.dictionary.size + 1;
    this.dictionary.set(cell, code);
    return code;
  }

  private grow(): void {
    const values = new Float64Array(2 * this.length);
    const codes = new Uint32Array(2 * this.length);
    values.set(this.values);
    codes.set(this.codes);
    this.values = values;
    this.codes = codes;
  }
}
