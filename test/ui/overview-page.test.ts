import { describe, expect, test } from 'vitest';
import { briefingZh } from '../../src/i18n/briefing-zh';
import type { BriefingItem } from '../../src/state/briefing';
import { cardTextsIn } from '../../src/ui/card/card-texts';
import { overviewPage } from '../../src/ui/briefing/overview-page';
import type { PageSpeech } from '../../src/ui/briefing/page-speech';
import { bundledDictionary as dictionary } from '../query/bundled';
import { speechIn } from '../query/overview-of';
import { tableOf } from '../query/table-of';

const speech: PageSpeech = {
  ...speechIn('zh'),
  dictionary,
  card: cardTextsIn('zh'),
  briefing: briefingZh,
  today: '2026-01-31',
};
const selection = {
  our: '330106',
  compared: 'peers',
  year: 2024,
  from: 2024,
  to: 2024,
  scope: 'all',
} as const;
const item = (kind: 'overview' | 'sentences'): Extract<BriefingItem, { kind: typeof kind }> =>
  ({ kind, key: 'a', remark: '', selection, indicators: [] }) as never;

const cases = (code: string, n: number, source: string): string =>
  `${code} 2024 penalty_cases 全区 ${n} 件 #${source}`;
const FIGURES = [
  cases('330106', 200, '本局报告'),
  cases('330102', 300, '上城报告'),
  cases('330108', 100, '滨江报告'),
];
/** 10 of 100 are 10 %, not 90 %. */
const DISAGREEING = `
  330106 2024 dr_national_penalty_rate 全区 90 % #本局报告
  330106 2024 dr_national_tasks 全区 100 家 #本局报告
  330106 2024 dr_national_penalised 全区 10 家 #本局报告`;
const pageOf = (kind: 'overview' | 'sentences', text: string, lines: readonly string[] | null = null) =>
  overviewPage(item(kind), lines, tableOf(text, dictionary), speech);

describe('the one-page table in a briefing', () => {
  test('cites what its ranks and medians are formed from, and says who is silent', () => {
    const page = pageOf('overview', FIGURES.join('\n'), ['penalty_cases', 'complaints']);
    if (page.kind !== 'table') throw new Error(page.kind);
    expect(page.sources.map((line) => line.replace(/ · .*/, ''))).toEqual([
      '[1] 本局报告',
      '[2] 上城报告',
      '[3] 滨江报告',
    ]);
    expect(page.table.foot).toContain('位次与中位数另据 [2][3]');
    expect(page.table.foot).toContain('本年未公布：投诉举报受理数');
    expect(page.table.foot).toContain('件数、金额等总量的位次、中位数未按规模折算');
  });

  test('says 未按规模折算 of totals only', () => {
    const rates = ['330106', '330102', '330108'].map(
      (code, i) => `${code} 2024 dr_national_penalty_rate 全区 ${10 + i} %`,
    );
    const page = pageOf('overview', rates.join('\n'));
    if (page.kind !== 'table') throw new Error(page.kind);
    expect(page.table.rows).toHaveLength(1);
    expect(page.table.foot.join()).toContain('位次：');
    expect(page.table.foot.join()).not.toContain('未按规模折算');
  });
});

describe('its sentences', () => {
  test('are those that may be said, with where ranks and medians come from', () => {
    const page = pageOf('sentences', FIGURES.join('\n') + DISAGREEING);
    if (page.kind !== 'text') throw new Error(page.kind);
    expect(page.paragraphs.filter((text) => text.includes('处罚率'))).toEqual([]);
    expect(page.paragraphs.some((text) => text.startsWith('2024年西湖区行政处罚案件数为200件'))).toBe(true);
    expect(page.paragraphs.every((text) => /\[1\]$/.test(text))).toBe(true);
    expect(page.foot).toEqual(['待核对，未成句：双随机国家任务处罚率（%）', '位次与中位数另据 [2][3]']);
    expect(page.sources).toHaveLength(3);
  });

  test('say who is silent, and cite others only where a place or a median is said', () => {
    const asked = ['penalty_cases', 'complaints'];
    const alone = `${cases('330106', 200, '本局报告')}
      330102 2024 complaints 全区 5 件 #上城报告`;
    const page = pageOf('sentences', alone, asked);
    if (page.kind !== 'text') throw new Error(page.kind);
    expect(page.foot).toEqual(['本年未公布：投诉举报受理数']);
    const partial = `${cases('330106', 200, '本局报告')}
      330102 2024 penalty_cases 全区 90 件 @2024-06-30 #上城报告`;
    const table = pageOf('overview', partial, asked);
    if (table.kind !== 'table') throw new Error(table.kind);
    expect(table.table.foot.join()).not.toContain('另据');
    expect(table.sources).toHaveLength(1);
  });

  test('are told to be missing where none may be said', () => {
    const page = pageOf('sentences', DISAGREEING, ['dr_national_penalty_rate']);
    expect(page).toMatchObject({ kind: 'missing', why: expect.stringContaining('核对后方可成句') });
  });
});
