import type { Figures } from '../figures';
import type { Claim } from './claims';

/** The figures on the line of each total, in file order; worked out in one pass over all figures. */
export class Lines {
  /** By column and indicator, then by year. */
  private readonly down: Map<number, number[]>[][] = [];
  private readonly across = new Map<number, number[]>();

  constructor(
    private readonly figures: Figures,
    claims: readonly Claim[],
  ) {
    for (const { down, reader, at, place, indicator } of claims) {
      if (indicator === -1) continue;
      if (down) (this.down[reader.figures.column[at] ?? 0] ??= [])[indicator] ??= new Map();
      else this.across.set(reader.figures.row[at] ?? place, []);
    }
    const { length, column, row, indicator, year } = figures;
    const { down, across } = this;
    for (let i = 0; i < length; i += 1) {
      const years = down[column[i] ?? 0]?.[indicator[i] ?? 0];
      if (years !== undefined) {
        const known = years.get(year[i] ?? 0);
        if (known === undefined) years.set(year[i] ?? 0, [i]);
        else known.push(i);
      } else if (across.size > 0) across.get(row[i] ?? 0)?.push(i);
    }
  }

  /** Where a figure stands on a total's line. */
  placeOf({ down }: Claim, figure: number): number {
    return (down ? this.figures.row : this.figures.column)[figure] ?? 0;
  }

  /** Figures that a total may add up, whatever part of its line it covers. */
  of({ down, reader, at, indicator, year }: Claim): readonly number[] {
    const { figures } = this;
    if (!down)
      return (this.across.get(reader.figures.row[at] ?? 0) ?? []).filter(
        (i) => figures.indicator[i] === indicator && figures.year[i] === year,
      );
    const years = this.down[reader.figures.column[at] ?? 0]?.[indicator];
    if (years === undefined) return [];
    return year === null ? [...years.values()].flat().sort((a, b) => a - b) : (years.get(year) ?? []);
  }
}
