import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../src/import/sha256';
import { sha256Plain } from '../../src/import/sha256-plain';

const reference = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('sha256', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives the examples of FIPS 180-4', () => {
    expect(sha256Plain(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(sha256Plain(new Uint8Array())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('agrees with Node at every length around a block and on any bytes', () => {
    for (let n = 0; n < 200; n += 1) {
      const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 31 + n) & 255);
      expect(sha256Plain(bytes)).toBe(reference(bytes));
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => sha256Plain(bytes) === reference(bytes)),
    );
  });

  it('reads a view and not the buffer around it', () => {
    const view = new Uint8Array(Uint8Array.of(9, 9, 97, 98, 99, 9).buffer, 2, 3);
    expect(sha256Plain(view)).toBe(reference(new TextEncoder().encode('abc')));
  });

  it('needs no crypto.subtle, and agrees with it', async () => {
    const bytes = new TextEncoder().encode('罚没款');
    expect(await sha256(bytes)).toBe(reference(bytes));
    vi.stubGlobal('crypto', {});
    expect(await sha256(bytes)).toBe(reference(bytes));
  });
});
