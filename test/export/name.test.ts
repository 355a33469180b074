import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/export/name';

describe('the name of a file', () => {
  it('tells program, contents and date', () => {
    expect(fileName(['卫健法治指标', '全部'], '2026-11-25', 'csv')).toBe('卫健法治指标-全部-2026-11-25.csv');
    expect(fileName(['卫健法治指标', '西湖 2023.CSV', '长表'], '2026-11-25', 'csv')).toBe(
      '卫健法治指标-西湖 2023-长表-2026-11-25.csv',
    );
  });

  it('holds nothing that Windows refuses or nobody sees', () => {
    expect(fileName(['甲', 'a/b\\c:"d"*?<e>|f\n\u202egnp.exe. '], '2026-11-25', 'csv')).toBe(
      '甲-a b c d e f gnp.exe-2026-11-25.csv',
    );
    expect(fileName(['甲', '...'], '2026-11-25', 'csv')).toBe('甲-2026-11-25.csv');
  });

  it('is cut between words, and as late as it may be', () => {
    const words =
      'Share of units penalised among those drawn in national double-random tasks of health inspection, by bureau';
    expect(words.length).toBeLessThanOrEqual(120);
    expect(fileName([words], '2026-11-25', 'png')).toBe(`${words}-2026-11-25.png`);
    expect(fileName([`${words} and by year and province`], '2026-11-25', 'png')).toBe(
      `${words} and by year-2026-11-25.png`,
    );
    // 120 bytes are 40 characters of three.
    expect(fileName(['法'.repeat(50)], '2026-11-25', 'png')).toBe(`${'法'.repeat(40)}-2026-11-25.png`);
  });

  it('is short enough for every file system, and whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 30, maxLength: 300 }), (part) => {
        const name = fileName(['卫健法治指标', part], '2026-11-25', 'csv');
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
        expect(name).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
    );
  });
});
