import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reached } from '../../src/ui/components/chart-keys';

const OPTION = {
  series: [
    { data: [{ tip: ['西湖区', '2023', '135件'] }, { value: 1 }, { tip: ['西湖区', '2024', '182件'] }] },
    { data: [] },
    {},
    { data: [{ tip: ['上城区', '2024', '249件'] }] },
  ],
};
const walk = (...keys: readonly string[]): string | null => {
  let at = -1;
  let said: string | null = null;
  for (const key of keys) {
    const found = reached(OPTION, at, key);
    if (found) at = found.at;
    said = found && found.lines.join(' ');
  }
  return said;
};

describe('the figures of a picture by the keys', () => {
  it.each([
    [['ArrowRight'], '西湖区 2023 135件'],
    [['ArrowDown'], '西湖区 2023 135件'],
    [['ArrowRight', 'ArrowRight'], '西湖区 2024 182件'],
    [['ArrowRight', 'ArrowRight', 'ArrowRight'], '上城区 2024 249件'],
    [['ArrowRight', 'ArrowDown'], '上城区 2024 249件'],
    [['End', 'ArrowUp'], '西湖区 2023 135件'],
    [['End', 'ArrowLeft'], '西湖区 2024 182件'],
    [['End', 'Home'], '西湖区 2023 135件'],
    [['End', 'ArrowRight'], null],
    [['Home', 'ArrowLeft'], null],
    [['ArrowLeft'], null],
    [['a'], null],
  ])('%j leads to %s', (keys, said) => {
    expect(walk(...keys)).toBe(said);
  });

  it('are all reached one after the other, each once', () => {
    const anyTips = fc.array(fc.array(fc.option(fc.string({ minLength: 1 })), { maxLength: 6 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyTips, (lists) => {
        const option = {
          series: lists.map((list) => ({ data: list.map((text) => text && { tip: [text] }) })),
        };
        const all = lists.flat().filter((text) => text !== null);
        const seen: string[] = [];
        for (let at = -1; seen.length <= all.length;) {
          const found = reached(option, at, 'ArrowRight');
          if (!found) break;
          at = found.at;
          seen.push(found.lines.join(''));
        }
        expect(seen).toEqual(all);
      }),
    );
  });

  it('lead nowhere in a picture without figures', () => {
    expect(reached({}, -1, 'ArrowRight')).toBeNull();
  });
});
