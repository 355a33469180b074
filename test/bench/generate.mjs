import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import Papa from 'papaparse';

export const BUREAUS = 3200;
const INDICATORS = 60;
const YEARS = { first: 2016, last: 2025 };
export const YEARS_OF_A_BUREAU = YEARS.last - YEARS.first + 1;
export const ROWS_OF_A_BUREAU = INDICATORS * YEARS_OF_A_BUREAU;

/** What the boards draw comes first; the dictionary fills up to sixty. */
const DRAWN = [
  'penalty_cases',
  'penalty_amount',
  'dr_national_tasks',
  'dr_provincial_tasks',
  'dr_national_completed',
  'dr_provincial_completed',
  'dr_national_completion_rate',
  'dr_provincial_completion_rate',
  'dr_national_penalised',
  'dr_provincial_penalised',
  'dr_national_penalty_rate',
  'dr_provincial_penalty_rate',
  'dr_national_penalty_amount',
  'dr_provincial_penalty_amount',
  'permits_completed',
  'permit_timely_rate',
];

/** @typedef {Record<string, string>} Row */

/** @param {string} file @returns {Row[]} */
const rowsOf = (file) =>
  /** @type {Papa.ParseResult<Row>} */ (
    Papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true })
  ).data;

/** @param {string} dataDir @param {number} count */
function bureaus(dataDir, count) {
  const regions = rowsOf(`${dataDir}/regions.csv`).filter((region) => region['valid_to'] === '');
  const names = new Map(regions.map((region) => [region['code'], region['name']]));
  const some = regions.slice(0, count);
  if (some.length < count) throw new Error(`data/regions.csv has ${some.length} places for ${count} bureaus`);
  return some.map(
    (region) => `${names.get(region['parent_code']) ?? ''}${region['name']}卫生健康局,${region['code']}`,
  );
}

/** @param {string} dataDir */
function indicators(dataDir) {
  const stated = rowsOf(`${dataDir}/indicators.csv`).filter(
    ({ class: of, kind }) => of === 'result' && kind !== 'mean',
  );
  const drawn = DRAWN.flatMap((id) => stated.filter((indicator) => indicator['id'] === id));
  const others = stated.filter((indicator) => !drawn.includes(indicator));
  return [...drawn, ...others].slice(0, INDICATORS);
}

/** Numbers in [0, 1) that are the same on every machine (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Most are exact; some are missing, zero or bounds, as in real sheets. @param {string} kind @param {() => number} random */
function printed(kind, random) {
  const fate = random();
  if (fate < 0.03) return '—';
  if (fate < 0.05) return '0';
  const size = random();
  if (kind === 'rate' || kind === 'share') return (size * 100).toFixed(2);
  if (kind === 'amount') return `${(size * 300).toFixed(2)}${fate < 0.08 ? '余' : ''}`;
  return String(Math.floor(size * 5000));
}

/** Bytes of each character that GB18030 writes with two, found by decoding every pair: Node encodes none itself. */
function gbPairs() {
  const decoder = new TextDecoder('gb18030');
  /** @type {Map<string, readonly [number, number]>} */
  const pairs = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && char.length === 1 && !pairs.has(char)) pairs.set(char, [lead, trail]);
    }
  }
  return pairs;
}

/** @param {string} text @param {ReturnType<typeof gbPairs>} pairs */
function gb18030(text, pairs) {
  const bytes = Buffer.alloc(text.length * 2);
  let length = 0;
  for (const char of text) {
    const code = char.charCodeAt(0);
    const pair = pairs.get(char);
    if (code >= 128 && pair === undefined) throw new Error(`not in GBK: ${char}`);
    bytes[length] = code < 128 ? code : (pair?.[0] ?? 0);
    if (code >= 128) bytes[length + 1] = pair?.[1] ?? 0;
    length += code < 128 ? 1 : 2;
  }
  return bytes.subarray(0, length);
}

/** @typedef {'long' | 'long-gb18030' | 'wide'} Shape */

/**
 * Writes a CSV of the bench: every bureau, indicator and year once, in long form or with a column an indicator.
 * Always the same bytes.
 * @param {string} file @param {string} dataDir @param {Shape} shape @param {number} count of bureaus
 * @returns {number} its size in bytes
 */
export function generate(file, dataDir, shape, count) {
  if (existsSync(file)) return statSync(file).size;
  const random = randomFrom(20180101);
  const chosen = indicators(dataDir);
  const pairs = shape === 'long-gb18030' ? gbPairs() : null;
  const out = openSync(`${file}.part`, 'w');
  /** @param {string} text */
  const write = (text) => writeSync(out, pairs === null ? Buffer.from(text) : gb18030(text, pairs));
  const mark = pairs === null ? '\ufeff' : '';
  const headers = chosen.map((indicator) => `${indicator['name_zh']}（${indicator['unit']}）`);
  write(
    shape === 'wide'
      ? `${mark}单位,区划代码,年份,${headers.join(',')}\r\n`
      : `${mark}单位,区划代码,年份,指标,口径,数值,计量单位\r\n`,
  );
  for (const bureau of bureaus(dataDir, count)) {
    let lines = '';
    for (let year = YEARS.first; year <= YEARS.last; year += 1) {
      const values = chosen.map((indicator) => printed(indicator['kind'] ?? '', random));
      if (shape === 'wide') lines += `${bureau},${year},${values.join(',')}\r\n`;
      else
        chosen.forEach((indicator, i) => {
          lines += `${bureau},${year},${indicator['name_zh']},本级,${values[i]},${indicator['unit']}\r\n`;
        });
    }
    write(lines);
  }
  closeSync(out);
  renameSync(`${file}.part`, file);
  return statSync(file).size;
}
