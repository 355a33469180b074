import { flagOf } from '../domain/columns';
import type { Indicator } from '../domain/indicator';
import { missing, times, type Qualifier } from '../domain/reading';
import type { DoubtAnswer } from './answers';
import type { Attributes } from './attributes';
import { Meanings, own, PairCoder } from './coder';
import { contradicts, isBare, placeUnit, settle, type Figure, type Place } from './figure';
import type { Figures } from './figures';
import { foldWidth } from '../domain/fold';
import type { Indicators } from './indicators';
import { isPlain, readNumber, type NumberCell } from './numbers';
import type { ProblemLog } from './problems';
import { LIMITS } from './result';
import type { ColumnUnit } from './units';
import type { Vocabulary } from './vocabulary';

/** Indicator and unit of a figure, with what is asked of each of its cells. */
export interface Slot {
  readonly place: Place;
  readonly unit: number;
  readonly factor: number;
  /** Whole and not negative, or there is something to say. */
  readonly whole: boolean;
  readonly fraction: boolean;
  /** A rate that no sign is printed of. */
  readonly bare: boolean;
  /** A unit that cannot be one of the indicator's. */
  readonly conflict: boolean;
  /** Money in a unit that only the dictionary names. */
  readonly assumed: boolean;
  readonly settled: Map<string, Settled>;
}

/** What a cell came to. */
interface Settled {
  readonly value: number;
  readonly flag: number;
  readonly printed: string | undefined;
}

/** So many cells of one indicator and unit are remembered. */
const SETTLED_MAX = 100;
const UNREADABLE: NumberCell = { kind: 'unreadable', excel: false };
/** A printed text is kept to this length. */
const PRINTED_MAX = 200;

/** What a doubtful cell is kept as once a person has answered for its class. */
function answered(
  { reading, unit, accepted, ofOne }: Figure,
  answer: DoubtAnswer | undefined,
): Pick<Figure, 'reading' | 'unit'> {
  if (answer === 'of-one') return ofOne ?? { reading, unit };
  if (answer === 'accept') return accepted ?? { reading, unit };
  if (answer === 'reject') return { reading: missing('unreadable'), unit };
  return answer === 'missing' && reading.status === 'known'
    ? { reading: missing('doubtful'), unit }
    : { reading, unit };
}

/** Reads figure cells: number, unit and flag, and what there is to say about them. */
export class Cells {
  private readonly slots: Slot[] = [];
  private readonly slotPairs = new PairCoder();
  private readonly numbers = new Meanings<NumberCell>(readNumber);

  constructor(
    private readonly figures: Figures,
    private readonly attributes: Attributes,
    private readonly indicators: Indicators,
    /** Units that the titles state for the whole table. */
    private readonly titleUnits: readonly ColumnUnit[],
    private readonly vocabulary: Vocabulary,
    private readonly log: ProblemLog,
  ) {}

  /** Fills value, unit and flag of figure `i`, whose indicator, row and column are set; false where the cell is rejected. */
  read(i: number, cell: string, unit: ColumnUnit | null, column: Qualifier): boolean {
    return this.fill(i, cell, this.slot(this.figures.indicator[i] ?? 0, unit), column);
  }

  /** `read` where the slot is known. */
  fill(i: number, cell: string, slot: Slot, column: Qualifier): boolean {
    if (column === 'exact' && isPlain(cell) && this.plain(i, +cell, slot)) {
      if (String(this.figures.value[i]) !== cell) this.figures.printed.set(i, own(cell));
      return true;
    }
    return this.settled(i, cell, slot, column);
  }

  /** `fill` for an exact, plain number; false where there is something to say of it. */
  plain(i: number, number: number, slot: Slot): boolean {
    if (slot.conflict) return false;
    // Plus zero: -0 is zero.
    const value = (slot.factor === 1 ? number : times(number, slot.factor)) + 0;
    if (slot.whole && (value < 0 || !Number.isInteger(value))) return false;
    if (slot.fraction && !(value >= 0 && value <= 100)) return false;
    if (slot.bare && isBare(value, slot.place)) return false;
    const f = this.figures;
    f.unit[i] = slot.unit;
    f.value[i] = value;
    f.flag[i] = 0;
    if (slot.assumed) this.tellAssumed(slot, i);
    return true;
  }

  /** `settleAnew`, but for cells that come again and again and that there is nothing to say of: mostly missing marks. */
  private settled(i: number, cell: string, slot: Slot, column: Qualifier): boolean {
    const f = this.figures;
    const known = column === 'exact' ? slot.settled.get(cell) : undefined;
    if (known === undefined) {
      const told = this.log.total;
      const taken = this.settleAnew(i, cell, slot, column);
      const quiet = this.log.total === told && column === 'exact' && f.unit[i] === slot.unit;
      if (taken && quiet && slot.settled.size < SETTLED_MAX && !f.uppers.has(i))
        slot.settled.set(own(cell), {
          value: f.value[i] ?? NaN,
          flag: f.flag[i] ?? 0,
          printed: f.printed.get(i),
        });
      return taken;
    }
    f.unit[i] = slot.unit;
    f.value[i] = known.value;
    f.flag[i] = known.flag;
    if (known.printed !== undefined) f.printed.set(i, known.printed);
    return true;
  }

  private settleAnew(i: number, cell: string, slot: Slot, column: Qualifier): boolean {
    const f = this.figures;
    f.unit[i] = slot.unit;
    const spot = { row: f.row[i] ?? 0, column: f.column[i] ?? 0, text: cell };
    const tooLong = cell.length > LIMITS.cellLength;
    const figure = settle(tooLong ? UNREADABLE : this.numbers.of(cell), slot.place, column);
    const { problem } = figure;
    const answer = problem === null ? undefined : this.vocabulary.answers.doubts.get(problem);
    const { reading, unit } = answered(figure, answer);
    if (unit !== placeUnit(slot.place)) {
      f.unit[i] = this.attributes.unitCode(unit);
      if (!this.vocabulary.dictionary.unitByPrinted.has(unit)) this.attributes.unknownUnit(unit, spot);
    }
    f.flag[i] = flagOf(reading);
    f.value[i] = reading.status === 'known' ? reading.value : NaN;
    if (slot.assumed && reading.status === 'known' && !/[万亿元]/.test(cell)) this.tellAssumed(slot, i);
    if (reading.status === 'known' && reading.upper !== undefined) f.uppers.set(i, reading.upper);
    const again = reading.status === 'known' ? String(reading.value) : '';
    const text = tooLong ? null : foldWidth(cell.trim()).replace(/,(?=\d{3})|\s/g, '');
    if (text !== again && (again === '' || text !== again + unit))
      f.printed.set(i, own(cell.slice(0, PRINTED_MAX).trim()));
    const code = tooLong ? 'cell-too-long' : problem;
    if (code !== null) {
      const { nameZh, nameEn } = slot.place.indicator;
      const kept = reading.status;
      const params = { unit: placeUnit(slot.place), kept, indicator: nameZh, indicatorEn: nameEn };
      this.log.add(code, { ...spot, params });
    }
    return reading.status === 'known' || reading.reason !== 'unreadable' || answer === 'missing';
  }

  private tellAssumed({ place }: Slot, i: number): void {
    const { id, nameZh, nameEn } = place.indicator;
    const params = { unit: placeUnit(place), indicator: nameZh, indicatorEn: nameEn };
    const column = this.figures.column[i] ?? 0;
    this.log.once('unit-assumed', id, { row: this.figures.row[i] ?? 0, column, text: nameZh, params });
  }

  /** A title's unit (单位：万元) holds for the columns that it can be the unit of; two of one class for none. */
  private ofTitle(indicator: Indicator): ColumnUnit | null {
    const units = this.vocabulary.dictionary.unitByPrinted;
    const classOf = (unit: string) => units.get(unit)?.class ?? unit;
    const [fitting, another] = this.titleUnits.filter(
      ({ unit }) => classOf(unit) === classOf(indicator.unit),
    );
    return another === undefined ? (fitting ?? null) : null;
  }

  /** What is asked of the cells of an indicator under a printed unit. */
  slot(indicator: number, printed: ColumnUnit | null): Slot {
    const unitKey =
      printed === null
        ? 0
        : this.attributes.unitCode(printed.unit) * 16 + Math.round(Math.log10(printed.factor)) + 1;
    const key = this.slotPairs.code(indicator, unitKey);
    return (this.slots[key] ??= this.makeSlot(indicator, printed));
  }

  private makeSlot(code: number, printed: ColumnUnit | null): Slot {
    const indicator = this.indicators.list[code];
    if (indicator === undefined) throw new Error(`no indicator ${code}`);
    const { known, kind } = indicator;
    const unit = printed ?? this.ofTitle(indicator);
    const place: Place = { indicator, unit, units: this.vocabulary.dictionary.unitByPrinted };
    const word = placeUnit(place);
    return {
      place,
      unit: this.attributes.unitCode(word === '‰' ? '%' : word),
      factor: (unit?.factor ?? 1) * (word === '‰' ? 0.1 : 1),
      whole: known && kind === 'count',
      fraction: (kind === 'rate' || kind === 'share') && (word === '%' || word === '‰'),
      bare: isBare(1, place),
      conflict: contradicts(word, place),
      settled: new Map(),
      assumed: unit === null && known && place.units.get(word)?.class === 'money',
    };
  }
}
