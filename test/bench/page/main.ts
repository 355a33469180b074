import { decode } from './candidates/decode';
import { firstChart, wholeImport } from './candidates/ours';
import { papaColumns, papaObjects } from './candidates/papa';
import { parts } from './parts';
import { offer } from './race';

offer({
  decode,
  whole: wholeImport,
  'papa-columns': papaColumns,
  'papa-objects': papaObjects,
  'first-chart': firstChart,
});
window.parts = parts;
