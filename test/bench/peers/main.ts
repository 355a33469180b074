import { offer, type Candidate } from '../page/race';

/** Each engine is loaded only when it runs, so that none weighs on another. */
const late = (load: () => Promise<Candidate>): Candidate => ({
  start: async (file, encoding) => (await load()).start(file, encoding),
});

offer({
  duckdb: late(async () => (await import('./duckdb')).duckdb),
  perspective: late(async () => (await import('./perspective')).perspective),
  arquero: late(async () => (await import('./arquero')).arquero),
  'graphic-walker': late(async () => (await import('./graphic-walker')).graphicWalker),
});
