import { hasPeers } from './browser.mjs';
import { atLeast, atMost } from './bounds.mjs';
import { notMeasured } from './figures.mjs';
import { bureaus, rows } from './options.mjs';
import { YEARS_OF_A_BUREAU } from './generate.mjs';
import { race } from './race.mjs';

const NOT_INSTALLED = 'peers are not installed (npm ci --prefix test/bench/peers)';
const WIDE_ROWS = bureaus * YEARS_OF_A_BUREAU;

/** @typedef {import('./bounds.mjs').Found} Found */

/** @param {Found | undefined} a @param {Found | undefined} b @returns {Found} a as a multiple of b */
function ratio(a, b) {
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  return [a, b].find((each) => typeof each === 'string') ?? NOT_INSTALLED;
}

/**
 * The readers side by side on the three files.
 * @param {Record<'long' | 'gb18030' | 'wide', import('./files.mjs').BenchFile>} files
 * @param {string} address of the bench's page @param {string} peersAddress of that of the peers
 */
export async function raceReaders({ long, gb18030, wide }, address, peersAddress) {
  /** @param {import('./files.mjs').BenchFile} file @param {number} of @returns {import('./race.mjs').Candidate[]} */
  const readers = ({ size }, of) => [
    { name: 'decode', says: 'TextDecoder alone', address, rows: size },
    { name: 'whole', says: 'whole import', address, rows },
    { name: 'papa-columns', says: 'PapaParse to columns', address, rows: of },
    { name: 'papa-objects', says: 'PapaParse, header: true', address, rows: of },
  ];
  /** @param {number} of @param {Record<string, string>} names @returns {import('./race.mjs').Candidate[]} */
  const peers = (of, names) =>
    Object.entries(hasPeers ? names : {}).map(([name, says]) => {
      return { name, says, address: peersAddress, rows: of, peer: true };
    });
  const engines = { duckdb: 'DuckDB-WASM read_csv', perspective: 'Perspective' };

  const inLong = await race(long, [
    ...readers(long, rows),
    ...peers(rows, { ...engines, arquero: 'arquero' }),
  ]);
  const inGb18030 = await race(gb18030, readers(gb18030, rows));
  notMeasured('long-gb18030: DuckDB-WASM', 'it reads GB18030 only with an extension from a network');
  const inWide = await race(wide, [
    ...readers(wide, WIDE_ROWS),
    { name: 'first-chart', says: 'whole import, to first chart', address, rows },
    ...peers(WIDE_ROWS, engines),
    ...peers(rows, { 'graphic-walker': 'Graphic Walker, to first chart' }),
  ]);

  const whole = inLong.get('whole');
  atMost('whole import / TextDecoder alone, UTF-8', ratio(whole, inLong.get('decode')), 2.2, '×');
  const gb = ratio(inGb18030.get('whole'), inGb18030.get('decode'));
  atMost('whole import / TextDecoder alone, GB18030', gb, 0.9, '×');
  atLeast('DuckDB-WASM read_csv / whole import', ratio(inLong.get('duckdb'), whole), 1.7);
  atLeast('PapaParse header: true / whole import', ratio(inLong.get('papa-objects'), whole), 3);
  const chart = ratio(inWide.get('first-chart'), inWide.get('graphic-walker'));
  atMost('wide CSV to first chart / Graphic Walker', chart, 0.15, '×');
}
