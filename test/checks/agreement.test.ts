import { expect, test } from 'vitest';
import { checkTotal } from '../../src/checks/agreement';
import { known, missing } from '../../src/domain/reading';

test('parts above their total disagree, those below it leave something over, bounds are held to what is sure', () => {
  expect(checkTotal(known(10), [known(6), known(5)])).toBe('disagrees');
  expect(checkTotal(known(10), [known(6), known(3)])).toBe('parts_incomplete');
  expect(checkTotal(known(10), [known(6), known(3)], true)).toBe('disagrees');
  expect(checkTotal(known(10), [known(6), known(3, 'at_least')])).toBe('cannot_be_checked');
  expect(checkTotal(known(10), [known(6), known(5, 'at_least')])).toBe('disagrees');
  expect(checkTotal(known(10, 'at_most'), [known(6), known(4)])).toBe('cannot_be_checked');
  expect(checkTotal(missing('unknown'), [known(6)])).toBe('cannot_be_checked');
});
