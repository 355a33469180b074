import type { SeriesBreak } from '../../src/domain/break';
import { makeDictionary, type Dictionary } from '../../src/domain/dictionary';
import type { Indicator, IndicatorClass, IndicatorKind } from '../../src/domain/indicator';
import type { Region } from '../../src/domain/region';
import type { Source } from '../../src/domain/source';
import type { Composition } from '../../src/domain/composition';

/** id, kind, unit, numerator, denominator, `core` or a class other than result. */
const INDICATORS = `
penalty_cases                count  件   -                       -                   core
penalty_amount               amount 万元 -                       -                   core
penalty_amount_avg           mean   元   penalty_amount          penalty_cases       core
major_penalty_cases          count  件   -                       -                   core
major_penalty_share          share  %    major_penalty_cases     penalty_cases
dr_national_tasks            count  家   -                       -                   core
dr_provincial_tasks          count  家   -                       -                   core
dr_national_completed        count  家   -                       -
dr_provincial_completed      count  家   -                       -
dr_national_completion_rate  rate   %    dr_national_completed   dr_national_tasks   core
dr_provincial_completion_rate rate  %    dr_provincial_completed dr_provincial_tasks core
dr_national_penalised        count  家   -                       -                   core
dr_provincial_penalised      count  家   -                       -                   core
dr_national_penalty_rate     rate   %    dr_national_penalised   dr_national_tasks   core
dr_provincial_penalty_rate   rate   %    dr_provincial_penalised dr_provincial_tasks core
dr_national_penalty_amount   amount 万元 -                       -                   core
dr_provincial_penalty_amount amount 万元 -                       -                   core
permits_completed            count  件   -                       -                   core
permit_timely_rate           rate   %    -                       permits_completed   core
online_handled               count  件   -                       -
hall_handled                 count  件   -                       -
online_rate                  rate   %    online_handled          permits_completed
medical_mediations           count  件   -                       -
medical_mediations_ok        count  件   -                       -
medical_mediation_rate       rate   %    medical_mediations_ok   medical_mediations
admin_mediations             count  起   -                       -
admin_mediations_ok          count  起   -                       -
admin_mediation_rate         rate   %    admin_mediations_ok     admin_mediations
review_cases                 count  件   -                       -                   core
review_overturned            count  件   -                       -
review_overturned_rate       rate   %    review_overturned       review_cases
litigation_cases             count  件   -                       -                   core
head_appearance_rate         rate   %    -                       litigation_cases
complaints                   count  件   -                       -                   core
complaints_illegal_practice  count  件   -                       -
complaints_illegal_practice_share share % complaints_illegal_practice complaints
legal_review_cases           count  件   -                       -
legal_review_rate            rate   %    legal_review_cases      major_penalty_cases
biz_reg_usage_target         rate   %    -                       -                   target
penalty_disclosed            count  条   -                       -
`;

const UNITS = `件 case 1, 起 case 1, 宗 case 1, 例 case 1, 家 unit 1, 户 unit 1, 户次 visit 1, 人 person 1, 条 record 1,
个 count 1, 单 count 1, 元 money 1, 万元 money 10000, 亿元 money 100000000, % percent 1, ‰ percent 0.1`;

/** code, name, parent, valid from, valid to. */
const REGIONS = `
330000 浙江省 100000 - -
620000 甘肃省 100000 - -
330100 杭州市 330000 - -
330200 宁波市 330000 - -
330900 舟山市 330000 - -
330102 上城区 330100 - 2021-04-08
330102 上城区 330100 2021-04-09 -
330103 下城区 330100 - 2021-04-08
330104 江干区 330100 - 2021-04-08
330105 拱墅区 330100 - 2021-04-08
330105 拱墅区 330100 2021-04-09 -
330106 西湖区 330100 - -
330108 滨江区 330100 - -
330109 萧山区 330100 - -
330110 余杭区 330100 - 2021-04-08
330110 余杭区 330100 2021-04-09 -
330111 富阳区 330100 2014-12 -
330112 临安区 330100 2017-08-11 -
330113 临平区 330100 2021-04-09 -
330114 钱塘区 330100 2021-04-09 -
330122 桐庐县 330100 - -
330127 淳安县 330100 - -
330182 建德市 330100 - -
330183 富阳市 330100 - 2014-12
330185 临安市 330100 - 2017-08-10
330902 定海区 330900 - -
330903 普陀区 330900 - -
`;

const word = (text: string | undefined): string => (text === undefined || text === '-' ? '' : text);
const linesOf = (text: string): string[][] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().split(/\s+/)]));

function indicator([id, kind, unit, numerator, denominator, rest]: string[]): Indicator {
  return {
    id: word(id),
    nameZh: word(id),
    nameEn: word(id),
    category: /^dr_/.test(word(id)) ? '双随机 double-random inspections' : '行政处罚 penalties',
    class: (rest === undefined || rest === 'core' ? 'result' : rest) as IndicatorClass,
    core: rest === 'core',
    unit: word(unit),
    kind: word(kind) as IndicatorKind,
    numeratorId: word(numerator),
    denominatorId: word(denominator),
    polarity: 'neutral',
    headerAliases: [],
    proseAliases: [],
    definitionZh: `${word(id)} 的定义`,
    definitionEn: `Definition of ${word(id)}`,
    caveatsZh: kind === 'rate' ? '分母为抽取数' : '',
    caveatsEn: kind === 'rate' ? 'Drawn tasks are the denominator' : '',
    known: true,
  };
}

function region([code, name, parent, from, to]: string[]): Region {
  return {
    code: word(code),
    name: word(name),
    kind: '',
    parentCode: word(parent),
    validFrom: word(from),
    validTo: word(to),
    note: '',
  };
}

/** A dictionary of the indicators and regions that the tests speak of, with the breaks and sources given. */
export function dictionaryOf(
  breaks: readonly SeriesBreak[] = [],
  sources: readonly Source[] = [],
  totals: readonly Composition[] = [],
): Dictionary {
  return makeDictionary({
    indicators: linesOf(INDICATORS).map(indicator),
    units: UNITS.split(/,\s*/).map((text) => {
      const [printed = '', kind = '', factor = '1'] = text.split(' ');
      return { printed, class: kind, factor: Number(factor) };
    }),
    regions: linesOf(REGIONS).map(region),
    lineage: [],
    totals,
    breaks,
    institutions: [],
    sources,
  });
}
