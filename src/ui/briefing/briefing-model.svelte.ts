import type { BriefingPage } from '../../export/briefing';
import {
  askedNow,
  forNextYear,
  leftBehind,
  type Briefing,
  type BriefingItem,
  type LeftBehind,
} from '../../state/briefing';
import { Briefings } from '../../state/briefings.svelte';
import type { AppModel } from '../app-model.svelte';
import { dayOf } from '../data/download';
import { ourBureau } from '../selection/our-bureau';
import { pagesOf, speechOf } from './content-of';

/** A briefing with nothing in it, for our bureau and the year in focus. */
export function freshBriefing(app: AppModel, briefings: Briefings): Briefing {
  const { id, now } = briefings.stamp();
  const bureau = ourBureau(app)?.name ?? '';
  const t = speechOf(app, dayOf(now)).briefing;
  return {
    id,
    heading: t.headingOf(bureau, app.resolved.year),
    bureau,
    date: dayOf(now),
    notes: '',
    ownLine: '',
    items: [],
    changed: now,
  };
}

/** The briefing screen: which briefing is open, and its pages with the figures that are loaded. Made in a component. */
export class BriefingModel {
  readonly briefings: Briefings;
  /** False until the stored briefings were read. */
  ready = $state(false);
  /** The pages of the open briefing as it stands; null while they are made. */
  pages = $state.raw<readonly BriefingPage[] | null>(null);

  /** What the last copy for a next year did not take along; null after another step. */
  left = $state.raw<LeftBehind | null>(null);

  private readonly app: AppModel;
  private chosen = $state<string | null>(null);

  readonly speech = $derived.by(() => speechOf(this.app, dayOf(new Date())));
  /** The chosen one, else the one changed last; null where there is none. */
  readonly open = $derived.by((): Briefing | null => {
    const { list } = this.briefings;
    return list.find(({ id }) => id === this.chosen) ?? list[0] ?? null;
  });
  /** As text: a change of the heading alone comes with equal items that are other objects. */
  private readonly asked = $derived.by(() => JSON.stringify(this.open?.items ?? []));

  constructor(app: AppModel) {
    this.app = app;
    this.briefings = new Briefings(() => app.library.holdings.store);
    void this.briefings.read().then(() => (this.ready = true));
    $effect(() => this.follow());
  }

  choose(id: string): void {
    this.chosen = id;
    this.left = null;
  }

  async create(): Promise<void> {
    this.left = null;
    const briefing = freshBriefing(this.app, this.briefings);
    this.chosen = briefing.id;
    await this.briefings.put(briefing);
  }

  async copyForNextYear(): Promise<void> {
    if (!this.open) return;
    const { id, now } = this.briefings.stamp();
    const briefing = forNextYear(this.open, id, now, dayOf(new Date()));
    this.left = leftBehind(this.open);
    this.chosen = id;
    await this.briefings.put(briefing);
  }

  /** Asks what the page asks now, and adds it to the open briefing. */
  async add(item: Parameters<Briefings['add']>[0]): Promise<void> {
    await this.briefings.add(item, () => freshBriefing(this.app, this.briefings), this.open?.id);
  }

  /** The question of the page as it stands, for a new item. */
  question(): BriefingItem['selection'] {
    return askedNow(this.app.selection, this.app.resolved);
  }

  /** Makes the pages anew when the items, the data or the language change. */
  private follow(): () => void {
    const { asked, speech, app } = this;
    const items = JSON.parse(asked) as readonly BriefingItem[];
    let stopped = false;
    this.pages = null;
    void pagesOf(items, app, speech, () => stopped).then((pages) => {
      if (!stopped) this.pages = pages;
    });
    return () => {
      stopped = true;
    };
  }
}
