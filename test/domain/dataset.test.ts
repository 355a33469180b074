import { expect, it } from 'vitest';
import { mayBeSameFile } from '../../src/domain/dataset';

it.each([
  ['ab12', 'ab12', true],
  ['ab12', 'ab13', false],
  ['murmur3:ab12', 'murmur3:ab12', true],
  ['murmur3:ab12', 'murmur3:ab13', false],
  // Of two kinds: nothing says that they differ.
  ['ab12', 'murmur3:ab12', true],
])('%s and %s may be of one file: %s', (a, b, expected) => {
  expect(mayBeSameFile(a, b)).toBe(expected);
  expect(mayBeSameFile(b, a)).toBe(expected);
});
