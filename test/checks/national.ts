import type { Columns } from '../../src/domain/columns';
import type { Dictionary } from '../../src/domain/dictionary';
import { levelOf } from '../../src/domain/region';
import { makeTable, type Table } from '../../src/table/table';
import { datasetOf } from '../query/table-of';

const YEARS = 10;
const FIRST = 2016;

/** A data set of national size: 3,200 bureaus × 60 indicators × 10 years, some blank, numbers as if drawn by lot. */
export function nationalTable(dictionary: Dictionary, keep: (code: string) => boolean = () => true): Table {
  const standing = dictionary.regions.filter(({ validTo, code }) => validTo === '' && code !== '100000');
  const bureaus = standing
    .slice(0, 3200)
    .filter(({ code }) => keep(code))
    .map(({ code, name }) => ({ id: code, code, name: `${name}卫生健康局`, level: levelOf(code) }));
  const indicators = dictionary.indicators
    .filter(({ class: of, kind }) => of === 'result' && kind !== 'mean')
    .slice(0, 60);
  const own = bureaus.length * YEARS;
  const length = indicators.length * own;
  const units = [...new Set(indicators.map(({ unit }) => unit))];
  const value = new Float64Array(length);
  const unit = new Uint16Array(length);
  const flag = new Uint8Array(length);
  let state = 20180101;
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const indicator = indicators[Math.floor(i / own)];
    const size = state / 2 ** 32;
    unit[i] = units.indexOf(indicator?.unit ?? '');
    value[i] = indicator?.unit === '%' ? Math.round(size * 1e4) / 100 : Math.floor(size * 5000);
    if (state % 33 === 0) [value[i], flag[i]] = [NaN, 16];
  }
  const { meta, columns } = datasetOf('', dictionary, { id: 'national', figures: length });
  const made: Columns = {
    ...columns,
    length,
    indicators,
    offsets: Uint32Array.from({ length: indicators.length + 1 }, (_, i) => i * own),
    bureaus,
    scopes: [{ scope: 'own', basis: 'stated', printed: '本级' }],
    units,
    periods: [''],
    origins: [{ source: '', locator: '', note: '', quote: '' }],
    bureau: Uint32Array.from({ length }, (_, i) => Math.floor((i % own) / YEARS)),
    year: Uint16Array.from({ length }, (_, i) => FIRST + (i % YEARS)),
    scope: new Uint16Array(length),
    unit,
    period: new Uint16Array(length),
    origin: new Uint32Array(length),
    value,
    flag,
    row: Uint32Array.from({ length }, (_, i) => i + 2),
    column: new Uint16Array(length),
  };
  return makeTable([{ meta, columns: made }]);
}
