import { isRateName, type Indicator } from '../domain/indicator';
import { TooManyKinds, type Spot } from './attributes';
import { Meanings } from './coder';
import type { ProblemLog } from './problems';
import { tidyUnit } from './units';
import { indicatorCalled, ownIndicator, type Vocabulary } from './vocabulary';

/** The indicators of a file in order of appearance. */
export class Indicators {
  readonly list: Indicator[] = [];
  private readonly index = new Map<string, number>();
  private readonly byId: Meanings<number>;
  private readonly byName: Meanings<number>;
  private spot: Spot = { row: 0, column: 0 };
  private unit = '';

  constructor(
    vocabulary: Vocabulary,
    private readonly log: ProblemLog,
    /** True where a figure of the row being read prints %. */
    private readonly printsPercent: () => boolean,
  ) {
    const { indicatorById } = vocabulary.dictionary;
    this.byId = new Meanings((id) => {
      const known = indicatorById.get(id.trim());
      return known === undefined ? -1 : this.code(known, this.spot);
    });
    this.byName = new Meanings((name) =>
      this.code(indicatorCalled(name, vocabulary) ?? ownIndicator(name, this.ownUnit(name)), this.spot),
    );
  }

  /** One row proves a percentage only where the name says so too: a count may have a % by mistake. */
  private ownUnit(name: string): string {
    const printed = tidyUnit(this.unit);
    return printed === '' && isRateName(name.trim()) && this.printsPercent() ? '%' : printed;
  }

  code(indicator: Indicator, spot: Spot): number {
    const known = this.index.get(indicator.id);
    if (known !== undefined) return known;
    if (this.list.length >= 65_535) throw new TooManyKinds('indicator');
    const code = this.list.push(indicator) - 1;
    this.index.set(indicator.id, code);
    if (!indicator.known) this.log.add('indicator-unknown', { ...spot, text: indicator.nameZh });
    return code;
  }

  /**
   * The indicator that a row names: a known id goes before the name; a name that nobody knows is an
   * indicator of its own, with the unit of its first row. -1 where the row names none.
   */
  ofRow(id: string, name: string, unit: string, spot: Spot): number {
    this.spot = spot;
    this.unit = unit;
    const known = id === '' ? -1 : this.byId.of(id);
    if (known !== -1) return known;
    if (name.trim() !== '') return this.byName.of(name);
    return id.trim() === '' ? -1 : this.byName.of(id);
  }
}
