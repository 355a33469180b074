import type { Comparison } from '../query/comparison';
import type { Theme } from './theme';

/** True where fictional and real figures stand in one picture. */
export const mixesOrigins = ({ notes }: Comparison): boolean =>
  notes.some(({ code }) => code === 'demo-mixed');

/** The theme of a picture: demo figures have a mark of their own only where they stand beside real ones. */
export const themeFor = (theme: Theme, comparison: Comparison): Theme =>
  mixesOrigins(comparison) ? theme : { ...theme, demo: null };
