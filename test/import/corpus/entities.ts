import type { ProblemCode } from '../../../src/domain/problem';
import { accepted, made, refused, warned, type Case } from './case';

/** A row of a bureau by its name alone. */
function named(name: string, id: string, year: number, ...codes: ProblemCode[]): Case {
  const figures = [`${id}|${year}|permits_completed|7件`];
  return made(
    `${name} ${year}`,
    `单位名称,年份,行政许可办件数\n${name},${year},7\n`,
    codes.length > 0 ? warned(figures, ...codes) : accepted(figures),
  );
}

/** A row of a bureau by name and code. */
function coded(name: string, code: string, id: string, ...codes: ProblemCode[]): Case {
  const figures = [`${id}|2022|permits_completed|7件`];
  return made(
    `${name || '(no name)'} with ${code}`,
    `单位名称,行政区划代码,年份,行政许可办件数\n${name},"${code.replace(/"/g, '""')}",2022,7\n`,
    codes.length > 0 ? warned(figures, ...codes) : accepted(figures),
  );
}

/** A name that no region claims, or several do: it stands for itself, and is told of. */
const alone = (name: string, code: ProblemCode, year = 2022): Case => named(name, `name:${name}`, year, code);

const SHANGCHENG = '杭州市上城区卫生健康局';

export const ENTITIES: readonly Case[] = [
  named('杭州市卫生和计划生育委员会', '330100', 2016),
  named('杭州市卫生计生委', '330100', 2018),
  named('定海区卫生计生局', '330902', 2018),
  named('浙江省卫生厅', '330000', 2013),
  named('浙江省卫生健康委员会', '330000', 2022),
  named('杭州市卫健委', '330100', 2022),
  named('上城区', '330102', 2022),
  named('上城', '330102', 2022),
  named('浙江省杭州市上城区卫健局', '330102', 2022),
  named('杭州市 上城区　卫生健康局', '330102', 2022),
  named('杭州市上城区卫生健康局（本级）', '330102', 2022),
  named('杭州市上城\u200b区卫生健康局', '330102', 2022),
  named('南京市鼓楼区卫生健康委员会', '320106', 2022),
  named('宁波市江北区卫健局', '330205', 2022),
  named('重庆市江北区卫生健康委', '500105', 2022),
  named('北京市朝阳区卫生健康委', '110105', 2022),
  named('长春市朝阳区卫生健康局', '220104', 2022),
  named('吉林市卫生健康委', '220200', 2022),
  named('恩施州卫生健康委', '422800', 2022),
  named('景宁县卫生健康局', '331127', 2022),
  named('杭州市下城区卫生健康局', '330103', 2020),
  alone('杭州市下城区卫生健康局', 'bureau-unknown', 2024),
  alone('鼓楼区卫生健康局', 'bureau-ambiguous'),
  alone('朝阳区卫健局', 'bureau-ambiguous'),
  alone('江北区卫生健康局', 'bureau-ambiguous'),
  alone('西湖区卫健局', 'bureau-ambiguous'),
  alone('江苏省鼓楼区卫健局', 'bureau-ambiguous'),
  alone('吉林卫健委', 'bureau-ambiguous'),
  alone('杭州经济技术开发区社会发展局', 'bureau-unknown'),
  alone('舟山高新技术产业园区卫生健康局', 'bureau-unknown'),
  alone('杭州市疾病预防控制中心', 'bureau-unknown'),
  alone('杭州市卫生监督所', 'bureau-unknown'),
  alone('新疆生产建设兵团卫生健康委', 'bureau-unknown'),
  alone('国家卫生健康委员会', 'bureau-unknown'),
  alone('卫生健康局', 'bureau-unknown'),
  alone('皓月区卫生健康局', 'bureau-unknown'),
  coded(SHANGCHENG, '330102.0', '330102'),
  coded(SHANGCHENG, '33 01 02', '330102'),
  coded(SHANGCHENG, '３３０１０２', '330102'),
  coded(SHANGCHENG, '="330102"', '330102'),
  coded(SHANGCHENG, "'330102", '330102'),
  coded(SHANGCHENG, '330102000000', '330102'),
  coded('杭州市卫健委', '3301', '330100'),
  coded('杭州市卫健委', '330100.0', '330100'),
  coded('浙江省卫健委', '33', '330000'),
  coded('', '330102', '330102'),
  coded('鼓楼区卫生健康局', '320302', '320302'),
  coded('区卫生健康局', '330102', '330102'),
  coded(SHANGCHENG, '330902', `name:${SHANGCHENG}`, 'bureau-code-mismatch'),
  coded(SHANGCHENG, '3.30102E+05', '330102', 'region-code-unknown'),
  coded(SHANGCHENG, '上城', '330102', 'region-code-unknown'),
  // An unlisted code may be newer than the table of regions: it is kept, and told of.
  coded(SHANGCHENG, '339999', '339999', 'region-code-unknown'),
  coded('杭州市疾病预防控制中心', '330100', 'name:杭州市疾病预防控制中心'),
  made(
    'an ambiguous name with its city beside it',
    '单位名称,地区,年份,行政许可办件数\n鼓楼区卫生健康局,徐州市,2022,7\n',
    accepted(['320302|2022|permits_completed|7件']),
  ),
  made(
    'one bureau under its old and its new name',
    '单位名称,年份,行政许可办件数\n定海区卫生计生局,2018,3\n定海区卫生健康局,2022,4\n',
    accepted(['330902|2018|permits_completed|3件', '330902|2022|permits_completed|4件']),
  ),
  made(
    'one bureau twice under two names in one year',
    '单位名称,年份,行政许可办件数\n定海区卫生健康局,2022,4\n舟山市定海区卫健局,2022,4\n',
    accepted(['330902|2022|permits_completed|4件'], 'duplicate-equal'),
  ),
  made(
    'no name in one row',
    '单位名称,年份,行政许可办件数\n上城区,2022,7\n,2022,8\n',
    warned(['330102|2022|permits_completed|7件'], 'row-no-bureau'),
  ),
  made('no name in any row', '单位名称,年份,行政许可办件数\n,2022,7\n,2022,8\n', refused('row-no-bureau'), {
    layout: 'wide-indicator',
  }),
];
