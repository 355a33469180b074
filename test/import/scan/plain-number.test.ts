import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPlain } from '../../../src/import/numbers';
import { PlainNumber, textOf } from '../../../src/import/scan/plain-number';
import { utf8 } from '../read';

const digits = fc.stringMatching(/^-?[0-9.]{0,16}$/);
const written = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(8)).map(([n, decimals]) => {
  return (n / 10 ** Math.min(decimals, 7)).toFixed(decimals).slice(0, 15);
});

it('reads only what is a plain number, as the value that it is, and gives its text back', () => {
  fc.assert(
    fc.property(fc.oneof(digits, written), (text) => {
      const number = new PlainNumber();
      if (!number.read(utf8(`${text},`), 0) || number.end !== text.length) return;
      expect(isPlain(text)).toBe(true);
      expect(number.value).toBe(Number(text));
      expect(textOf(number.value, number.decimals)).toBe(text);
    }),
    { numRuns: 20_000 },
  );
});

it.each(['0', '7', '-3', '97.08', '251.80', '0.00', '123456789012345', '-0.5'])('reads %s', (text) => {
  expect(new PlainNumber().read(utf8(`${text},`), 0)).toBe(true);
});

it.each(['', '-', '.', '.5', '5.', '007', '-0', '1234567890123456', '0.0000001'])(
  'leaves %j to others',
  (text) => {
    const number = new PlainNumber();
    expect(number.read(utf8(`${text},`), 0) && number.end === text.length).toBe(false);
  },
);
