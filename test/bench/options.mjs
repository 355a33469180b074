import { parseArgs } from 'node:util';
import { BUREAUS, ROWS_OF_A_BUREAU } from './generate.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: String(BUREAUS * ROWS_OF_A_BUREAU) },
    rounds: { type: 'string', default: '5' },
  },
});

/** Bureaus of the files: 3,200 but for trials. */
export const bureaus = Math.min(BUREAUS, Math.max(1, Math.round(Number(values.rows) / ROWS_OF_A_BUREAU)));
/** Figures of each file. */
export const rows = bureaus * ROWS_OF_A_BUREAU;
/** A bureau that the files have in either case: Hangzhou, or for trials Beijing, which comes first. */
export const our = bureaus === BUREAUS ? '330100' : '110000';
/** Runs of each candidate. */
export const rounds = Number(values.rounds);
/** True where bounds mean something: the full files, and medians of five. */
export const isFull = bureaus === BUREAUS && rounds >= 5;
