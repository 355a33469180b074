import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { OWN_TABLES } from '../../src/domain/own-table';
import { keepOwn } from '../../src/state/own';
import { makeTable } from '../../src/table/table';
import { WATER } from '../domain/own-entries';
import { dictionary, openPage } from './open-page';

const HEADER = OWN_TABLES.indicator.columns.join();

/** The card of the own dictionary of a page that knows the dictionary of the tests and has no figures. */
async function opened() {
  const { screen, model } = await openPage('#/data', makeTable([]));
  const { library } = model;
  library.shipped = dictionary;
  await expect.element(screen.getByRole('heading', { name: '本机词典' })).toBeVisible();
  const entries = () => library.own?.entries ?? [];
  const click = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name, exact: true }));
  // A field that offers units is a combobox to those who do not see it.
  const field = (name: string) =>
    screen.getByRole(name === '计量单位' ? 'combobox' : 'textbox', { name, exact: true });
  const fill = (name: string, text: string) => userEvent.fill(field(name), text);
  const select = (name: string, value: string) =>
    userEvent.selectOptions(screen.getByRole('combobox', { name, exact: true }), value);
  const alerts = () =>
    screen
      .getByRole('alert')
      .elements()
      .map((each) => each.textContent);
  return { screen, library, entries, click, fill, field, select, alerts };
}

describe('the form of an indicator', () => {
  it('says what is wrong, why and what to do, and keeps nothing until all is right', async () => {
    const { entries, click, fill, select, alerts } = await opened();
    await click('新增指标');
    await click('保存');
    await expect
      .poll(alerts)
      .toEqual([
        '没有填写。请填写后保存。',
        '没有填写。请选用单位表中的写法，如件、家、万元。',
        '类别“其他 other”不在目录中。请从列表中选择。',
      ]);
    await fill('名称', 'penalty_cases');
    await fill('计量单位', '针');
    await select('类别', '行政处罚 penalties');
    await expect
      .poll(alerts)
      .toEqual([
        '“penalty_cases”已是“penalty_cases”的名称或其他名称，表头出现该名称时按其识别。请写得更确切，或直接对应到“penalty_cases”。',
        '“针”不在单位表中，无法换算和比较。请选用列表中的写法。',
      ]);
    expect(entries()).toEqual([]);
  });

  it('makes an entry that the dictionary of the page has from then on', async () => {
    const { screen, library, entries, click, fill, select, alerts } = await opened();
    await click('新增指标');
    await fill('名称', '饮用水抽检数');
    await fill('计量单位', '件');
    await select('类别', '行政处罚 penalties');
    await fill('定义（可不填）', '全年抽检的样品数');
    await click('保存');
    await expect.poll(() => entries().length).toBe(1);
    expect(entries()[0]).toEqual({
      ...WATER,
      nameEn: '',
      aliases: [],
      category: '行政处罚 penalties',
      definition: '全年抽检的样品数',
    });
    expect(library.dictionary?.indicatorById.get(WATER.id)).toMatchObject({ known: true, own: true });
    expect(screen.container.querySelector('[data-own="x:饮用水抽检数"]')?.textContent).toContain(
      '件 · 计数 · 行政处罚',
    );
    await expect.poll(alerts).toEqual([]);
  });

  it('offers parts for a rate, and asks for both or none', async () => {
    const { screen, entries, click, fill, select, alerts } = await opened();
    await click('新增指标');
    await fill('名称', '办结率');
    await select('性质', 'rate');
    await select('类别', '行政处罚 penalties');
    await click(/^分子/);
    await userEvent.fill(screen.getByRole('combobox', { name: '分子' }), 'online_handled');
    await userEvent.keyboard('{Enter}');
    await click('保存');
    await expect.poll(alerts).toEqual(['分子和分母只填了一项，无法复算。请补上，或两项都不填。']);
    await click(/^分母/);
    await userEvent.fill(screen.getByRole('combobox', { name: '分母' }), 'permits_completed');
    await userEvent.keyboard('{Enter}');
    await click('保存');
    await expect
      .poll(() => entries()[0])
      .toMatchObject({
        unit: '%',
        numeratorId: 'online_handled',
        denominatorId: 'permits_completed',
      });
  });

  it('does not put a new indicator in the place of one of that name, and renames an old one', async () => {
    const { library, entries, click, fill, alerts } = await opened();
    await keepOwn(library, [{ ...WATER, category: '行政处罚 penalties' }]);
    await click('修改：饮用水抽检数');
    await fill('名称', '饮水抽检');
    await click('保存');
    await expect.poll(() => entries()[0]).toMatchObject({ id: WATER.id, nameZh: '饮水抽检' });
    await click('新增指标');
    await fill('名称', '饮用水抽检数');
    await fill('计量单位', '件');
    await click('保存');
    await expect.poll(() => alerts()[0]).toContain('“饮用水抽检数”已是“饮水抽检”的名称');
    expect(entries()).toHaveLength(1);
  });
});

describe('the own dictionary on the data screen', () => {
  it('takes a bureau with its region and level, and tells one that is a region’s', async () => {
    const { screen, entries, click, fill, alerts } = await opened();
    await click('新增单位');
    await fill('单位名称', '杭州市西湖区卫生健康局');
    await click('保存');
    await expect
      .poll(alerts)
      .toEqual([
        '“杭州市西湖区卫生健康局”即西湖区的卫生健康主管部门，已在区划表中。请直接对应到该单位，不必新增。',
      ]);
    await fill('单位名称', '杭州市疾病预防控制中心');
    await fill('简称、曾用名（可不填）', '市疾控；杭州疾控');
    await click(/^所在地区/);
    await userEvent.fill(screen.getByRole('combobox', { name: '所在地区' }), '杭州市');
    await userEvent.keyboard('{Enter}');
    await click('保存');
    await expect
      .poll(() => entries()[0])
      .toEqual({
        type: 'bureau',
        id: 'name:杭州市疾病预防控制中心',
        name: '杭州市疾病预防控制中心',
        code: '330100',
        level: 'city',
        otherNames: ['市疾控', '杭州疾控'],
      });
  });

  it('takes a break for a region and an indicator, and forgets it after it was asked', async () => {
    const { screen, library, entries, click, fill, select, alerts } = await opened();
    await click('新增断点');
    await fill('说明', '裁量基准修订');
    await fill('起始时间', '2023年');
    await select('性质', 'competence');
    await click(/^涉及单位/);
    await userEvent.fill(screen.getByRole('combobox', { name: '涉及单位' }), '杭州市（含下级）');
    await userEvent.keyboard('{Enter}');
    await click(/^涉及指标/);
    await userEvent.fill(screen.getByRole('combobox', { name: '涉及指标' }), 'penalty_cases');
    await userEvent.keyboard('{Enter}');
    await click('保存');
    await expect.poll(alerts).toEqual(['“2023年”不是日期。请写作 2021、2021-04 或 2021-04-09。']);
    await fill('起始时间', '2023');
    await click('保存');
    await expect
      .poll(() => entries()[0])
      .toMatchObject({
        kind: 'competence',
        codes: ['3301'],
        indicators: ['penalty_cases'],
        date: '2023',
        severs: true,
      });
    expect(entries()[0]?.id).toMatch(/^own:competence-2023-\w+$/);
    expect(library.dictionary?.breaks.at(-1)).toMatchObject({ labelZh: '裁量基准修订（自定义）' });
    await click('删去：裁量基准修订');
    await expect.element(screen.getByText('图中不再画出这条断点，前后恢复为可比。')).toBeVisible();
    expect(entries()).toHaveLength(1);
    await click('确认删去');
    await expect.poll(entries).toEqual([]);
  });

  it('reads rows of data/ only after they were looked at, and names those that it cannot take', async () => {
    const { screen, entries, click } = await opened();
    const csv = `${HEADER}
a,甲数,A,行政处罚 penalties,result,,件,count,,,neutral,,,d,d,,
b,乙数,B,行政处罚 penalties,result,,针,count,,,neutral,,,d,d,,
penalty_cases,x,x,x,result,,件,count,,,neutral,,,d,d,,
`;
    const input = screen.getByLabelText('选择 indicators、institutions 或 breaks 的 CSV');
    await userEvent.upload(input, new File([csv], '行.csv', { type: 'text/csv' }));
    await expect.element(screen.getByText('“行.csv”：可读入 1 条；1 行 data/ 中已有，跳过。')).toBeVisible();
    await expect.element(screen.getByText(/^第 3 行“乙数”未读入：“针”不在单位表中/)).toBeVisible();
    expect(entries()).toEqual([]);
    await click('读入 1 条');
    await expect.poll(() => entries().map(({ id }) => id)).toEqual(['x:甲数']);
    await userEvent.upload(input, new File(['单位,年份\n甲,2021\n'], '数.csv', { type: 'text/csv' }));
    await expect.element(screen.getByText(/^“数.csv”的列不是/)).toBeVisible();
  });

  it('can only be read where a newer page has the database', async () => {
    const { screen, library } = await opened();
    await keepOwn(library, [WATER]);
    library.holdings.storage = 'newer';
    await expect.element(screen.getByText(/本机词典只能查看/)).toBeVisible();
    expect(screen.getByRole('button', { name: /新增|^修改|^删去/ }).elements()).toEqual([]);
  });
});
