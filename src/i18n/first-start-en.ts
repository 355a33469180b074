import type { FirstStartTexts } from './first-start-zh';

/** What is asked at the first start, in English. */
export const firstStartEn: FirstStartTexts = {
  label: 'First start',
  ask: 'Which bureau is ours? The charts will bring it out and set it beside its peers. You can change it at any time.',
  choose: 'Choose our bureau',
  skip: (name) => (name === '' ? 'Not now' : `Not now, show ${name}`),
};
