import type { KindName } from '../../charts/kind';
import { askedNow } from '../../state/briefing';
import { Briefings } from '../../state/briefings.svelte';
import type { AppModel } from '../app-model.svelte';
import { freshBriefing } from './briefing-model.svelte';

/**
 * Adds what the page asks now to the briefing that was changed last, or to a new one.
 * @returns the briefing's heading
 */
async function add(app: AppModel, item: Parameters<Briefings['add']>[0]): Promise<string> {
  const briefings = new Briefings(() => app.library.holdings.store);
  return briefings.add(item, () => freshBriefing(app, briefings));
}

export const addPanel = (
  app: AppModel,
  panel: string,
  indicator: string | null,
  view: KindName,
): Promise<string> => add(app, { ...question(app), kind: 'panel', panel, indicator, view });

export const addOverview = (app: AppModel, kind: 'overview' | 'sentences'): Promise<string> =>
  add(app, kind === 'overview' ? { ...question(app), kind } : { ...question(app), kind, indicators: [] });

export const addFinding = (app: AppModel, finding: string, bureau: string, text: string): Promise<string> =>
  add(app, { ...question(app), kind: 'finding', finding, bureau, text });

const question = (app: AppModel) => ({ selection: askedNow(app.selection, app.resolved), remark: '' });
