import { describe, expect, it } from 'vitest';
import { settle } from '../../src/import/figure';
import { readNumber } from '../../src/import/numbers';
import { columnUnit } from '../../src/import/units';
import { DICTIONARY } from './dictionary';

const units = DICTIONARY.unitByPrinted;

function figure(text: string, id: string, header: string) {
  const indicator = DICTIONARY.indicatorById.get(id);
  if (!indicator) throw new Error(id);
  return settle(readNumber(text), { indicator, unit: columnUnit(header, units), units }, 'exact');
}

describe('settle', () => {
  it.each([
    // text, indicator, unit of the header, value, unit, qualifier
    ['47.8万余', 'penalty_amount', '元', 47.8, '万元', 'at_least'],
    ['47.8万余元', 'penalty_amount', '', 47.8, '万元', 'at_least'],
    ['47.8万元', 'penalty_amount', '元', 47.8, '万元', 'exact'],
    ['47.8万元', 'penalty_amount', '万元', 47.8, '万元', 'exact'],
    ['1.2亿', 'penalty_amount', '', 1.2, '亿元', 'exact'],
    ['3.5千', 'penalty_amount', '元', 3500, '元', 'exact'],
    ['1741165.8', 'penalty_amount', '元', 1_741_165.8, '元', 'exact'],
    ['5', 'penalty_amount', '千元', 5000, '元', 'exact'],
    ['约1700多万元', 'penalty_amount', '万元', 1700, '万元', 'approx'],
    ['(12)', 'penalty_amount', '万元', -12, '万元', 'exact'],
    ['3.5万余份', 'leaflets', '', 35_000, '份', 'at_least'],
    ['3.5万', 'leaflets', '份', 35_000, '份', 'exact'],
    ['3.5', 'leaflets', '万份', 35_000, '份', 'exact'],
    ['50000余', 'leaflets', '', 50_000, '份', 'at_least'],
    ['97.08%', 'medical_mediation_rate', '', 97.08, '%', 'exact'],
    ['97.08', 'medical_mediation_rate', '%', 97.08, '%', 'exact'],
    ['9.7‰', 'medical_mediation_rate', '', 0.97, '%', 'exact'],
    ['9.7', 'medical_mediation_rate', '‰', 0.97, '%', 'exact'],
    ['90%以上', 'medical_mediation_rate', '%', 90, '%', 'at_least'],
    ['两起', 'penalty_cases', '', 2, '起', 'exact'],
    ['２,７７１', 'dr_national_tasks', '家', 2771, '家', 'exact'],
    ['39支', 'leaflets', '', 39, '支', 'exact'],
    ['三万五千', 'leaflets', '', 35_000, '份', 'exact'],
    ['三万五千余份', 'leaflets', '份', 35_000, '份', 'at_least'],
    ['三万五千', 'penalty_amount', '', 35_000, '元', 'exact'],
    ['三万五千元', 'penalty_amount', '万元', 35_000, '元', 'exact'],
    ['一亿二千万元', 'penalty_amount', '', 120_000_000, '元', 'exact'],
  ] as const)('%s of %s under （%s）', (text, id, header, value, unit, qualifier) => {
    expect(figure(text, id, header)).toEqual({
      reading: { status: 'known', value, qualifier },
      unit,
      problem: null,
    });
  });

  it.each([
    ['1-2家', 'dr_national_tasks', '', 1, 2, '家'],
    ['1家至2家', 'dr_national_tasks', '家', 1, 2, '家'],
    ['10%-20%', 'medical_mediation_rate', '', 10, 20, '%'],
    ['1‰-2‰', 'medical_mediation_rate', '', 0.1, 0.2, '%'],
    ['3万-5万', 'leaflets', '', 30_000, 50_000, '份'],
    ['3万-5万', 'penalty_amount', '元', 3, 5, '万元'],
    ['3万元-5万元', 'penalty_amount', '', 3, 5, '万元'],
    ['9000元-1.2万元', 'penalty_amount', '万元', 9000, 12_000, '元'],
  ] as const)('keeps both ends of %s of %s under （%s）', (text, id, header, value, upper, unit) => {
    expect(figure(text, id, header)).toEqual({
      reading: { status: 'known', value, qualifier: 'between', upper },
      unit,
      problem: null,
    });
  });

  it.each([
    ['47.8万', 'penalty_amount', '万元', 'doubtful', 'cell-unit-twice'],
    ['3千', 'penalty_amount', '万元', 'doubtful', 'cell-unit-twice'],
    ['3.5万', 'leaflets', '万份', 'doubtful', 'cell-unit-twice'],
    ['三万五千', 'penalty_amount', '万元', 'doubtful', 'cell-unit-twice'],
    ['3万-5万', 'penalty_amount', '万元', 'doubtful', 'cell-unit-twice'],
    ['半年', 'penalty_cases', '件', 'unreadable', 'cell-unreadable'],
    ['一半', 'penalty_cases', '件', 'unreadable', 'cell-unreadable'],
    ['三分之一', 'penalty_cases', '件', 'unreadable', 'cell-unreadable'],
    ['(12)', 'penalty_cases', '件', 'doubtful', 'cell-doubtful-missing'],
    ['无', 'penalty_cases', '件', 'doubtful', 'cell-doubtful-missing'],
    ['…', 'penalty_cases', '件', 'doubtful', 'cell-doubtful-missing'],
    ['12O', 'penalty_cases', '件', 'unreadable', 'cell-unreadable'],
    ['12345热线', 'penalty_cases', '件', 'unreadable', 'cell-unreadable'],
    ['12.4法制日', 'penalty_cases', '件', 'unreadable', 'cell-unreadable'],
    ['#N/A', 'penalty_cases', '件', 'unreadable', 'cell-excel-error'],
    ['30万元', 'penalty_cases', '件', 'doubtful', 'cell-unit-conflict'],
    ['30', 'penalty_cases', '万元', 'doubtful', 'cell-unit-conflict'],
    ['30%', 'penalty_cases', '', 'doubtful', 'cell-unit-conflict'],
    ['30', 'penalty_amount', '件', 'doubtful', 'cell-unit-conflict'],
    ['229件', 'penalty_amount', '', 'doubtful', 'cell-unit-conflict'],
    ['97', 'medical_mediation_rate', '件', 'doubtful', 'cell-unit-conflict'],
    ['—', 'penalty_cases', '件', 'not_reported', null],
    ['/', 'penalty_cases', '件', 'not_applicable', null],
    ['不详', 'penalty_cases', '件', 'unknown', null],
  ] as const)('%s of %s under （%s） is missing: %s', (text, id, header, reason, problem) => {
    expect(figure(text, id, header)).toMatchObject({ reading: { status: 'missing', reason }, problem });
  });

  it.each([
    ['-5', 'penalty_cases', '件', 'cell-negative-count'],
    ['2.5', 'penalty_cases', '件', 'cell-fraction-count'],
    ['107', 'medical_mediation_rate', '%', 'cell-out-of-range'],
    ['90%-107%', 'medical_mediation_rate', '%', 'cell-out-of-range'],
    ['30条', 'penalty_cases', '件', 'cell-unit-conflict'],
    ['-838', 'permits_disclosed_change', '条', null],
    ['30起', 'penalty_cases', '件', null],
  ] as const)('%s of %s under （%s） is kept, with %s', (text, id, header, problem) => {
    expect(figure(text, id, header)).toMatchObject({ reading: { status: 'known' }, problem });
  });

  it('keeps a stated zero apart from a missing one', () => {
    expect(figure('0', 'penalty_cases', '件').reading).toEqual({
      status: 'known',
      value: 0,
      qualifier: 'exact',
    });
  });

  it('takes the bound from the qualifier column where the cell has none, and never the other way', () => {
    const indicator = DICTIONARY.indicatorById.get('leaflets');
    if (!indicator) throw new Error('leaflets');
    const place = { indicator, unit: null, units };
    expect(settle(readNumber('35000'), place, 'at_least').reading).toMatchObject({ qualifier: 'at_least' });
    expect(settle(readNumber('约35000'), place, 'at_least').reading).toMatchObject({ qualifier: 'approx' });
    expect(settle(readNumber('35000余'), place, 'exact').reading).toMatchObject({ qualifier: 'at_least' });
  });
});
