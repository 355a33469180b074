import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { checkTables, readTables } from '../../src/cli/tables';
import type { OwnBreak, OwnBureau, OwnEntry, OwnIndicator } from '../../src/domain/own';
import { OWN_TABLES } from '../../src/domain/own-table';
import { ownCsv, ownRows } from '../../src/export/own-rows';
import { readOwnTable } from '../../src/import/own-table';
import { anyOwn, CENTRE, RULE, WATER } from '../domain/own-entries';

const DATA = resolve(import.meta.dirname, '../../data');
const SHIPPED = readTables(DATA);
const TYPES = ['indicator', 'bureau', 'break'] as const;
const folder = mkdtempSync(join(tmpdir(), 'own-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the check of the tables finds when the rows are pasted below the shipped ones. */
function faultsWith(entries: readonly OwnEntry[]) {
  cpSync(DATA, folder, { recursive: true });
  for (const type of TYPES) {
    const path = join(folder, `${OWN_TABLES[type].file}.csv`);
    const [, ...lines] = ownCsv(type, ownRows(type, entries, SHIPPED).rows).split('\r\n');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/\n*$/, '\n') + lines.join('\n'));
  }
  return checkTables(folder);
}

/** The own dictionary as another browser gets it from the files. */
const carried = (entries: readonly OwnEntry[], to: readonly OwnEntry[] = []): readonly OwnEntry[] =>
  TYPES.reduce<readonly OwnEntry[]>((own, type) => {
    const table = readOwnTable(ownCsv(type, ownRows(type, entries, SHIPPED).rows), SHIPPED, [...to, ...own]);
    expect(table?.problems).toEqual([]);
    return [...own, ...(table?.entries ?? [])];
  }, []);

const PASSED: OwnIndicator = {
  ...WATER,
  id: 'x:饮用水合格数',
  nameZh: '饮用水合格数',
  nameEn: '',
  aliases: ['合格水样', '=1+1'],
  definition: '',
};
const RATE: OwnIndicator = {
  ...PASSED,
  id: 'x:饮用水合格率',
  nameZh: '饮用水合格率',
  kind: 'rate',
  unit: '%',
  numeratorId: PASSED.id,
  denominatorId: WATER.id,
  polarity: 'higher better',
  aliases: [],
};
const OFFICE: OwnBureau = {
  ...CENTRE,
  id: 'name:开发区社发局',
  name: '开发区社发局',
  code: '',
  level: 'county',
};
const OURS: OwnBreak = { ...RULE, id: 'own:law-2022-2', codes: [], indicators: [RATE.id, 'penalties'] };
const ALL: readonly OwnEntry[] = [WATER, PASSED, RATE, CENTRE, RULE, OURS];

describe('rows of own entries', () => {
  it('pass the check of data/ below the shipped rows, and stand there as the reader said', () => {
    expect(faultsWith(ALL)).toEqual([]);
    const tables = readTables(folder);
    const rate = tables.indicators.find(({ nameZh }) => nameZh === '饮用水合格率');
    const [part, whole] = [rate?.numeratorId, rate?.denominatorId];
    expect(rate).toMatchObject({
      kind: 'rate',
      unit: '%',
      polarity: 'higher better',
      category: '其他 other',
    });
    expect(tables.indicators.find(({ id }) => id === part)?.nameZh).toBe('饮用水合格数');
    expect(tables.indicators.find(({ id }) => id === whole)).toMatchObject({
      nameZh: '饮用水抽检数',
      nameEn: 'Drinking water tests',
      headerAliases: ['水质抽检'],
      definitionZh: '全年抽检的饮用水样品数',
    });
    expect(tables.institutions.at(-1)).toMatchObject({
      region: '杭州市',
      oldName: '市疾控',
      newName: '杭州市疾病预防控制中心',
      status: 'unverified',
    });
    expect(tables.breaks.at(-2)).toMatchObject({
      kind: 'rule',
      codes: ['330106'],
      severs: true,
      date: '2023',
    });
    expect(tables.breaks.at(-1)?.indicators).toEqual([rate?.id, 'penalties']);
  });

  it('have exactly the columns of the shipped tables', () => {
    for (const type of TYPES) {
      const [header] = readFileSync(join(DATA, `${OWN_TABLES[type].file}.csv`), 'utf8').split(/\r?\n/);
      expect(OWN_TABLES[type].columns.join()).toBe(header);
    }
  });

  it('leave out what no table can hold, and what rests on it, with the reason', () => {
    const wrong = { ...PASSED, unit: '针' };
    const { rows, left } = ownRows('indicator', [WATER, wrong, RATE], SHIPPED);
    expect(rows.map(([, name]) => name)).toEqual(['饮用水抽检数']);
    expect(
      left.map(({ entry, reason, ...more }) => [entry.id, reason, 'problem' in more && more.problem.code]),
    ).toEqual([
      ['x:饮用水合格数', 'problem', 'unit-unknown'],
      ['x:饮用水合格率', 'problem', 'part-unknown'],
    ]);
    const named = { ...RULE, codes: [OFFICE.id] };
    expect(ownRows('bureau', [OFFICE], SHIPPED)).toEqual({
      rows: [],
      left: [{ entry: OFFICE, reason: 'no-region' }],
    });
    expect(ownRows('break', [named], SHIPPED).left).toEqual([{ entry: named, reason: 'no-region' }]);
    const shadowed = { ...WATER, nameZh: '罚没款' };
    expect(ownRows('indicator', [shadowed], SHIPPED).left).toEqual([{ entry: shadowed, reason: 'conflict' }]);
    expect(faultsWith([WATER, wrong, RATE, OFFICE, named, shadowed])).toEqual([]);
  });

  it('pass the check whatever is in the own dictionary, and nothing is lost without a reason', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        expect(faultsWith(own)).toEqual([]);
        for (const type of TYPES) {
          const { rows, left } = ownRows(type, own, SHIPPED);
          const all = own.filter((entry) => entry.type === type);
          const many = all.flatMap((entry) =>
            entry.type === 'bureau' && !left.some((each) => each.entry === entry)
              ? entry.otherNames.slice(1)
              : [],
          );
          expect(rows.length + left.length).toBe(all.length + many.length);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('a table of own entries', () => {
  it('comes back as it was in another browser, and with its ids in the same', () => {
    expect(carried(ALL)).toEqual(ALL);
    const renamed = { ...WATER, nameZh: '饮水抽检' };
    expect(carried([renamed], [renamed])[0]?.id).toBe(WATER.id);
    expect(carried([renamed])[0]?.id).toBe('x:饮水抽检');
  });

  it('leaves shipped rows alone, and counts them', () => {
    for (const type of TYPES) {
      const text = readFileSync(join(DATA, `${OWN_TABLES[type].file}.csv`), 'utf8');
      const table = readOwnTable(text, SHIPPED, []);
      expect(table).toMatchObject({ entries: [], problems: [] });
      expect(table?.shipped).toBeGreaterThan(5);
    }
  });

  it('names the row and the name that cannot be taken in, and takes the others', () => {
    const header = OWN_TABLES.indicator.columns.join();
    const text = `${header}
a,甲数,A,其他 other,result,,件,count,,,neutral,,,d,d,,
b,罚没款,B,其他 other,result,,万元,amount,,,neutral,,,d,d,,
c,丙数,C,其他 other,result,,件,sum,,,neutral,,,d,d,,
d,丁数,D,其他 other,result,,件,count,,,good,,,d,d,,
e,甲数,E,其他 other,result,,件,count,,,neutral,,,d,d,,
`;
    const table = readOwnTable(text, SHIPPED, []);
    expect(table?.entries.map(({ id }) => id)).toEqual(['x:甲数']);
    expect(
      table?.problems.map(({ row, name, problem }) => [row, name, problem.code, problem.text].join(' ')),
    ).toEqual([
      '3 罚没款 name-taken 罚没款',
      '4 丙数 word-unknown sum',
      '5 丁数 word-unknown good',
      '6 甲数 name-taken 甲数',
    ]);
  });

  it('takes nothing that rests on what cannot be taken in, but for what is in the own dictionary', () => {
    const row = (id: string, name: string, of = ',') =>
      `${id},${name},,其他 other,result,,${of === ',' ? '件,count' : '%,rate'},${of},neutral,,,d,d,,`;
    const text = [
      OWN_TABLES.indicator.columns.join(),
      row('c', '丙率', 'b,a'),
      row('b', '乙率', 'a,w'),
      row('a', '甲数').replace('件', '个半'),
      row('w', '丁数'),
      '',
    ].join('\n');
    const table = readOwnTable(text, SHIPPED, []);
    expect(table?.entries.map(({ id }) => id)).toEqual(['x:丁数']);
    expect(table?.problems.map(({ row: at, problem }) => [at, problem.code, problem.text].join(' '))).toEqual(
      ['2 part-unknown x:甲数', '3 part-unknown x:甲数', '4 unit-unknown 个半'],
    );
    const mine = readOwnTable(text, SHIPPED, [{ ...WATER, id: 'x:甲数', nameZh: '甲数' }]);
    expect(mine?.entries.map(({ id }) => id)).toEqual(['x:丙率', 'x:乙率', 'x:丁数']);
    expect(mine?.problems.map(({ row: at }) => at)).toEqual([4]);
    // 丙率 falls only when 乙率 has fallen with 甲数.
    const chain = readOwnTable(text.replace('b,a,neutral', 'b,w,neutral'), SHIPPED, []);
    expect(chain?.entries.map(({ id }) => id)).toEqual(['x:丁数']);
    expect(chain?.problems.map(({ problem }) => problem.text)).toEqual(['x:乙率', 'x:甲数', '个半']);
  });

  it('finds the region of a bureau by code, by its only name, or says that it is none', () => {
    const header = OWN_TABLES.bureau.columns.join();
    const read = (row: string) => readOwnTable(`${header}\n${row}\n`, SHIPPED, []);
    expect(read('杭州市,,甲中心,x,x,,x')?.entries[0]).toMatchObject({ code: '330100', level: 'city' });
    expect(read('西湖区,,甲中心,x,region 330106; level county,,x')?.entries[0]).toMatchObject({
      code: '330106',
    });
    expect(read('西湖区,,甲中心,x,x,,x')?.problems[0]?.problem).toMatchObject({
      code: 'code-unknown',
      text: '西湖区',
    });
  });

  it('is null where the columns are others', () => {
    expect(readOwnTable('单位,年份,案件数\n甲,2021,3\n', SHIPPED, [])).toBeNull();
    expect(readOwnTable('', SHIPPED, [])).toBeNull();
  });
});
