import { withoutMarks } from '../../src/import/footnote-marks';
import fc from 'fast-check';
import { resolveBureau, type Bureau } from '../../src/domain/bureau';
import { flagOf, type Columns, type Origin } from '../../src/domain/columns';
import type { Indicator } from '../../src/domain/indicator';
import { makePlaces } from '../../src/domain/naming';
import { known, missing, type MissingReason, type Reading } from '../../src/domain/reading';
import { SCOPES, scopeOf, type ScopeRef } from '../../src/domain/scope';
import { readNumber } from '../../src/import/numbers';
import { isDitto, isNote, isTotal } from '../../src/import/rowkind';
import { indicatorCalled, makeVocabulary, ownIndicator } from '../../src/import/vocabulary';
import { DICTIONARY } from '../import/dictionary';

/** One figure as a file would state it. */
export interface Stated {
  readonly bureau: Bureau;
  readonly indicator: Indicator;
  readonly year: number;
  readonly period: string;
  readonly scope: ScopeRef;
  readonly unit: string;
  readonly reading: Reading;
  readonly printed: string | undefined;
  readonly origin: Origin;
}

const PLACES = makePlaces(DICTIONARY);
const VOCABULARY = makeVocabulary(DICTIONARY);

/** What people, programs and attackers put into a cell of text. */
const PIECES = [
  ...['甲', '县卫健局', '疾控中心', 'a', '0', '（补）', '(x)', '🙂', '𠮷', '\u202e', '\u200b', '\u00a0', ' '],
  ...[
    '\r',
    '\v',
    '\f',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u3000',
    '”',
    '＂',
    '\ufffd',
    '﹦',
    'ﬁ',
    '①',
    '㎡',
    '１２',
  ],
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠', "'", '"', ',', ';', '\t', '\n', '\r\n', '|', '%', '/'],
  ...['=HYPERLINK("http://x","y")', "=cmd|'/C calc'!A0", '\u200b=1+1', "'=x", "'十四五", '-12', '—'],
] as const;
export const anyText = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join('').trim());

const ofCode = (code: string, name: string): Bureau => ({
  id: code,
  name,
  code,
  level: code.endsWith('00') ? 'city' : 'county',
});
const anyBureau = fc.oneof(
  fc.constantFrom(
    ofCode('330106', '杭州市西湖区卫生健康局'),
    ofCode('330106', '西湖区卫健局'),
    ofCode('330100', '杭州市卫生健康委员会'),
    ofCode('330902', '定海区'),
  ),
  anyText
    // A name with a footnote's mark is none that an import gives.
    .map((name) => withoutMarks(name))
    .filter((name) => name !== '' && !isTotal(name) && !isDitto(name) && !isNote([name, 'a']))
    .map((name) => resolveBureau({ name, code: '', region: '' }, 2020, PLACES).bureau)
    .filter((bureau) => bureau.code === ''),
);

const anyOwn = anyText
  .map((name) => ownIndicator(withoutMarks(name), ''))
  .filter(({ nameZh }) => nameZh !== '' && indicatorCalled(nameZh, VOCABULARY) === null);
const known_ = (id: string, ...units: readonly string[]) => {
  const indicator = DICTIONARY.indicatorById.get(id);
  if (!indicator) throw new Error(id);
  return fc.record({ indicator: fc.constant(indicator), unit: fc.constantFrom(...units) });
};
/** An indicator with a unit that it may have; one without a dictionary's name keeps to one kind of units. */
const anyMeasured = fc.oneof(
  known_('penalty_cases', '件', '起', '家', '趟'),
  known_('penalty_amount', '元', '万元', '亿元'),
  known_('medical_mediation_rate', '%'),
  known_('first_violation_exempt', '件'),
  fc.record({
    indicator: fc.constant(ownIndicator('宣讲场数', '')),
    unit: fc.constantFrom('场', '次', '趟'),
  }),
  fc.record({ indicator: fc.constant(ownIndicator('网上办理', '')), unit: fc.constant('') }),
  fc.record({ indicator: anyOwn, unit: fc.constantFrom('件', '份') }),
);

const anyNumber = fc.oneof(
  fc.integer({ min: -5_000, max: 2_000_000_000 }),
  fc.integer({ min: 0, max: 9_999_999 }).map((n) => Number((n / 1000).toPrecision(12))),
  fc.constantFrom(0, Number.MAX_SAFE_INTEGER, 1e-7, 2001),
);
const positive = anyNumber.map(Math.abs);
interface Read {
  readonly reading: Reading;
  readonly printed: string | undefined;
}
const printedAs = (value: number, pattern: string, reading: Reading): Read => ({
  reading,
  printed: pattern.replace('#', String(value)),
});
const gap = (reason: MissingReason, ...marks: readonly (string | undefined)[]) =>
  fc.constantFrom(...marks).map((printed): Read => ({ reading: missing(reason), printed }));
const anyRead: fc.Arbitrary<Read> = fc.oneof(
  { weight: 6, arbitrary: anyNumber.map((value): Read => ({ reading: known(value), printed: undefined })) },
  fc.integer({ min: 0, max: 99_999 }).map((n) => ({ reading: known(n), printed: `${n}.0` })),
  positive.map((value) => printedAs(value, '#余', known(value, 'at_least'))),
  positive.map((value) => printedAs(value, '超过#', known(value, 'at_least'))),
  anyNumber.map((value) => printedAs(value, '约#', known(value, 'approx'))),
  positive.map((value) => printedAs(value, '#以内', known(value, 'at_most'))),
  fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 500 })).map(([low, more]): Read => ({
    reading: known(low, 'between', low + more),
    printed: `${low}-${low + more}`,
  })),
  gap('not_reported', undefined, undefined, '—', '未公布', '-', '--'),
  gap('not_applicable', '/', 'N/A'),
  gap('unknown', '不详'),
  gap('doubtful', '…', '无'),
  gap('suppressed', '*'),
  gap('unreadable', '#N/A', '12O', "=cmd|'/C calc'!A0", '+a', '-1-2-3'),
  anyText
    .filter((text) => readNumber(text).kind === 'unreadable')
    .map((printed) => ({ reading: missing('unreadable'), printed })),
);

const scope = (printed: string, basis: ScopeRef['basis']): ScopeRef => {
  const meant = scopeOf(printed);
  return { scope: meant ?? 'unstated', basis: meant === 'unstated' ? 'inferred' : basis, printed };
};
const anyScope = fc.oneof(
  fc.constantFrom(
    scope('', 'inferred'),
    scope('市本级', 'stated'),
    scope('全市', 'inferred'),
    scope('全辖区', 'stated'),
    scope('省级下放', 'stated'),
    scope('片区', 'stated'),
  ),
  anyText.map((printed) => scope(printed, 'inferred')),
);

const anyOrigin: fc.Arbitrary<Origin> = fc.record({
  source: fc.oneof(fc.constant('hz2018'), anyText),
  locator: fc.oneof(fc.constant(''), anyText),
  note: fc.oneof(fc.constant(''), anyText),
  quote: fc.oneof(fc.constant(''), anyText),
});

const PERIODS = ['', '', '', 'Y-11-27', 'Y-01/Y-06', 'Y-03-01/Y-05-31'] as const;
const anyStated: fc.Arbitrary<Stated> = fc
  .record({
    bureau: anyBureau,
    measured: anyMeasured,
    year: fc.integer({ min: 2012, max: 2016 }),
    period: fc.constantFrom(...PERIODS),
    scope: anyScope,
    read: anyRead,
    origin: anyOrigin,
  })
  .map(({ measured, read, period, ...rest }) => ({
    ...rest,
    ...measured,
    ...read,
    period: period.replace(/Y/g, String(rest.year)),
  }));

const keyOf = (s: Stated): string =>
  JSON.stringify([s.indicator.id, s.bureau.id, s.year, s.scope.scope, s.period]);

/** Columns of up to thirty figures as an importer leaves them: no figure twice, at least one that was read. */
export const anyFigures: fc.Arbitrary<Columns> = fc
  .record({
    stated: fc.uniqueArray(anyStated, { minLength: 1, maxLength: 30, selector: keyOf }),
    perRow: fc.constantFrom(1, 3),
  })
  .filter(({ stated }) => stated.some(({ reading }) => reading.status === 'known'))
  .map(({ stated, perRow }) => columnsOf(stated, perRow));

class Codes<T> {
  readonly list: T[] = [];
  private readonly keys = new Map<string, number>();
  code(value: T, key = JSON.stringify(value)): number {
    const known = this.keys.get(key);
    if (known !== undefined) return known;
    this.keys.set(key, this.list.length);
    return this.list.push(value) - 1;
  }
}

/** Stated figures as columns, `perRow` of them side by side in a row of the file. */
export function columnsOf(stated: readonly Stated[], perRow = 1): Columns {
  const latest = new Map<string, Stated>();
  for (const one of stated) {
    const before = latest.get(one.bureau.id);
    if (!before || one.year > before.year) latest.set(one.bureau.id, one);
  }
  const [indicators, bureaus] = [new Codes<Indicator>(), new Codes<Bureau>()];
  const [scopes, units, periods, origins] = [
    new Codes<ScopeRef>(),
    new Codes<string>(),
    new Codes<string>(),
    new Codes<Origin>(),
  ];
  const coded = stated.map((one, at) => {
    const shown = latest.get(one.bureau.id)?.bureau ?? one.bureau;
    const origin = one.bureau.name === shown.name ? one.origin : { ...one.origin, bureau: one.bureau.name };
    return {
      ...one,
      indicatorCode: indicators.code(one.indicator, one.indicator.id),
      bureauCode: bureaus.code(shown, shown.id),
      scopeCode: scopes.code(one.scope),
      unitCode: units.code(one.unit),
      periodCode: periods.code(one.period),
      originCode: origins.code(origin),
      row: Math.floor(at / perRow) + 2,
      column: (at % perRow) + 9,
    };
  });
  const sorted = [...coded].sort(
    (a, b) =>
      a.indicatorCode - b.indicatorCode ||
      a.bureauCode - b.bureauCode ||
      a.year - b.year ||
      SCOPES.indexOf(a.scope.scope) - SCOPES.indexOf(b.scope.scope) ||
      a.periodCode - b.periodCode,
  );
  const sparse = <T>(of: (one: Stated) => T | undefined): Map<number, T> =>
    new Map(
      sorted.flatMap((one, i) => {
        const value = of(one);
        return value === undefined ? [] : [[i, value] as const];
      }),
    );
  return {
    length: sorted.length,
    indicators: indicators.list,
    offsets: Uint32Array.from({ length: indicators.list.length + 1 }, (_, i) =>
      sorted.findIndex(({ indicatorCode }) => indicatorCode >= i) === -1
        ? sorted.length
        : sorted.findIndex(({ indicatorCode }) => indicatorCode >= i),
    ),
    bureaus: bureaus.list,
    scopes: scopes.list,
    units: units.list,
    periods: periods.list,
    origins: origins.list,
    bureau: Uint32Array.from(sorted, (s) => s.bureauCode),
    year: Uint16Array.from(sorted, (s) => s.year),
    scope: Uint16Array.from(sorted, (s) => s.scopeCode),
    unit: Uint16Array.from(sorted, (s) => s.unitCode),
    period: Uint16Array.from(sorted, (s) => s.periodCode),
    origin: Uint32Array.from(sorted, (s) => s.originCode),
    value: Float64Array.from(sorted, ({ reading }) => (reading.status === 'known' ? reading.value : NaN)),
    flag: Uint8Array.from(sorted, ({ reading }) => flagOf(reading)),
    row: Uint32Array.from(sorted, (s) => s.row),
    column: Uint16Array.from(sorted, (s) => s.column),
    uppers: sparse(({ reading }) => (reading.status === 'known' ? reading.upper : undefined)),
    printed: sparse(({ printed }) => printed),
  };
}
