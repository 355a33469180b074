import { expect, test } from 'vitest';
import { tableHtml, tableText } from '../../src/export/rich-table';

const table = {
  title: '2024年主要指标',
  head: ['指标', '2024年'],
  rows: [
    ['行政处罚案件数（件）', '312'],
    ['=1+1<script>', '+25（+8.7%）'],
    ['案由\t一\n二', '−3'],
  ],
  foot: ['≥ 下限值', '数据来源：[1] 某局年度报告'],
};

test('a table for Word keeps its title and foot, and runs nothing', () => {
  const html = tableHtml(table);
  expect(html).toContain('2024年主要指标');
  expect(html).toContain('数据来源：[1] 某局年度报告');
  expect(html).toContain('=1+1&lt;script&gt;');
  expect(html).not.toContain('<script');
  expect(html.match(/<tr>/g)).toHaveLength(4);
  expect(html).toMatch(/mso-number-format:'\\@'">=1\+1/);
  expect(html).not.toMatch(/mso-number-format[^>]*>312/);
});

test('a table for Excel has a line for each row, and no formula', () => {
  const lines = tableText(table).split('\r\n');
  expect(lines).toHaveLength(7);
  expect(lines[2]).toBe('行政处罚案件数（件）\t312');
  expect(lines[3]).toBe("'=1+1<script>\t'+25（+8.7%）");
  expect(lines[4]).toBe('案由 一 二\t−3');
});
