import { asKept, briefingsIn, type Briefing } from './briefing';
import type { PageSettings } from './backups.svelte';

/** What goes with the data sets of a package. */
export interface Handed {
  readonly briefings: readonly Briefing[];
  /** Hash of the page that it was made on: the question as it was asked. */
  readonly address: string;
  /** Language, our bureau, and the lines of the one-page table, by the names of the settings. */
  readonly choices: PageSettings;
}

const BRIEFINGS = 'briefings';
const ADDRESS = 'address';
/** Groups of bureaus are the reader's own and stay. */
const CHOICES = ['language', 'our-bureau', 'overview-lines'] as const;

const chosen = (settings: PageSettings): PageSettings =>
  Object.fromEntries(
    CHOICES.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])),
  );

/** As a package carries it. */
export const pageOf = ({ briefings, address, choices }: Handed): PageSettings => ({
  ...chosen(choices),
  [BRIEFINGS]: JSON.stringify(asKept(briefings)),
  [ADDRESS]: address,
});

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '[]');
  } catch {
    return [];
  }
}

/** What a package carries, as far as it can be read. */
export const handedBy = (page: PageSettings): Handed => ({
  briefings: briefingsIn(parsed(page[BRIEFINGS])),
  address: page[ADDRESS] ?? '',
  choices: chosen(page),
});
