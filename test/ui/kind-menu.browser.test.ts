import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { TEXTS } from '../i18n/texts';
import KindMenu from '../../src/ui/panels/KindMenu.svelte';

async function opened() {
  const onchoose = vi.fn();
  const screen = await render(KindMenu, {
    title: '罚没款',
    kinds: [
      { name: 'ranked', reason: null },
      { name: 'trend', reason: 'needs-several-years' },
      { name: 'funnel', reason: 'needs-ten-bureaus' },
    ],
    chosen: null,
    automatic: 'ranked',
    shown: 'ranked',
    texts: TEXTS.zh,
    onchoose,
  });
  await userEvent.click(screen.getByRole('button', { name: /选择图形：罚没款/ }));
  return { screen, onchoose };
}

describe('the menu of views', () => {
  it('greys an unfitting view and says why', async () => {
    const { screen, onchoose } = await opened();
    const funnel = screen.getByRole('menuitemradio', { name: /漏斗图/ });
    await expect.element(funnel).toHaveAttribute('aria-disabled', 'true');
    await expect.element(funnel).toHaveTextContent('需要十家以上单位的数字');
    (funnel.element() as HTMLElement).click();
    expect(onchoose).not.toHaveBeenCalled();
  });

  it('hands on a fitting view, closes, and gives the focus back', async () => {
    const { screen, onchoose } = await opened();
    await userEvent.click(screen.getByRole('menuitemradio', { name: '排序条形', exact: true }));
    await expect.poll(() => onchoose.mock.calls).toEqual([['ranked']]);
    await expect.poll(() => screen.getByRole('menu').elements()).toHaveLength(0);
    await expect.poll(() => document.activeElement?.getAttribute('aria-expanded')).toBe('false');
  });

  it('is moved through by arrows and closed by Escape', async () => {
    const { screen } = await opened();
    await expect.element(screen.getByRole('menuitemradio', { name: /自动/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(screen.getByRole('menuitemradio', { name: /趋势线/ })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => screen.getByRole('menu').elements()).toHaveLength(0);
  });
});
