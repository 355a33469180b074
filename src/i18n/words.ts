import type { Words } from '../charts/words';
import type { Bureau } from '../domain/bureau';
import type { BreakKind } from '../domain/break';
import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import { printedNumber } from '../domain/rate';
import { QUALIFIER_SIGNS, type Reading } from '../domain/reading';
import { scopeOf, type SeriesScope } from '../domain/scope';
import { unitFactor } from '../domain/unit';
import { isNonexistent } from '../query/cells';
import type { Cell, Row } from '../query/comparison';
import { toDisplay, type DisplayUnit } from '../query/display';
import { distinctName, shortName } from './bureau-name';
import { formatNumber, withUnit } from './format';
import { textsOf, type Language } from './index';
import { printedScope } from './scope';
import { tooltipLines } from './tooltip';

const SCOPE_WORDS: Readonly<Record<Language, Readonly<Record<SeriesScope, string>>>> = {
  zh: { own: '本级', jurisdiction: '辖区', delegated: '省级下放', unstated: '口径未注明', county: '县级' },
  en: {
    own: 'own work',
    jurisdiction: 'whole territory',
    delegated: 'delegated',
    unstated: 'scope not stated',
    county: 'county',
  },
};

const BREAK_WORDS: Readonly<Record<Language, Readonly<Record<BreakKind, string>>>> = {
  zh: {
    territory: '区划调整',
    institution: '机构调整',
    law: '法律修订',
    rule: '裁量规则',
    competence: '职权调整',
    definition: '口径变更',
  },
  en: {
    territory: 'boundaries',
    institution: 'institution',
    law: 'law',
    rule: 'discretion rules',
    competence: 'competence',
    definition: 'definition',
  },
};

/** English counters; a printed counter without one stays as it is printed. */
const UNITS_EN: Readonly<Record<string, string>> = {
  件: 'cases',
  起: 'cases',
  宗: 'cases',
  例: 'cases',
  件次: 'cases',
  '件/万人': 'per 10k people',
  家: 'units',
  户: 'units',
  户次: 'visits',
  人: 'people',
  名: 'people',
  位: 'people',
  人次: 'person-visits',
  条: 'records',
  篇: 'records',
  份: 'documents',
  本: 'documents',
  册: 'documents',
  张: 'documents',
  项: 'items',
  次: 'occasions',
  场: 'sessions',
  部: 'devices',
  个: 'items',
  单: 'items',
  元: 'yuan',
  万元: '10k yuan',
  亿元: '100m yuan',
  日: 'days',
  天: 'days',
  工作日: 'working days',
};

/** What a print says of a bound or an approximation, in words or signs. */
const SAYS_BOUND =
  /[≥≤≈<>＜＞~～约近余多几逾超]|以上|以下|以内|左右|上下|不足|不少|不低|至少|至多|\d\s*[-–—至到]\s*\d/;

const PROGRAMMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { national: '国家', provincial: '省级' },
  en: { national: 'National', provincial: 'Provincial' },
};

const FIXED = {
  zh: {
    partYear: '○',
    demo: '◇',
    median: '中位',
    overall: '总体',
    limits: ['95% 控制限', '99.8% 控制限'],
    interval: '95% 区间',
  },
  en: {
    partYear: '○',
    demo: '◇',
    median: 'median',
    overall: 'overall',
    limits: ['95% limits', '99.8% limits'],
    interval: '95% interval',
  },
} as const;

/** The words of charts in one language. Names of bureaus stay Chinese: there is no official spelling in Latin letters. */
export function makeWords(lang: Language, dictionary: Dictionary): Words {
  const texts = textsOf(lang);
  const zh = lang === 'zh';

  const indicator = (of: Indicator): string => (zh ? of.nameZh : of.nameEn);
  const number = (value: number, unit: DisplayUnit): string =>
    formatNumber(toDisplay(value, unit), unit.decimals, lang);

  function value(reading: Reading, unit: DisplayUnit): string {
    if (reading.status === 'missing') return texts.missing[reading.reason];
    const text = number(reading.value, unit);
    if (reading.upper !== undefined) return `${text}–${number(reading.upper, unit)}`;
    const sign = QUALIFIER_SIGNS[reading.qualifier];
    return sign === '' ? text : `${sign} ${text}`;
  }

  const cellValue = (cell: Cell, of: DisplayUnit): string =>
    isNonexistent(cell) ? texts.nonexistent : value(cell.reading, of);

  function statement(reading: Reading & { status: 'known' }, printed: string, counter: string): string {
    const sign =
      SAYS_BOUND.test(printed) || reading.qualifier === 'exact'
        ? ''
        : `${QUALIFIER_SIGNS[reading.qualifier]} `;
    if (zh) return sign + printed;
    const factor = unitFactor(counter, dictionary.unitByPrinted);
    const decimals = printedNumber(printed)?.split('.')[1]?.length ?? 0;
    const of: DisplayUnit = { printed: counter, factor: 1 / factor, decimals: Math.max(decimals, 2) };
    return withUnit(value(reading, of), unit(of), lang);
  }

  function bureauShort(bureau: Bureau, among: readonly Bureau[] = []): string {
    const name = shortName(bureau, dictionary);
    const namesake = among.some((other) => other.id !== bureau.id && shortName(other, dictionary) === name);
    return namesake ? distinctName(bureau, dictionary) : name;
  }

  /** The scope as most of the row's figures print it; in English, and where it is not printed, what it means. */
  function scopeOfRow(row: Row): string {
    const counts = new Map<string, number>();
    for (const { scope } of row.cells) {
      const printed = printedScope(scope);
      if (printed !== '' && scopeOf(printed) !== null) counts.set(printed, (counts.get(printed) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return zh && most ? most[0] : SCOPE_WORDS[lang][row.scope];
  }

  function seriesShort(row: Row, among: readonly Row[]): string {
    const differ = (pick: (of: Row) => string): boolean => among.some((other) => pick(other) !== pick(row));
    const parts: string[] = [];
    if (differ((of) => of.indicator.id)) {
      const programme = /^dr_(national|provincial)_/.exec(row.indicator.id)?.[1] ?? '';
      parts.push(PROGRAMMES[lang][programme] ?? indicator(row.indicator));
    }
    if (differ((of) => of.scope)) parts.push(scopeOfRow(row));
    if (differ((of) => of.unitClass)) parts.push(unit({ printed: row.unit, factor: 1, decimals: 0 }));
    return parts.length > 0 ? parts.join(' ') : indicator(row.indicator);
  }

  const unit = (of: DisplayUnit): string => (zh ? of.printed : (UNITS_EN[of.printed] ?? of.printed));
  const named = (id: string, otherwise: string): string => {
    const found = dictionary.indicatorById.get(id);
    return found ? indicator(found) : otherwise;
  };

  return {
    lang,
    bureauShort,
    indicator,
    area: ({ code, direct }) => {
      const regions = dictionary.regionsByCode.get(code) ?? [];
      const name = regions[regions.length - 1]?.name ?? texts.panel.nationwide;
      if (zh) return direct ? `${name}直管` : name;
      return direct ? `directly under ${name}` : `in ${name}`;
    },
    seriesShort,
    scope: (of) => SCOPE_WORDS[lang][of],
    unit,
    value,
    cellValue,
    statement,
    number,
    breakLabel: (b) => (zh ? b.labelZh : b.labelEn),
    breakShort: (b) => BREAK_WORDS[lang][b.kind],
    tooltip: (row, cell, of) =>
      tooltipLines(row, cell, of, SCOPE_WORDS[lang][row.scope], {
        lang,
        dictionary,
        texts,
        indicator,
        value,
        cellValue,
        unit,
      }),
    axisScale: (greatest) => {
      if (zh && greatest >= 1e8) return { divisor: 1e8, suffix: '亿' };
      if (zh && greatest >= 1e5) return { divisor: 1e4, suffix: '万' };
      if (!zh && greatest >= 1e7) return { divisor: 1e6, suffix: 'm' };
      if (!zh && greatest >= 1e5) return { divisor: 1e3, suffix: 'k' };
      return { divisor: 1, suffix: '' };
    },
    omitted: (count) =>
      zh ? `略去 ${formatNumber(count, 0, lang)} 家` : `${formatNumber(count, 0, lang)} left out`,
    partsHead: (of) => {
      if (/^dr_.*penalty_rate$/.test(of.id)) return zh ? '处罚 / 抽取' : 'penalised / drawn';
      return zh ? '分子 / 分母' : 'numerator / denominator';
    },
    denominator: (of) => named(of.denominatorId, zh ? '分母' : 'denominator'),
    ...FIXED[lang],
  };
}
