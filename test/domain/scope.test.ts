import { expect, test } from 'vitest';
import { seriesScope } from '../../src/domain/scope';

test('at county level the bureau is the only one of its territory; delegated work stays apart', () => {
  expect(seriesScope('own', 'county')).toBe('county');
  expect(seriesScope('jurisdiction', 'county')).toBe('county');
  expect(seriesScope('unstated', 'county')).toBe('county');
  expect(seriesScope('delegated', 'county')).toBe('delegated');
});

test.each(['city', 'province', 'nation', 'unknown'] as const)(
  'at the level %s scopes stay apart',
  (level) => {
    for (const scope of ['own', 'jurisdiction', 'delegated', 'unstated'] as const) {
      expect(seriesScope(scope, level)).toBe(scope);
    }
  },
);
