import fc from 'fast-check';
import { BREAK_KINDS } from '../../src/domain/break';
import { INDICATOR_KINDS, namedIndicatorId, POLARITIES } from '../../src/domain/indicator';
import { namedBureauId } from '../../src/domain/bureau';
import type { OwnBreak, OwnBureau, OwnEntry, OwnIndicator } from '../../src/domain/own';
import { LEVELS } from '../../src/domain/region';

/** An own indicator that counts tests of drinking water. */
export const WATER: OwnIndicator = {
  type: 'indicator',
  id: 'x:饮用水抽检数',
  nameZh: '饮用水抽检数',
  nameEn: 'Drinking water tests',
  category: '其他 other',
  unit: '件',
  kind: 'count',
  numeratorId: '',
  denominatorId: '',
  polarity: 'neutral',
  aliases: ['水质抽检'],
  definition: '全年抽检的饮用水样品数',
};

/** A disease control centre of Hangzhou. */
export const CENTRE: OwnBureau = {
  type: 'bureau',
  id: 'name:杭州市疾病预防控制中心',
  name: '杭州市疾病预防控制中心',
  code: '330100',
  level: 'city',
  otherNames: ['市疾控'],
};

/** A rule that only the reader knows of. */
export const RULE: OwnBreak = {
  type: 'break',
  id: 'own:rule-2023-1',
  kind: 'rule',
  codes: ['330106'],
  indicators: ['penalty_cases'],
  date: '2023',
  severs: true,
  label: '裁量基准修订',
};

/** Few names, so that they often meet each other and what is shipped. */
const name = fc.constantFrom('甲', '乙', '丙', '丁 数', 'Penalty cases', '行政处罚案件数', '罚没款');
const names = fc.array(name, { maxLength: 3 });
const word = <T>(words: readonly T[]) => fc.constantFrom(...words);

const anyIndicator = fc
  .record({ at: name, nameZh: name, nameEn: fc.oneof(fc.constant(''), name), aliases: names })
  .chain(({ at, ...texts }) =>
    fc.record({
      type: fc.constant('indicator' as const),
      id: fc.constant(namedIndicatorId(at)),
      ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, fc.constant(text)])),
      category: fc.constant('其他 other'),
      unit: word(['件', '万元', '%']),
      kind: word(INDICATOR_KINDS),
      numeratorId: fc.constant(''),
      denominatorId: fc.constant(''),
      polarity: word(POLARITIES),
      definition: fc.string(),
    }),
  ) as fc.Arbitrary<OwnIndicator>;

const anyBureau = name.chain((called) =>
  fc.record({
    type: fc.constant('bureau' as const),
    id: fc.constant(namedBureauId(called)),
    name: fc.constant(called),
    code: word(['', '330100', '330106']),
    level: word(LEVELS),
    otherNames: names,
  }),
);

const anyBreak = fc.nat({ max: 5 }).chain((n) =>
  fc.record({
    type: fc.constant('break' as const),
    id: fc.constant(`own:${n}`),
    kind: word(BREAK_KINDS),
    codes: fc.subarray(['3301', '330106', 'name:甲']),
    indicators: fc.subarray(['penalty_cases', '行政处罚 penalties', 'x:甲']),
    date: word(['2021', '2021-04', '2021-04-09']),
    severs: fc.boolean(),
    label: name,
  }),
);

/** Own dictionaries as the store keeps them: one entry for each type and id. */
export const anyOwn: fc.Arbitrary<readonly OwnEntry[]> = fc.uniqueArray(
  fc.oneof(anyIndicator, anyBureau, anyBreak),
  { maxLength: 8, selector: ({ type, id }) => `${type} ${id}` },
);
