/** Words that stand between a number and its counter, and what they multiply it by. */
export const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

/** The same words as a pattern, the longer ones first. */
export const SCALE = '万亿|百万|千万|十万|百|千|万|亿';
