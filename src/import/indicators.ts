import { aliasKey } from '../domain/fold';
import { isRateName, UNKNOWN_INDICATOR_PREFIX, type Indicator } from '../domain/indicator';
import { TooManyKinds, type Spot } from './attributes';
import { Meanings } from './coder';
import { withoutMarks } from './footnote-marks';
import { headerWords } from './header';
import { nameUnder, unnumbered } from './header-rows';
import type { ProblemLog } from './problems';
import { tidyUnit, type ColumnUnit } from './units';
import { indicatorCalled, isLeftOut, ownIndicator, type Vocabulary } from './vocabulary';

/** What the words of a row say of its figures. */
export interface Label {
  /** Index into `Indicators.list`; `NO_INDICATOR` where the row names none, `LEFT_OUT` where it is not wanted. */
  readonly indicator: number;
  readonly unit: ColumnUnit | null;
  /** Printed word of the scope, `''` if none. */
  readonly scope: string;
}

export const NO_INDICATOR = -1;
export const LEFT_OUT = -2;

const plain = (indicator: number): Label => ({ indicator, unit: null, scope: '' });

/** Between a group and a name, where no text has it. */
const UNDER = '\u0000';
/** In a group's place: the name is one that this program wrote, unit-like endings and all. */
const WHOLE = '\u0001';

/** The indicators of a file in order of appearance. */
export class Indicators {
  readonly list: Indicator[] = [];
  private readonly index = new Map<string, number>();
  private readonly byId: Meanings<number>;
  private readonly byName: Meanings<Label>;
  private spot: Spot = { row: 0, column: 0 };
  private unit = '';

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly log: ProblemLog,
    /** True where a figure of the row being read prints %. */
    private readonly printsPercent: () => boolean,
  ) {
    const { indicatorById } = vocabulary.dictionary;
    this.byId = new Meanings((id) => {
      const known = indicatorById.get(id.trim());
      return known === undefined ? NO_INDICATOR : this.code(known, this.spot);
    });
    this.byName = new Meanings((text) => this.meant(text));
  }

  /** One row proves a percentage only where the name says so too: a count may have a % by mistake. */
  private ownUnit(name: string): string {
    const printed = tidyUnit(this.unit);
    return printed === '' && isRateName(name.trim()) && this.printsPercent() ? '%' : printed;
  }

  private meant(text: string): Label {
    const { vocabulary } = this;
    const at = text.indexOf(UNDER);
    const group = at < 0 ? '' : text.slice(0, at);
    const printed = text.slice(at + 1);
    const exact = group === '' ? indicatorCalled(printed, vocabulary) : null;
    if (exact !== null) return plain(this.code(exact, this.spot));
    if (group === WHOLE)
      return plain(
        isLeftOut(printed, vocabulary)
          ? LEFT_OUT
          : this.code(ownIndicator(printed, this.ownUnit(printed)), this.spot),
      );
    const marked = this.withoutMarks(group, printed);
    if (marked !== null) return marked;
    const { name: bare, unit, scope, year } = headerWords(unnumbered(printed), vocabulary);
    const whole = group === '' && unit === null && scope === '' && year === null;
    const name = whole ? unnumbered(printed) : nameUnder(group, bare, vocabulary);
    if ([printed, bare, name].some((each) => isLeftOut(each, vocabulary))) return plain(LEFT_OUT);
    const known = indicatorCalled(name, vocabulary);
    const indicator = known ?? ownIndicator(name, unit?.unit ?? this.ownUnit(name));
    return { indicator: this.code(indicator, this.spot), unit, scope };
  }

  /** What a name says without its footnote's mark; null where it has none, or a person has answered for it as it is. */
  private withoutMarks(group: string, printed: string): Label | null {
    const name = withoutMarks(printed);
    if (name === printed || this.vocabulary.answers.indicators.has(aliasKey(printed))) return null;
    this.log.add('footnote-mark', { ...this.spot, text: printed, params: { name } });
    return this.meant(group === '' ? name : group + UNDER + name);
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
   * What a row's label says: a known id goes before the name; a name that nobody knows is an indicator of its own,
   * with the unit of its first row.
   * @param group what stands above or beside the name: 国家双随机 of 任务数; `''` if nothing does
   */
  ofRow(id: string, name: string, group: string, unit: string, spot: Spot): Label {
    this.spot = spot;
    this.unit = unit;
    const known = id === '' ? NO_INDICATOR : this.byId.of(id);
    if (known !== NO_INDICATOR) return plain(known);
    const called = name.trim() === '' ? id : name;
    if (called.trim() === '') return plain(NO_INDICATOR);
    const whole = id.startsWith(UNKNOWN_INDICATOR_PREFIX) && id.trim() === ownIndicator(called, '').id;
    const above = whole ? WHOLE : group;
    return this.byName.of(above === '' ? called : above + UNDER + called);
  }

  /** True where a group over a column and a row's name give an indicator of the dictionary together. */
  isKnownUnder(group: string, name: string): boolean {
    const { name: bare } = headerWords(unnumbered(name), this.vocabulary);
    const under = nameUnder(group, bare, this.vocabulary);
    return under !== bare && indicatorCalled(under, this.vocabulary) !== null;
  }
}
