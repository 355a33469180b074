import type { PickingTexts } from './picking-zh';

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** Texts of what picks bureaus, in English. */
export const pickingEn: PickingTexts = {
  ourSearch: 'Find any bureau by name or region code',
  noMatch: 'No such bureau. Try a short name (西湖) or a six-digit region code.',
  unknownArea: 'Area not stated',
  figures: (n: number) => count(n, 'figure'),
  noFigures: 'no figures',
  more: (n: number) => `${n} more: type a name to narrow the list`,
  peersListed: (peers: number, former: number) =>
    `${count(peers, 'peer')}, ours included${former > 0 ? `; ${former} more that did not exist in the year` : ''}`,
  pickHint: 'Or pick one by one:',
  clear: 'Clear',
  circles: {
    city: 'Same city',
    direct: 'Directly under the province',
    province: 'Same province',
    nation: 'Whole country',
  },
  groupName: 'Name these bureaus as a group',
  keepGroup: 'Keep as a group',
  forgetGroup: (name: string) => `Delete group: ${name}`,
};
