import { fileName } from '../../export/name';
import { sha256 } from '../../import/sha256';
import { backupsOf, type Packed } from '../../state/backups.svelte';
import { pageOf } from '../../state/handed';
import { pageWith } from '../../state/reader-page';
import { keepingTexts } from '../data/keeping-texts';
import type { Asked, Made } from './maker';
import { shortHash } from './short-hash';

/** What there is to say of a package: its hash, and what could not go along. */
async function toldOf(bytes: Uint8Array, { left, bare }: Packed, { app, texts }: Asked): Promise<string> {
  const hash = texts.contentHash(shortHash(await sha256(bytes)));
  return [hash, ...left.map(texts.stayed), ...bare.map(texts.withoutTable)].join(app.texts.semicolon);
}

/**
 * The chosen data sets and the briefing as one file.
 * @throws {Error} in the page's words where the store could not
 */
async function packed({ briefing, app, sets }: Asked, originals: boolean): Promise<Packed> {
  const backups = backupsOf(app.library);
  const handed = {
    briefings: [briefing],
    address: app.address.hrefOf('briefing'),
    choices: app.settings.all(),
  };
  const made = await backups.pack({ sets, originals }, pageOf(handed));
  if (made) return made;
  throw new Error(backups.problem ? keepingTexts(app.language).problems[backups.problem] : app.texts.failed);
}

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** A file that another browser takes the same data sets and briefing from, with the tables they were imported from. */
export async function makePackage(asked: Asked): Promise<Made> {
  const { briefing, texts, today } = asked;
  const made = await packed(asked, true);
  const blob = made.file;
  const name = fileName([briefing.heading, texts.packageName], today, 'zip');
  return { name, blob, told: await toldOf(await bytesOf(blob), made, asked) };
}

/** This very app as one page with the data sets and the briefing inside: opened by double-click, it asks for nothing. */
export async function makePage(asked: Asked): Promise<Made> {
  const { briefing, today } = asked;
  const made = await packed(asked, false);
  const bytes = await bytesOf(made.file);
  const name = fileName([briefing.heading], today, 'html');
  return { name, blob: await pageWith(bytes), told: await toldOf(bytes, made, asked) };
}
