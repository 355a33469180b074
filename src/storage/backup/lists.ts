import { jsonChecksum } from '../checksum';
import type { Contents } from './format';
import { isSame, told } from './same';

/** Lists among the settings of which a restoring loses nothing, and what tells their things apart. */
const LISTS = { briefings: 'id', 'ignored-findings': 'key' } as const;
const BRIEFINGS = 'briefings';

type Thing = Readonly<Record<string, unknown>>;
type Setting = Contents['settings'][number];

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;
const thingsIn = (value: unknown): readonly Thing[] => (Array.isArray(value) ? value.filter(isThing) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Of things that are here and in the backup the one that was changed last; what is only here goes first. */
function joined(here: readonly Thing[], coming: readonly Thing[], name: string): readonly Thing[] {
  const byName = new Map(coming.map((thing) => [thing[name], thing]));
  const kept = here.filter((thing) => {
    const other = byName.get(thing[name]);
    return !other || textOf(thing['changed']) > textOf(other['changed']);
  });
  const names = new Set(kept.map((thing) => thing[name]));
  return [...kept, ...coming.filter((thing) => !names.has(thing[name]))];
}

/** What a briefing of a package is to the ones here. `both`: there is one of its origin that reads otherwise. */
export type BriefingState = 'new' | 'same' | 'both';

export interface HandedBriefing {
  readonly heading: string;
  readonly state: BriefingState;
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '[]');
  } catch {
    return [];
  }
}

/** A briefing but for the time of its last change. */
const content = (briefing: Thing): Thing => ({ ...briefing, changed: '' });

/**
 * The briefings of a package beside those here: one that reads otherwise than the one of its id comes in beside it,
 * under an id of its own, which the same briefing always gets, and a heading that says when it was handed on.
 * @param here as the settings keep them
 */
export function handedBriefings(
  { kind, page, madeAt }: Pick<Contents, 'kind' | 'page' | 'madeAt'>,
  here: unknown,
): { readonly list: readonly Thing[]; readonly told: readonly HandedBriefing[] } {
  const mine = thingsIn(here);
  if (kind === 'backup') return { list: mine, told: [] };
  const added: Thing[] = [];
  const states: HandedBriefing[] = [];
  const standsAs = (id: unknown): Thing | undefined => [...mine, ...added].find((each) => each['id'] === id);
  const handed = thingsIn(parsed(page[BRIEFINGS])).filter(
    ({ id, heading }) => typeof id === 'string' && typeof heading === 'string',
  );
  for (const theirs of handed) {
    const ours = standsAs(theirs['id']);
    const id = `${textOf(theirs['id'])}-${jsonChecksum(told(content(theirs))).toString(36)}`;
    const heading = `${textOf(theirs['heading'])}（${dayOf(madeAt)} 数据包）`;
    const isKnown = ours !== undefined && (isSame(content(ours), content(theirs)) || !!standsAs(id));
    const state = ours === undefined ? 'new' : isKnown ? 'same' : 'both';
    if (state !== 'same') added.push(state === 'new' ? theirs : { ...theirs, id, heading });
    states.push({ heading: state === 'both' ? heading : textOf(theirs['heading']), state });
  }
  return { list: [...added, ...mine], told: states };
}

/** The settings that come in: those of a backup, their lists joined with what is here; of a package its briefings. */
export function settingsTaken(contents: Contents, here: ReadonlyMap<string, unknown>): readonly Setting[] {
  if (contents.kind === 'package') {
    const { list, told } = handedBriefings(contents, here.get(BRIEFINGS));
    return told.some(({ state }) => state !== 'same') ? [{ key: BRIEFINGS, value: list }] : [];
  }
  return contents.settings.map(({ key, value }) => {
    const name = key in LISTS ? LISTS[key as keyof typeof LISTS] : null;
    return { key, value: name ? joined(thingsIn(here.get(key)), thingsIn(value), name) : value };
  });
}

/** The names of the settings that are joined with what is here. */
export const LIST_KEYS: readonly string[] = Object.keys(LISTS);

/** `2026-11-26`, of the reader's own day. */
export const dayOf = (time: string): string => new Date(time).toLocaleDateString('sv-SE');
