import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Combobox from '../../src/ui/components/Combobox.svelte';
import type { Choice } from '../../src/ui/components/search';

const HOSTILE = '<img src=x onerror="document.title=1">局';
const choice = (id: string, label: string, group: string): Choice => ({
  id,
  label,
  hint: '',
  group,
  keywords: id,
});
const CHOICES = [
  choice('330106', '西湖区卫生健康局', '杭州市'),
  choice('330105', '拱墅区卫生健康局', '杭州市'),
  choice('330902', '定海区卫生健康局', '舟山市'),
  choice('name:x', HOSTILE, '未注明地区'),
];

async function shown() {
  const onpick = vi.fn();
  const screen = await render(Combobox, {
    choices: CHOICES,
    value: '330105',
    label: '选择本单位',
    placeholder: '查找',
    empty: '没有相符的单位',
    more: (n: number) => `还有 ${n} 家`,
    onpick,
  });
  return { screen, onpick, input: screen.getByRole('combobox') };
}

describe('the combobox', () => {
  it('lists all under their groups and marks the one in force', async () => {
    const { screen } = await shown();
    expect(
      screen
        .getByRole('group')
        .elements()
        .map((each) => each.getAttribute('aria-label')),
    ).toEqual(['杭州市', '舟山市', '未注明地区']);
    await expect.element(screen.getByRole('option', { selected: true })).toHaveTextContent('拱墅区');
  });

  it('is moved through and answered by keys alone', async () => {
    const { input, onpick, screen } = await shown();
    await userEvent.click(input);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    const active = input.element().getAttribute('aria-activedescendant') ?? '';
    expect(screen.container.querySelector(`#${active}`)?.textContent).toContain('拱墅区');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => onpick.mock.calls).toEqual([['330105']]);
  });

  it('takes the first match on Enter after typing a code', async () => {
    const { input, onpick } = await shown();
    await userEvent.fill(input, '3309');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => onpick.mock.calls).toEqual([['330902']]);
  });

  it('picks nothing on Enter where nothing was typed or moved to', async () => {
    const { input, onpick } = await shown();
    await userEvent.click(input);
    await userEvent.keyboard('{Enter}');
    expect(onpick).not.toHaveBeenCalled();
  });

  it('says what to do where nothing matches', async () => {
    const { input, screen } = await shown();
    await userEvent.fill(input, '月球');
    expect(screen.getByRole('option').elements()).toHaveLength(0);
    await expect.element(screen.getByText('没有相符的单位')).toBeVisible();
  });

  it('shows a hostile name as it is', async () => {
    const { screen } = await shown();
    await expect.element(screen.getByText(HOSTILE)).toBeVisible();
    expect(screen.container.querySelector('img')).toBeNull();
  });
});
