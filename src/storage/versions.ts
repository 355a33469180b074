import type { DatasetMeta } from '../domain/dataset';
import type { Move, UnitKind } from '../domain/history';
import { sumOfVersion, type Database, type VersionRecord } from './db';
import { sizeOfPart } from '../domain/packed';
import { sealed, type HeadRecord, type OpenHead, type PartRecord } from './rows';
import { forgetUnitsOf, record } from './timeline';

/** A key that no other tab makes: several may import at once. */
function newKey(id: string): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${id}@${a.toString(36)}${b.toString(36)}`;
}

/** Versions of one file share its bytes; without a hash nothing says that two files are one. */
const keyOfOriginal = ({ hash }: DatasetMeta, { size }: Blob, version: string): string =>
  hash === '' ? version : `${hash}:${size}`;

/** A data set as records, as another thread may make them; keys and checksums are given here. */
export interface IncomingSet {
  readonly meta: DatasetMeta;
  readonly head: OpenHead;
  readonly parts: readonly PartRecord[];
  readonly original: Blob;
}

/** The records of a version, ready to be put in. */
export interface Prepared {
  readonly head: HeadRecord;
  readonly version: VersionRecord;
  readonly parts: readonly PartRecord[];
  readonly original: Blob;
}

/** Bytes are compared in pieces of so many. */
const PIECE = 4 * 1024 * 1024;

/** False where two files of one length differ. @throws where one of them cannot be read */
async function areSame(a: Blob, b: Blob): Promise<boolean> {
  for (let at = 0; at < a.size; at += PIECE) {
    const [one, other] = await Promise.all(
      [a, b].map(async (file) => new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())),
    );
    if (one?.some((byte, i) => byte !== other?.[i])) return false;
  }
  return true;
}

/**
 * True where other bytes are stored that go by the same hash: a hash that comes from outside is only said. Stored
 * bytes that cannot be read do not count, new ones may take their place.
 */
export async function claimsOthers(db: Database, { meta, original }: IncomingSet): Promise<boolean> {
  if (meta.hash === '') return false;
  const stored = await db.originals.get(keyOfOriginal(meta, original, ''));
  return stored !== undefined && !(await areSame(original, stored.blob).catch(() => true));
}

/**
 * The records of a new version: everything that takes time is done before the transaction.
 * @param apart true of bytes that must not take the place of others that go by their hash
 */
export function prepare({ meta, head: open, parts: given, original }: IncomingSet, apart = false): Prepared {
  const key = newKey(meta.id);
  const parts = given.map((part) => ({ ...part, dataset: key }));
  const head = sealed({ ...open, id: key }, parts);
  const entry = { ...meta, hidden: false };
  const version: VersionRecord = {
    key,
    dataset: meta.id,
    meta: entry,
    sum: sumOfVersion(entry, head),
    bytes: parts.reduce((size, part) => size + sizeOfPart(part), original.size),
    original: apart ? key : keyOfOriginal(meta, original, key),
  };
  return { head, version, parts, original };
}

/**
 * Puts a version in the place of what is current, hidden if that is; `hidden` where there is none. Inside a
 * transaction, with all records made before.
 */
export async function put(
  db: Database,
  set: Prepared,
  hidden: boolean,
  kind: UnitKind | null,
): Promise<number | null> {
  const move = await placed(db, set, hidden, kind === 'replay');
  if (kind !== null) return record(db, { kind, ...move });
  if (move.before !== null) await forgetUnitsOf(db, move.before);
  return null;
}

/** Puts several versions in as `put` does, as one unit of the history. */
export async function putTogether(
  db: Database,
  sets: readonly { readonly set: Prepared; readonly hidden: boolean }[],
  kind: UnitKind,
): Promise<void> {
  const moves: Move[] = [];
  for (const { set, hidden } of sets) moves.push(await placed(db, set, hidden, false));
  const [first, ...others] = moves;
  if (first) await record(db, { kind, ...first, ...(others.length > 0 ? { others } : {}) });
}

/** @param knowsBytes whether the bytes that stand are of the same file, and stay */
async function placed(
  db: Database,
  { head, version, parts, original }: Prepared,
  hidden: boolean,
  knowsBytes: boolean,
): Promise<Move> {
  const { meta, key } = version;
  const before = await db.datasets.get(meta.id);
  await db.heads.add(head);
  await db.parts.bulkAdd(parts);
  // Bytes that come from outside take the place of stored ones, which may be damaged; a replay brings those back.
  const known = knowsBytes && (await db.originals.where('id').equals(version.original).count()) > 0;
  if (!known) await db.originals.put({ id: version.original, blob: original });
  await db.versions.add(version);
  await db.datasets.put({ id: meta.id, version: key, hidden: before?.hidden ?? hidden });
  return {
    datasetId: meta.id,
    name: meta.name,
    figures: meta.figures,
    before: before?.version ?? null,
    after: key,
    hidden: before?.hidden ?? hidden,
  };
}
