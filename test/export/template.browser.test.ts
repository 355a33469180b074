import { expect, it } from 'vitest';
import { templateXlsx } from '../../src/export/template';
import { readWorkbook } from '../../src/import/workbook';
import { DICTIONARY } from '../import/dictionary';

it('is written and read back as a workbook in the browser too', async () => {
  const bytes = await templateXlsx(DICTIONARY, 2023, { name: '上城区卫生健康局', code: '330102' });
  const { sheets } = await readWorkbook(bytes);
  expect(sheets[0]?.rows[0]?.slice(0, 5)).toEqual([
    '单位',
    '行政区划代码',
    '年份',
    '口径',
    '行政处罚案件数（件）',
  ]);
  expect(sheets[0]?.rows[1]).toEqual(['上城区卫生健康局', '330102', '2023']);
});
