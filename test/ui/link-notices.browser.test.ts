import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { tableOf } from '../query/table-of';
import { dictionary, openPage } from './open-page';

const table = tableOf(
  '330106 2022 penalty_cases 全区 10 件\n330108 2022 penalty_cases 全区 20 件',
  dictionary,
);
const noticeIn = (root: Element): string => root.querySelector('[data-link-notices]')?.textContent ?? '';

describe('a link to a bureau that is not loaded', () => {
  it.each(['compare', 'overview', 'coverage', 'checks', 'bureau'])('is told of on %s', async (route) => {
    const { screen } = await openPage(`#/${route}?v=1&our=330109&year=2022`, table);
    await expect.poll(() => noticeIn(screen.container)).toContain('330109');
  });

  it('is told of nowhere where all are loaded', async () => {
    const { screen } = await openPage('#/compare?v=1&our=330106&year=2022', table);
    await expect.poll(() => screen.container.querySelector('[data-board], .board')).not.toBeNull();
    expect(noticeIn(screen.container)).toBe('');
  });
});

describe('the head of a row of the coverage', () => {
  it('leads to its bureau, by its link and by the keys, with one tab stop', async () => {
    const { screen } = await openPage('#/coverage?v=1&our=330106&year=2022', table);
    const grid = (): HTMLElement | null => screen.container.querySelector('table[data-coverage-table]');
    const heads = (): Element[] => [...(grid()?.querySelectorAll('tbody th a') ?? [])];
    // Its rows come a frame behind the grid.
    await expect.poll(() => heads().length, { timeout: 10_000 }).toBeGreaterThan(0);
    const links = heads();
    expect(links[0]?.getAttribute('href')).toMatch(/^#\/bureau\?.*of=330106/);
    expect(links.every((link) => link.getAttribute('tabindex') === '-1')).toBe(true);
    grid()?.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => grid()?.querySelector('#coverage-cell')?.tagName).toBe('TH');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => location.hash).toMatch(/^#\/bureau\?/);
  });
});
