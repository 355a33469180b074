import {
  bureauByCode,
  bureauOfId,
  resolveBureau,
  type Bureau,
  type PrintedBureau,
  type ResolvedBureau,
} from '../domain/bureau';
import type { Origin } from '../domain/columns';
import { FULL_YEAR, type Period } from '../domain/period';
import { QUALIFIERS, type Qualifier } from '../domain/reading';
import { scopeOf, type ScopeRef } from '../domain/scope';
import { unitFactor } from '../domain/unit';
import { Meanings, PairCoder, TextCoder } from './coder';
import { readAsOf, readPeriod, readYear, type YearCell } from './dates';
import { answerKey } from './answers';
import { foldWidth, withoutSpaces } from '../domain/fold';
import { withoutMarks } from './footnote-marks';
import { missingReason } from './marks';
import { QUALIFIER_WORDS } from './numbers';
import type { ProblemLog } from './problems';
import { columnUnit, tidyUnit, unitText, type ColumnUnit } from './units';
import type { Vocabulary } from './vocabulary';

/** More distinct units, scopes or periods than this are no units, scopes or periods. */
const KINDS_MAX = 65_535;

/** A column that should repeat few words holds a flood of them. */
export class TooManyKinds extends Error {
  constructor(readonly what: string) {
    super(`too many distinct values: ${what}`);
  }
}

function bounded(size: number, what: string): void {
  if (size > KINDS_MAX) throw new TooManyKinds(what);
}

/** Where in the file something is said, for the problems it may raise. */
export interface Spot {
  readonly row: number;
  /** From 1; 0 where there is no such column. */
  readonly column: number;
}

/** A bureau under the name that a row prints. */
export interface Who {
  /** Index into `bureaus`. */
  readonly bureau: number;
  readonly printed: string;
  /** The latest year that this name is printed for. */
  lastYear: number;
}

/** What a cell of dates says; a missing mark (—, /) says as little as a blank. */
const withoutMark = (printed: string): string =>
  missingReason(withoutSpaces(foldWidth(printed))) === null ? printed.trim() : '';

/** The words of the key and attribute columns as codes, each meaning worked out once. */
export class Attributes {
  readonly bureaus: Bureau[] = [];
  readonly whos: Who[] = [];
  readonly scopes: ScopeRef[] = [];
  readonly periods: Period[] = [];
  readonly origins: Origin[] = [];
  readonly units = new TextCoder();
  readonly years = new Meanings<YearCell | null>(readYear);
  private readonly unitCells: Meanings<ColumnUnit | null>;
  private readonly texts = new TextCoder();
  private readonly pairs = [new PairCoder(), new PairCoder(), new PairCoder()] as const;
  /** What code and name decide in any year, by texts; null where the year has a say. */
  private readonly byCode: (ResolvedBureau | null)[] = [];
  private readonly whoOf: number[] = [];
  /** Of texts that mean the same in any year. */
  private readonly whoOfAnyYear: number[] = [];
  private readonly whoByName = new Map<string, number>();
  private readonly bureauById = new Map<string, number>();
  private readonly scopePairs = new PairCoder();
  private readonly scopeDone: number[] = [];
  private readonly periodCodes = new Map<string, number>();
  private readonly periodPairs = [new PairCoder(), new PairCoder()] as const;
  private readonly periodDone: number[] = [];
  private readonly originPairs = [new PairCoder(), new PairCoder(), new PairCoder()] as const;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly log: ProblemLog,
    /** Place that the title names, `''` if none. */
    private readonly within: string,
    /** Header of the column of periods: 1 is a month under 月份, a quarter under 季度. */
    private readonly periodHeader = '',
  ) {
    this.unitCells = new Meanings((text) => this.meanUnit(text));
  }

  /** Index into `whos` of a bureau as a row prints it in a year. @param ofCode where its code is printed */
  who(name: string, code: string, region: string, year: number, spot: Spot, ofCode: Spot): number {
    const [withCode, withRegion, withYear] = this.pairs;
    const pair = withCode.code(this.texts.code(name), this.texts.code(code));
    const printed = withRegion.code(pair, this.texts.code(region));
    const key = withYear.code(printed, year);
    const known = this.whoOf[key];
    if (known !== undefined) return known;
    const said = { name: name.trim(), code, region };
    const who = this.whoAgain(printed, year) ?? this.meanWho(said, printed, year, spot, ofCode);
    this.whoOf[key] = who;
    return who;
  }

  private whoAgain(printed: number, year: number): number | undefined {
    const index = this.whoOfAnyYear[printed];
    const who = index === undefined ? undefined : this.whos[index];
    if (who !== undefined && who.lastYear < year) who.lastYear = year;
    return index;
  }

  private meanWho(printedBureau: PrintedBureau, key: number, year: number, spot: Spot, ofCode: Spot): number {
    const { code } = printedBureau;
    const name = this.nameWithoutMarks(printedBureau, key, year, spot);
    const answered = this.answerTo(name);
    const { bureau, doubt } =
      answered === undefined
        ? this.described(this.resolved({ ...printedBureau, name }, key, year, spot))
        : { bureau: bureauOfId(answered, name), doubt: null };
    const regions = name === '' ? this.vocabulary.places.byCode.get(bureau.code) : undefined;
    const printed = regions?.[regions.length - 1]?.name ?? (name === '' ? bureau.code : name);
    if (doubt !== null) {
      const place = doubt === 'region-code-unknown' ? { ...ofCode, text: code } : { ...spot, text: name };
      this.log.once(doubt, `${name} ${code}`, { ...place, params: { bureau: printed, code } });
    }
    let index = this.bureauById.get(bureau.id);
    if (index === undefined) {
      index = this.bureaus.length;
      this.bureaus.push({ ...bureau, name: printed });
      this.bureauById.set(bureau.id, index);
    }
    const who = this.whoNamed(index, printed, year);
    if (answered !== undefined || this.byCode[key]) this.whoOfAnyYear[key] = who;
    return who;
  }

  private answerTo(name: string): string | undefined {
    const { bureaus } = this.vocabulary.answers;
    return bureaus.size === 0 ? undefined : bureaus.get(answerKey(name));
  }

  /** The name of a bureau without its footnote's marks, but where it is known with them. */
  private nameWithoutMarks(printed: PrintedBureau, key: number, year: number, spot: Spot): string {
    const { name } = printed;
    const bare = withoutMarks(name);
    if (bare === name || this.answerTo(name) !== undefined) return name;
    if (this.described(this.resolved(printed, key, year, spot)).doubt !== 'bureau-unknown') return name;
    this.log.once('footnote-mark', name, { ...spot, text: name, params: { name: bare } });
    return bare;
  }

  private whoNamed(bureau: number, printed: string, year: number): number {
    const nameKey = `${bureau} ${printed}`;
    const before = this.whoByName.get(nameKey);
    const same = before === undefined ? undefined : this.whos[before];
    if (before !== undefined && same) {
      same.lastYear = Math.max(same.lastYear, year);
      return before;
    }
    this.whoByName.set(nameKey, this.whos.length);
    return this.whos.push({ bureau, printed, lastYear: year }) - 1;
  }

  /** What no region claims can be a bureau that the reader described. */
  private described(resolved: ResolvedBureau): ResolvedBureau {
    const { bureau, doubt } = resolved;
    const own = this.vocabulary.dictionary.bureauById.get(bureau.id);
    if (own === undefined) return resolved;
    const isSettled = doubt === 'bureau-unknown' || doubt === 'bureau-ambiguous';
    return { bureau: { ...bureau, id: own.id }, doubt: isSettled ? null : doubt };
  }

  /** The bureau of a row's words; that the title decided between districts of one name is told. */
  private resolved(printed: PrintedBureau, key: number, year: number, spot: Spot): ResolvedBureau {
    const { places } = this.vocabulary;
    const { name } = printed;
    let byCode = this.byCode[key];
    if (byCode === undefined) this.byCode[key] = byCode = bureauByCode(printed, places);
    const alone = byCode ?? resolveBureau(printed, year, places);
    if (alone.doubt !== 'bureau-ambiguous' || this.within === '') return alone;
    const within = resolveBureau({ ...printed, within: this.within }, year, places);
    if (within.doubt === null)
      this.log.once('bureau-by-title', name, { ...spot, text: name, params: { place: this.within } });
    return within;
  }

  /** Index into `scopes` of a printed word and of what a basis column says of it. */
  scope(printed: string, basis: string, spot: Spot): number {
    const key = this.scopePairs.code(this.texts.code(printed), this.texts.code(basis));
    const known = this.scopeDone[key];
    if (known !== undefined) return known;
    const word = printed.trim();
    const scope = scopeOf(word);
    if (scope === null) this.log.once('scope-unknown', word, { ...spot, text: word });
    const stated = scope !== 'unstated' && !/^(?:inferred|推定|推断)$/i.test(basis.trim());
    const ref: ScopeRef = {
      scope: scope ?? 'unstated',
      basis: stated ? 'stated' : 'inferred',
      printed: word,
    };
    bounded(this.scopes.length + 1, 'scope');
    this.scopeDone[key] = this.scopes.push(ref) - 1;
    return this.scopes.length - 1;
  }

  /** Index into `periods`, or -1 where the words name no period. A printed period goes before an as-of date. */
  period(period: string, asOf: string, year: number, ofYear: Period): number {
    if (period === '' && asOf === '') return this.periodCode(ofYear);
    const [words, withYear] = this.periodPairs;
    const key = withYear.code(words.code(this.texts.code(period), this.texts.code(asOf)), year);
    const known = this.periodDone[key];
    if (known !== undefined) return known;
    const [span, date] = [withoutMark(period), withoutMark(asOf)];
    const meant = span !== '' ? readPeriod(this.spanWords(span), year) : readAsOf(date, year);
    const code = meant === null ? -1 : this.periodCode(meant === FULL_YEAR ? ofYear : meant);
    this.periodDone[key] = code;
    return code;
  }

  private spanWords(span: string): string {
    if (!/^\d{1,2}$/.test(foldWidth(span))) return span;
    if (this.periodHeader.includes('月')) return `${span}月`;
    return this.periodHeader.includes('季') ? `第${span}季度` : span;
  }

  private periodCode(period: Period): number {
    let code = this.periodCodes.get(period);
    if (code === undefined) {
      bounded(this.periods.length + 1, 'period');
      code = this.periods.push(period) - 1;
      this.periodCodes.set(period, code);
    }
    return code;
  }

  origin(source: string, locator: string, note: string, quote: string): number {
    const [sources, notes, all] = this.originPairs;
    const { texts } = this;
    const left = sources.code(texts.code(source), texts.code(locator));
    const code = all.code(left, notes.code(texts.code(note), texts.code(quote)));
    if (code === this.origins.length) {
      const kept = [source, locator, note, quote].map((text) => texts.texts[texts.code(text)]?.trim() ?? '');
      this.origins.push({
        source: kept[0] ?? '',
        locator: kept[1] ?? '',
        note: kept[2] ?? '',
        quote: kept[3] ?? '',
      });
    }
    return code;
  }

  unitCode(unit: string): number {
    const code = this.units.code(unit);
    bounded(code, 'unit');
    return code;
  }

  /** Unit of a cell in the unit column; one that nobody knows is itself. Null where the cell is empty. */
  unitCell(printed: string, spot: Spot): ColumnUnit | null {
    const unit = this.unitCells.of(printed);
    if (unit !== null && !this.vocabulary.dictionary.unitByPrinted.has(unit.unit))
      this.unknownUnit(unit.unit, spot);
    return unit;
  }

  /** The unit that is said nearer to a figure; that another one says ten thousand times as much is told. */
  unitOf(near: ColumnUnit | null, far: ColumnUnit | null, spot: Spot): ColumnUnit | null {
    if (near === null || far === null) return near ?? far;
    const units = this.vocabulary.dictionary.unitByPrinted;
    const [one, other] = [near, far].map(({ unit, factor }) => ({
      sort: units.get(unit)?.class ?? unit,
      size: unitFactor(unit, units) * factor,
    }));
    if (one?.sort === other?.sort && one?.size !== other?.size) {
      const [text, unit] = [unitText(near), unitText(far)];
      this.log.once('unit-differs', `${text} ${unit}`, { ...spot, text, params: { unit } });
    }
    return near;
  }

  unknownUnit(unit: string, spot: Spot): void {
    this.log.once('unit-unknown', unit, { ...spot, text: unit });
  }

  private meanUnit(text: string): ColumnUnit | null {
    const word = tidyUnit(text);
    if (/^[-—/]*$/.test(word)) return null;
    return columnUnit(word, this.vocabulary.dictionary.unitByPrinted) ?? { unit: word, factor: 1 };
  }
}

/** What a qualifier column says; an empty cell or a missing mark leaves the number exact. Null for a word that is none. */
export function qualifierOf(printed: string): Qualifier | null {
  const word = withoutSpaces(foldWidth(printed)).toLowerCase();
  const named = QUALIFIERS.find((qualifier) => qualifier === word);
  if (named !== undefined) return named;
  if (word === '区间') return 'between';
  if (missingReason(word) !== null || /^(?:精确|准确|确切|无|等于|=)$/.test(word)) return 'exact';
  return QUALIFIER_WORDS.get(word) ?? null;
}
