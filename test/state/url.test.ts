import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../../src/charts/kind';
import { FAMILIES, PANELS } from '../../src/query/panels';
import {
  COVERAGE_WORDS,
  decodeHash,
  encodeHash,
  HOME,
  readHash,
  ROUTES,
  type Address,
  type Unread,
} from '../../src/state/url';

const year = fc.option(fc.integer({ min: 1950, max: 2199 }));
/** Ids as files make them: any text, without the halves of characters that no text has. */
const id = fc.string({ unit: 'grapheme', minLength: 1 });
const address: fc.Arbitrary<Address> = fc.record({
  route: fc.constantFrom(...ROUTES),
  selection: fc.record({
    our: fc.option(id),
    compared: fc.oneof(fc.constantFrom('peers' as const, 'wider' as const), fc.array(id)),
    year,
    from: year,
    to: year,
    scope: fc.constantFrom('all', 'own', 'jurisdiction', 'delegated'),
  }),
  board: fc.constantFrom(...FAMILIES),
  indicator: fc.option(id),
  views: fc.dictionary(fc.constantFrom(...PANELS.map((panel) => panel.id)), fc.constantFrom(...KIND_NAMES), {
    noNullPrototype: true,
  }),
  tables: fc.array(id),
  bureau: fc.option(id),
  coverage: fc.subarray([...COVERAGE_WORDS]),
  category: fc.option(id),
  figure: fc.option(fc.record({ bureau: id, indicator: id, year: fc.integer({ min: 1950, max: 2199 }) })),
});

describe('the address', () => {
  it('is read as it was written, whatever the names in it', () => {
    fc.assert(
      fc.property(address, (asked) => {
        expect(decodeHash(encodeHash(asked))).toEqual(asked);
      }),
    );
  });

  it('is the same link for the same question', () => {
    fc.assert(
      fc.property(address, (asked) => {
        expect(encodeHash(decodeHash(encodeHash(asked)))).toBe(encodeHash(asked));
      }),
    );
  });

  it('never fails to open, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string(), (pasted) => {
        expect(ROUTES).toContain(decodeHash(pasted).route);
      }),
    );
    expect(decodeHash('#/compare?our=%E0%A4%A&year=20x4')).toMatchObject({
      selection: { our: '%E0%A4%A', year: null },
    });
  });

  it('spells a question in a way that is promised', () => {
    const asked: Address = {
      ...HOME,
      selection: {
        our: '330106',
        compared: ['330102', '330105'],
        year: 2024,
        from: 2016,
        to: 2025,
        scope: 'own',
      },
      board: 'permits',
      views: { 'permits-volume': 'heat' },
      tables: ['permits-volume'],
      bureau: '330108',
      coverage: ['years', 'all', 'rows-count'],
      category: 'double-random inspections',
      figure: { bureau: '330106', indicator: 'x:行,', year: 2024 },
    };
    const link =
      '#/compare?v=1&our=330106&with=330102,330105&year=2024&from=2016&to=2025&scope=own&board=permits&table=permits-volume&of=330108&cov=years,all,rows-count&cat=double-random%20inspections&fig=330106,x%3A%E8%A1%8C%2C,2024&view.permits-volume=heat';
    expect(encodeHash(asked)).toBe(link);
    expect(decodeHash(link)).toEqual(asked);
  });

  it('leaves out what is at rest', () => {
    expect(encodeHash(HOME)).toBe('#/compare');
    expect(encodeHash({ ...HOME, route: 'data' })).toBe('#/data');
    expect(decodeHash('')).toEqual(HOME);
  });

  it.each<[string, readonly Unread[]]>(
    [
      ['#/compare?v=9&our=330106', [{ why: 'newer', text: 'v=9' }]],
      ['#/nosuch', [{ why: 'unknown', text: '#/nosuch' }]],
      ['#/compare?v=1&from=2020&to=2018', [{ why: 'order', text: 'from=2020, to=2018' }]],
      ['#/compare?v=1&board=nosuch&scope=x', ['board=nosuch', 'scope=x']],
      ['#/compare?v=1&year=20x4&colour=red', ['year=20x4', 'colour=red']],
      [
        '#/compare?v=1&view.penalty-cases=pie&view.nosuch=heat',
        ['view.penalty-cases=pie', 'view.nosuch=heat'],
      ],
      ['#/compare?v=1&table=penalty-cases,nosuch', ['table=penalty-cases,nosuch']],
      ['#/coverage?v=1&cov=core,colour', ['cov=core,colour']],
    ].map(([hash, unread]) => [
      hash as string,
      (unread as readonly (string | Unread)[]).map((each) =>
        typeof each === 'string' ? { why: 'unknown' as const, text: each } : each,
      ),
    ]),
  )('names what it does not take of %s', (hash, unread) => {
    expect(readHash(hash).unread).toEqual(unread);
  });

  it('takes every part of a link that it wrote itself', () => {
    const own = address.filter(
      ({ tables, selection: { from, to } }) =>
        tables.every((id) => PANELS.some((panel) => panel.id === id)) &&
        (from === null || to === null || from <= to),
    );
    fc.assert(
      fc.property(own, (asked) => {
        expect(readHash(encodeHash(asked)).unread).toEqual([]);
      }),
    );
  });
});
