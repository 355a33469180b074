import { backupsOf } from '../../src/state/backups.svelte';
import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { StorageProblem } from '../../src/storage/problem';
import { makeTable } from '../../src/table/table';
import { metaOf } from '../storage/opening';
import { openPage } from './open-page';

const refused = () => Promise.reject(new StorageProblem('storage-failed', 'no'));
const rows = { total: 2, accepted: 1, rejected: 0, skipped: 1 };
const press = (screen: Awaited<ReturnType<typeof openPage>>['screen'], name: string) =>
  userEvent.click(screen.getByRole('button', { name, exact: true }));

describe('a damaged data set', () => {
  it.each(['导出原始表格', '用保存的原始表格重新导入'])(
    'says so where its original table is not there: %s',
    async (button) => {
      const { screen, model } = await openPage('#/data', makeTable([]));
      model.library.holdings.damaged = [metaOf('a', { rows })];
      await press(screen, button);
      await expect.element(screen.getByRole('alert')).toHaveTextContent('“a.csv”的原始表格未随数据保存');
    },
  );

  it('says so where it cannot be removed', async () => {
    const { screen, model } = await openPage('#/data', makeTable([]));
    const { holdings } = model.library;
    holdings.damaged = [metaOf('a', { rows })];
    holdings.store.remove = refused;
    await userEvent.click(screen.getByLabelText('已损坏的数据集').getByRole('button', { name: '删除' }));
    await expect.element(screen.getByRole('alert')).toHaveTextContent('“a.csv”未能删除');
  });
});

describe('a remembered form', () => {
  const FORM = {
    words: ['单位'],
    file: '甲.csv',
    keptAt: '2026-11-26T08:00:00.000Z',
    answers: {},
    year: null,
  };

  it('says so where it cannot be forgotten, and stays', async () => {
    const { screen, model } = await openPage('#/compare', makeTable([]));
    const { store } = model.library.holdings;
    await store.keepAnswers('form', FORM);
    store.forgetAnswers = refused;
    model.address.navigate({ route: 'data' });
    await userEvent.click(screen.getByText('已记住的填法'));
    await press(screen, '忘记填法：甲.csv');
    await expect.element(screen.getByRole('alert')).toHaveTextContent('“甲.csv”的填法未能忘记');
    await expect.element(screen.getByRole('rowheader', { name: '甲.csv' })).toBeVisible();
  });

  it('says so where they cannot be read', async () => {
    const { screen, model } = await openPage('#/compare', makeTable([]));
    model.library.holdings.store.listAnswers = refused;
    model.address.navigate({ route: 'data' });
    await expect.element(screen.getByRole('alert')).toHaveTextContent('已记住的填法未能读取');
  });
});

describe('a package that is asked about', () => {
  it('names the words that clash and the briefings that differ, before and after it is taken in', async () => {
    const { screen, model } = await openPage('#/data', makeTable([]));
    const { holdings } = model.library;
    const backups = backupsOf(model.library);
    const plan = {
      kind: 'package' as const,
      madeAt: '2026-11-26T08:00:00.000Z',
      sets: [{ meta: metaOf('a'), state: 'completed' as const }],
      answers: 0,
      own: 1,
      clashes: ['饮用水抽检数'],
      briefings: [
        { heading: '甲', state: 'both' as const },
        { heading: '甲', state: 'same' as const },
      ],
    };
    holdings.store.restore = async () => ({});
    backups.planned = { ...plan, file: new Blob() };
    const card = screen.getByRole('region', { name: '数据包' });
    await expect.element(card).toHaveTextContent('a.csv 数字相同，补入原始表格');
    await expect.element(card).toHaveTextContent('两份都保留');
    await expect.element(card).toHaveTextContent('另导入简报 1 份、自建词条 1 项');
    await expect.element(card).toHaveTextContent('保留本机的：“饮用水抽检数”');
    await press(screen, '确认导入');
    await expect.element(screen.getByText('已完成：变动 1 个数据集')).toBeVisible();
    await expect.element(screen.getByText('保留本机的：“饮用水抽检数”')).toBeVisible();
  });
});

describe('a day that is none', () => {
  it('is a dash in the list of data sets', async () => {
    const { screen, model } = await openPage('#/data', makeTable([]));
    model.library.holdings.datasets = [metaOf('a', { importedAt: '昨天' })];
    await expect.element(screen.getByRole('row', { name: /^a\.csv/ })).toHaveTextContent('—');
    expect(screen.container.textContent).not.toContain('Invalid Date');
  });
});

describe('a briefing with items of a newer page', () => {
  it('says how many there are', async () => {
    const { screen, model } = await openPage('#/compare', makeTable([]));
    const briefing = { id: 'a', heading: '甲', bureau: '', date: '2026-11-26', notes: '', ownLine: '' };
    const items = [{ key: 'm', kind: 'map' }];
    await model.library.holdings.store.keepSetting('briefings', [{ ...briefing, items, changed: '2026' }]);
    model.address.navigate({ route: 'briefing' });
    await expect.element(screen.getByText(/另有 1 项由更新版本的页面制作/)).toBeVisible();
  });
});
