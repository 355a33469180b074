import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, type Problem } from '../../src/domain/problem';
import { problemsEn } from '../../src/i18n/problems-en';
import { problemsZh } from '../../src/i18n/problems-zh';

const sample = (code: Problem['code'], params: Problem['params'] = {}): Problem => ({
  code,
  severity: 'warning',
  row: 5,
  column: 3,
  text: '12O',
  params,
});

describe.each(PROBLEM_CODES)('%s', (code) => {
  it('has a whole sentence in both languages', () => {
    const zh = problemsZh[code](sample(code));
    const en = problemsEn[code](sample(code));
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/s);
    expect(en).toMatch(/^[A-Z“][^]*\.$/);
    expect(zh + en).not.toMatch(/undefined|NaN|null|\[object/);
  });
});

it('names the place, the text and what to do', () => {
  const p = sample('cell-unreadable', { indicator: '罚没款金额', indicatorEn: 'Fines' });
  expect(problemsZh[p.code](p)).toBe(
    '第 5 行第 3 列：“12O”读不成数字（罚没款金额），未导入。请改为数字，没有数据请留空。',
  );
  expect(problemsEn[p.code](p)).toBe(
    'Row 5, column 3: “12O” cannot be read as a number (Fines) and was not imported. Write a number, or leave it blank where there is none.',
  );
});
