/** Words of 32 bits in hex, eight digits each. */
export const hex = (words: Uint32Array): string =>
  Array.from(words, (w) => w.toString(16).padStart(8, '0')).join('');
