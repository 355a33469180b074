import type { YearCell } from './dates';
import { placeOfTitles, sameUnits, unitsOfTitles, yearIn } from './frame';
import type { Row } from './parse';
import { isRemark } from './rowkind';
import type { ColumnUnit } from './units';
import type { Vocabulary } from './vocabulary';

/** A title stands so many rows above its header at most. */
const NEAR = 6;

/** What the titles of a table say of all its rows. */
export interface Titled {
  readonly year: YearCell | null;
  readonly units: readonly ColumnUnit[];
  readonly place: string;
}

interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** Lines between the rows of figures: above a header that comes again they may be another table's titles. */
export class Asides {
  private lines: Line[] = [];
  /** The last one that states units. */
  private unitLine: Line | null = null;
  /** Below titles that say something else than those of the table. */
  private foreign = false;

  constructor(private readonly vocabulary: Vocabulary) {}

  note(row: Row, number: number): void {
    const words = row.filter((cell) => cell.trim() !== '');
    this.lines = this.lines.filter((line) => line.number > number - NEAR);
    if (words.length !== 1) return;
    const line = { number, text: words.join('') };
    this.lines.push(line);
    if (isRemark(line.text) && unitsOfTitles([line.text], this.vocabulary).length > 0) this.unitLine = line;
  }

  /** The line below a row that states other units than the table's; null where none does. */
  unitsBelow(number: number, units: readonly ColumnUnit[]): Line | null {
    const line = this.unitLine;
    if (line === null || line.number <= number) return null;
    return sameUnits(unitsOfTitles([line.text], this.vocabulary), units) ? null : line;
  }

  /** The lines right above a row that say another year, unit or place than the table's titles; `''` where none do. */
  titleOfOther(number: number, { year, units, place }: Titled): string {
    const texts = this.lines.filter((line) => line.number > number - NEAR).map(({ text }) => text);
    this.lines = [];
    const titles = texts.filter((text) => !isRemark(text));
    const said = {
      year: yearIn(titles.join(' ')),
      units: unitsOfTitles(texts, this.vocabulary),
      place: placeOfTitles(titles, this.vocabulary.places),
    };
    const otherYear =
      year !== null &&
      said.year !== null &&
      (said.year.year !== year.year || said.year.period !== year.period);
    const otherUnit = said.units.length > 0 && !sameUnits(said.units, units);
    const otherPlace = place !== '' && said.place !== '' && said.place !== place;
    if (otherYear || otherUnit || otherPlace) this.foreign = true;
    else if (said.year !== null || said.units.length > 0 || said.place !== '') this.foreign = false;
    return this.foreign ? texts.join(' ') || '…' : '';
  }
}
