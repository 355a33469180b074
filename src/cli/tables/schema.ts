import { isDate } from '../../domain/date';
import { RELATIONS } from '../../domain/composition';

/** What may stand in a cell. `words` say it in both languages for the person who wrote another thing. */
interface Rule {
  readonly fits: (cell: string) => boolean;
  readonly words: string;
}

const matches = (pattern: RegExp, words: string): Rule => ({ fits: (cell) => pattern.test(cell), words });
const oneOf = (...allowed: readonly string[]): Rule => {
  const shown = allowed.map((word) => (word === '' ? '空 / blank' : word)).join(' | ');
  return { fits: (cell) => allowed.includes(cell), words: `应为 / must be: ${shown}` };
};
const optional = (rule: Rule): Rule => ({
  fits: (cell) => cell === '' || rule.fits(cell),
  words: `${rule.words}，可留空 / or blank`,
});

const ANY: Rule = { fits: () => true, words: '' };
const TEXT = matches(/./, '不能为空 / must not be blank');
const ID = matches(
  /^[a-z][a-z0-9_]*$/,
  '应为小写英文、数字、下划线 / must be lower-case letters, digits and _',
);
const KEY = matches(/^[\w:.-]+$/, '应为英文、数字、下划线、连字符 / must be letters, digits, _ and -');
const CODE = matches(/^\d{6}$/, '应为六位行政区划代码 / must be a six-digit region code');
const URL = matches(/^https?:\/\/\S+$/, '应为网址 / must be a web address');
const FACTOR: Rule = {
  fits: (cell) => /^\d+(\.\d+)?$/.test(cell) && Number(cell) > 0,
  words: '应为正数 / must be a positive number',
};

const DATE: Rule = { fits: isDate, words: '应为日期 / must be a date: 2021 | 2021-04 | 2021-04-09' };
const DAY: Rule = {
  fits: (cell) => cell.length === 10 && isDate(cell),
  words: '应为完整日期 / must be a whole date: 2021-04-09',
};

/** Columns of each table of `data/` and what their cells hold. */
export const SCHEMAS: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  'indicators.csv': {
    id: ID,
    name_zh: TEXT,
    name_en: TEXT,
    category: TEXT,
    class: oneOf('result', 'target', 'rule', 'plan'),
    core: oneOf('1', ''),
    unit: TEXT,
    kind: oneOf('count', 'amount', 'rate', 'share', 'mean'),
    numerator_id: optional(ID),
    denominator_id: optional(ID),
    polarity: oneOf('higher better', 'lower better', 'neutral'),
    header_aliases: ANY,
    prose_aliases: ANY,
    definition_zh: TEXT,
    definition_en: TEXT,
    caveats_zh: ANY,
    caveats_en: ANY,
  },
  'units.csv': { printed: TEXT, class: ID, factor: FACTOR, note: ANY },
  'totals.csv': {
    total: ID,
    parts: matches(
      /^[a-z][a-z0-9_]*(;[a-z][a-z0-9_]*)*$/,
      '应为指标 id，用分号隔开 / must be indicator ids, with ; between',
    ),
    relation: oneOf(...RELATIONS),
    unit_class: optional(ID),
    note: ANY,
  },
  'regions.csv': {
    code: CODE,
    name: TEXT,
    kind: TEXT,
    parent_code: optional(CODE),
    valid_from: optional(DATE),
    valid_to: optional(DATE),
    note: ANY,
    source: TEXT,
  },
  'lineage.csv': { from_code: CODE, to_code: CODE, extent: oneOf('whole', 'part'), date: DATE, note: ANY },
  'breaks.csv': {
    id: KEY,
    kind: oneOf('territory', 'institution', 'law', 'rule', 'competence', 'definition'),
    codes: optional(
      matches(/^\d{2,6}(;\d{2,6})*$/, '应为代码或其前几位，用分号隔开 / must be codes or their beginnings'),
    ),
    indicators: ANY,
    date: DATE,
    severs: oneOf('0', '1'),
    label_zh: TEXT,
    label_en: TEXT,
    source: TEXT,
  },
  'institutions.csv': {
    region: TEXT,
    old_name: ANY,
    new_name: TEXT,
    when: TEXT,
    evidence: TEXT,
    source: ANY,
    status: TEXT,
  },
  'sources.csv': {
    source: KEY,
    title: TEXT,
    type: ID,
    url: optional(URL),
    grade: oneOf('official', 'republished', 'unseen'),
    publisher_note: ANY,
  },
  'observations/index.csv': {
    id: ID,
    file: matches(/^[a-z][a-z0-9-]*\.csv$/, '应为同一文件夹中的 CSV 文件名 / must name a CSV beside it'),
    title_zh: TEXT,
    title_en: TEXT,
    edition: DAY,
    origin: oneOf('site', 'demo'),
  },
};
