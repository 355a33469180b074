import type { SeriesBreak } from '../../src/domain/break';
import { breakYear } from '../../src/domain/break';
import { makeDictionary, type Dictionary } from '../../src/domain/dictionary';
import type { Indicator, IndicatorKind } from '../../src/domain/indicator';
import { isPartYear } from '../../src/domain/period';
import { agreement } from '../../src/domain/rate';
import { known, MISSING_REASONS, missing, type Reading } from '../../src/domain/reading';
import { levelOf, type Region } from '../../src/domain/region';
import { scopeOf, seriesScope } from '../../src/domain/scope';
import { assemble } from '../../src/query/assemble';
import type { Cell, Comparison, Derivation, Mark, NumberedSource, Row } from '../../src/query/comparison';

const indicator = (
  id: string,
  nameZh: string,
  nameEn: string,
  unit: string,
  kind: IndicatorKind,
  parts: readonly [string, string] = ['', ''],
): Indicator => ({
  id,
  nameZh,
  nameEn,
  category: '行政处罚 penalties',
  class: 'result',
  core: true,
  unit,
  kind,
  numeratorId: parts[0],
  denominatorId: parts[1],
  polarity: 'neutral',
  headerAliases: [],
  proseAliases: [],
  definitionZh: '',
  definitionEn: '',
  caveatsZh: '',
  caveatsEn: '',
  known: true,
});

const nationalParts = ['dr_national_penalised', 'dr_national_tasks'] as const;
const provincialParts = ['dr_provincial_penalised', 'dr_provincial_tasks'] as const;
const INDICATORS: readonly Indicator[] = [
  indicator('penalty_cases', '行政处罚案件数', 'Penalty cases', '件', 'count'),
  indicator('penalty_amount', '罚没款金额', 'Fines and confiscations', '万元', 'amount'),
  indicator('permits_completed', '行政许可办件数', 'Permits handled', '件', 'count'),
  indicator('dr_national_tasks', '双随机国家任务数', 'National double-random tasks', '家', 'count'),
  indicator('dr_provincial_tasks', '双随机省级任务数', 'Provincial double-random tasks', '家', 'count'),
  indicator('dr_national_penalised', '双随机国家任务立案处罚数', 'National: units penalised', '家', 'count'),
  indicator('dr_provincial_penalised', '双随机省级任务立案处罚数', 'Provincial: penalised', '家', 'count'),
  indicator('dr_national_penalty_rate', '双随机国家任务处罚率', 'National rate', '%', 'rate', nationalParts),
  indicator(
    'dr_provincial_penalty_rate',
    '双随机省级任务处罚率',
    'Provincial rate',
    '%',
    'rate',
    provincialParts,
  ),
];

const region = (code: string, name: string, parentCode: string): Region => ({
  code,
  name,
  kind: '',
  parentCode,
  validFrom: '',
  validTo: '',
  note: '',
});
const DISTRICTS =
  '330102上城区 330105拱墅区 330106西湖区 330108滨江区 330109萧山区 330110余杭区 330111富阳区 330112临安区 330113临平区 330114钱塘区 330122桐庐县 330127淳安县 330182建德市';
const REGIONS: readonly Region[] = [
  region('330000', '浙江省', '100000'),
  region('330100', '杭州市', '330000'),
  region('330900', '舟山市', '330000'),
  region('310000', '上海市', '100000'),
  region('310107', '普陀区', '310000'),
  region('330903', '普陀区', '330900'),
  region('330902', '定海区', '330900'),
  ...DISTRICTS.split(' ').map((text) => region(text.slice(0, 6), text.slice(6), '330100')),
];

const factors: Readonly<Record<string, readonly [unitClass: string, factor: number]>> = {
  件: ['case', 1],
  家: ['unit', 1],
  条: ['record', 1],
  元: ['money', 1],
  万元: ['money', 10000],
  '%': ['percent', 1],
};

/** The dictionary behind the drawn comparisons. */
export const DICTIONARY: Dictionary = makeDictionary({
  indicators: INDICATORS,
  units: Object.entries(factors).map(([printed, [kind, factor]]) => ({ printed, class: kind, factor })),
  regions: REGIONS,
  lineage: [],
  totals: [],
  breaks: [],
  institutions: [],
  sources: [
    {
      id: 'report-a',
      title: '某市卫生健康委法治建设年度报告',
      type: 'report',
      url: '',
      grade: 'official',
    },
  ],
});

export const TERRITORY_2021: SeriesBreak = {
  id: 'territory-2021',
  kind: 'territory',
  codes: ['3301'],
  indicators: [],
  date: '2021-04',
  severs: true,
  labelZh: '部分区划调整',
  labelEn: 'Some districts changed',
  source: '',
};

export const RENAMED_2022: SeriesBreak = {
  id: 'institution-2022',
  kind: 'institution',
  codes: ['33'],
  indicators: [],
  date: '2022',
  severs: false,
  labelZh: '机构改名',
  labelEn: 'Bureaus renamed',
  source: '',
};

export interface Drawing {
  readonly our?: string;
  readonly focusYear?: number;
  readonly breaks?: readonly SeriesBreak[];
  /** All figures are fictional, or those of these bureaus. */
  readonly demo?: boolean | readonly string[];
}

/**
 * A comparison drawn as text. The first line has the years; each further one a bureau (code, or any name),
 * indicator, scope word, unit, then a cell for each year: `12`, `>=47.8`, `<=7`, `~300`, `1..2`, `-` or a missing
 * reason; `300/2771` a rate with stated parts (`300/2771=10.8` beside a stated one); `o` behind: part of the year.
 * Money is drawn in the given unit and kept in 元.
 */
export function comparisonOf(text: string, drawing: Drawing = {}): Comparison {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().split(/\s+/)]));
  const years = (lines[0] ?? []).map(Number);
  const our = drawing.our ?? '330106';
  const rows = lines.slice(1).map((line, i) => rowOf(line, years, our, drawing, i + 2));
  const source: NumberedSource = {
    number: 1,
    id: 'report-a',
    source: DICTIONARY.sourceById.get('report-a') ?? null,
    title: '某市卫生健康委法治建设年度报告',
    datasetName: { name: 'figures.csv' },
    demo: drawing.demo === true,
  };
  const question = {
    indicators: [...new Set(rows.map((row) => row.indicator))],
    our,
    bureaus: [...new Set(rows.map((row) => row.bureau.id))],
    years,
    focusYear: drawing.focusYear ?? years[years.length - 1] ?? 0,
    scope: 'all' as const,
  };
  return assemble(question, years, rows, [source], 0);
}

function rowOf(
  line: readonly string[],
  years: readonly number[],
  our: string,
  drawing: Drawing,
  at: number,
): Row {
  const [who = '', what = '', scopeWord = '', unit = '', ...texts] = line;
  const code = /^\d{6}$/.test(who) ? who : '';
  const level = levelOf(code);
  const found = DICTIONARY.indicatorById.get(what);
  const scope = scopeOf(scopeWord);
  const [unitClass, factor] = factors[unit] ?? [unit, 1];
  if (!found || scope === null || texts.length !== years.length)
    throw new Error(`Not a row: ${line.join(' ')}`);
  const name = DICTIONARY.regionsByCode.get(code)?.[0]?.name;
  const breaks = (drawing.breaks ?? []).filter(
    (b) => breakYear(b) > (years[0] ?? 0) && b.codes.some((prefix) => code.startsWith(prefix)),
  );
  return {
    key: `${code || who}|${what}|${seriesScope(scope, level)}|${unitClass}`,
    bureau: {
      id: code === '' ? `name:${who}` : code,
      name: name === undefined ? who : `${name}卫生健康局`,
      code,
      level,
    },
    ours: (code || `name:${who}`) === our,
    indicator: found,
    scope: seriesScope(scope, level),
    unitClass,
    unit: unitClass === 'money' ? '元' : unit,
    cells: years.map((year, i) =>
      cellOf(
        texts[i] ?? '',
        year,
        found,
        { scope, basis: 'stated', printed: scopeWord },
        unit,
        factor,
        drawing.demo === true ||
          (drawing.demo !== undefined && drawing.demo !== false && drawing.demo.includes(code)),
        at,
      ),
    ),
    breaks,
  };
}

function cellOf(
  text: string,
  year: number,
  of: Indicator,
  scope: Cell['scope'],
  unit: string,
  factor: number,
  demo: boolean,
  row: number,
): Cell {
  const part = text.endsWith('o');
  const period = part ? `${year}-09-30` : '';
  const [formula = '', stated] =
    text.replace(/o$/, '').split('=').length > 1 && text.includes('/')
      ? text.replace(/o$/, '').split('=')
      : [text.replace(/o$/, '')];
  const derivation = formula.includes('/') ? derivationOf(formula, stated, of, period) : null;
  const reading = derivation
    ? stated === undefined
      ? (derivation.value ?? missing('unknown'))
      : known(Number(stated))
    : readingOf(formula, factor);
  const isKnown = reading.status === 'known';
  const marks: Mark[] = [];
  if (isKnown && reading.qualifier !== 'exact') marks.push(reading.qualifier);
  if (isKnown && isPartYear(period)) marks.push('part_year');
  if (derivation && stated === undefined) marks.push('derived');
  if (derivation && stated !== undefined && derivation.agreement === 'agrees_if_cut')
    marks.push('agrees_if_cut');
  if (derivation && stated !== undefined && derivation.agreement === 'disagrees') marks.push('disagrees');
  const below = derivation?.denominator.reading;
  if (below?.status === 'known' && below.value < 20) marks.push('small_denominator');
  if (isKnown && reading.value === 0) marks.push('zero_stated');
  return {
    year,
    reading,
    printed: isKnown && !derivation ? formula.replace(/^[><=~]+/, '') + unit : '',
    unit: isKnown ? unit : '',
    scope,
    period,
    marks,
    provenance: isKnown
      ? {
          datasetId: 'set',
          datasetName: { name: 'figures.csv' },
          datasetOrigin: demo ? 'demo' : 'site',
          row: derivation && stated === undefined ? 0 : row,
          column: 5,
          origin: { source: 'report-a', locator: '第二部分', note: '', quote: '' },
          sourceNumber: 1,
        }
      : null,
    derivation,
    alternatives: [],
  };
}

function derivationOf(
  formula: string,
  stated: string | undefined,
  of: Indicator,
  period: string,
): Derivation {
  const [above = 0, below = 0] = formula.split('/').map(Number);
  const partOf = (id: string, value: number): Derivation['numerator'] => {
    const found = DICTIONARY.indicatorById.get(id);
    if (!found) throw new Error(`No part ${id}`);
    return { indicator: found, reading: known(value), unit: '家', period };
  };
  return {
    numerator: partOf(of.numeratorId, above),
    denominator: partOf(of.denominatorId, below),
    value: known((100 * above) / below),
    agreement: stated === undefined ? 'agrees' : agreement(Number(stated), stated, above, below),
  };
}

function readingOf(text: string, factor: number): Reading {
  if (text === '-') return missing('not_reported');
  const reason = MISSING_REASONS.find((each) => each === text);
  if (reason) return missing(reason);
  const [low = '', high] = text.split('..');
  const number = (digits: string): number => Number((Number(digits) * factor).toPrecision(15));
  if (high !== undefined) return known(number(low), 'between', number(high));
  const digits = text.replace(/^[><=~]+/, '');
  if (digits === '' || Number.isNaN(Number(digits))) throw new Error(`Not a value: ${text}`);
  const qualifier = text.startsWith('>=')
    ? 'at_least'
    : text.startsWith('<=')
      ? 'at_most'
      : text.startsWith('~')
        ? 'approx'
        : 'exact';
  return known(number(digits), qualifier);
}
