import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { makeTable } from '../../src/table/table';
import { datasetOf } from '../query/table-of';
import { dictionary, openPage } from './open-page';

const set = datasetOf('330106 2022 penalty_cases 全区 12 件\n', dictionary);
/** A data set that an earlier edition of the page let in: no panel can make anything of its words. */
const broken = {
  ...set,
  columns: {
    ...set.columns,
    indicators: set.columns.indicators.map((indicator) => ({ ...indicator, category: 5 as never })),
  },
};

describe('a part of the page that cannot be shown', () => {
  it('leaves the rest, says what to do in both languages, and is gone with the data that broke it', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { screen, model } = await openPage('#/bureau?v=1&our=330106&year=2022', makeTable([broken]));
    const alert = screen.getByRole('alert');
    await expect.element(alert).toHaveTextContent('这一部分未能显示');
    await expect.element(alert).toHaveTextContent('备份');
    await expect.element(screen.getByRole('navigation')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    await expect.element(alert).toHaveTextContent('This part could not be shown');
    model.address.navigate({ route: 'data' });
    await expect.element(screen.getByRole('heading', { name: 'Import tables' })).toBeVisible();
    expect(screen.getByRole('alert').elements()).toHaveLength(0);
    model.address.navigate({ route: 'bureau' });
    await expect.element(alert).toBeVisible();
    model.library.holdings.table = makeTable([set]);
    await expect.poll(() => screen.getByRole('alert').elements().length).toBe(0);
    await expect.poll(() => screen.container.querySelector('main')?.textContent).toContain('12');
    expect(told).toHaveBeenCalled();
    told.mockRestore();
  });
});
