import type { Level } from './region';

/**
 * A bureau as one file or the whole library knows it. Its id is the region code where the name is the
 * health authority of that region (so a renamed bureau stays one), else `name:` + the printed name.
 */
export interface Bureau {
  readonly id: string;
  /** The name as printed. */
  readonly name: string;
  /** Region code, `''` where none is known. */
  readonly code: string;
  readonly level: Level;
}
