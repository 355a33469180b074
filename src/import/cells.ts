import { flagOf } from '../domain/columns';
import type { Indicator } from '../domain/indicator';
import { missing, times, type Qualifier } from '../domain/reading';
import type { DoubtAnswer } from './answers';
import type { Attributes } from './attributes';
import { Meanings, own, PairCoder } from './coder';
import { contradicts, placeUnit, settle, type Figure, type Place } from './figure';
import type { Figures } from './figures';
import { foldWidth } from './fold';
import type { Indicators } from './indicators';
import { isPlain, readNumber, type NumberCell } from './numbers';
import type { ProblemLog } from './problems';
import { LIMITS } from './result';
import type { ColumnUnit } from './units';
import type { Vocabulary } from './vocabulary';

/** Indicator and unit of a figure, with what is asked of each of its cells. */
interface Slot {
  readonly place: Place;
  readonly unit: number;
  readonly factor: number;
  /** Whole and not negative, or there is something to say. */
  readonly whole: boolean;
  readonly fraction: boolean;
  /** A unit that cannot be one of the indicator's. */
  readonly conflict: boolean;
  /** Money in a unit that only the dictionary names. */
  readonly assumed: boolean;
}

const UNREADABLE: NumberCell = { kind: 'unreadable', excel: false };
/** A printed text is kept to this length. */
const PRINTED_MAX = 200;

/** What a doubtful cell is kept as once a person has answered for its class. */
function answered(
  { reading, unit, accepted }: Figure,
  answer: DoubtAnswer | undefined,
): Pick<Figure, 'reading' | 'unit'> {
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
    /** Unit that the title states for the whole table. */
    private readonly titleUnit: ColumnUnit | null,
    private readonly vocabulary: Vocabulary,
    private readonly log: ProblemLog,
  ) {}

  /** Fills value, unit and flag of figure `i`, whose indicator, row and column are set; false where the cell is rejected. */
  read(i: number, cell: string, unit: ColumnUnit | null, column: Qualifier): boolean {
    const f = this.figures;
    const slot = this.slot(f.indicator[i] ?? 0, unit);
    f.unit[i] = slot.unit;
    if (column === 'exact' && !slot.conflict && isPlain(cell)) {
      // Plus zero: -0 is zero.
      const value = (slot.factor === 1 ? +cell : times(+cell, slot.factor)) + 0;
      const odd =
        (slot.whole && (value < 0 || !Number.isInteger(value))) ||
        (slot.fraction && !(value >= 0 && value <= 100));
      if (!odd) {
        f.value[i] = value;
        f.flag[i] = 0;
        if (slot.assumed) this.tellAssumed(slot, i);
        if (String(value) !== cell) f.printed.set(i, own(cell));
        return true;
      }
    }
    return this.settled(i, cell, slot, column);
  }

  private settled(i: number, cell: string, slot: Slot, column: Qualifier): boolean {
    const f = this.figures;
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

  /** The title's unit (单位：万元) holds for the columns that it can be the unit of. */
  private ofTitle(indicator: Indicator): ColumnUnit | null {
    if (this.titleUnit === null) return null;
    const units = this.vocabulary.dictionary.unitByPrinted;
    const classOf = (unit: string) => units.get(unit)?.class ?? unit;
    return classOf(this.titleUnit.unit) === classOf(indicator.unit) ? this.titleUnit : null;
  }

  private slot(indicator: number, printed: ColumnUnit | null): Slot {
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
      conflict: contradicts(word, place),
      assumed: unit === null && known && place.units.get(word)?.class === 'money',
    };
  }
}
