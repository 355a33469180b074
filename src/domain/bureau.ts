import { ancestorsOf, inYear, regionsCalled, stemOf, type Places } from './naming';
import { levelOf, type Level } from './region';

/**
 * A bureau as one file or the whole library knows it. Its id is the region code where the name is the
 * health authority of that region (so a renamed bureau stays one), else `name:` + the printed name.
 */
export interface Bureau {
  readonly id: string;
  /** The name as printed. */
  readonly name: string;
  /** Region code, `''` where none is known. */
  readonly code: string;
  readonly level: Level;
}

export const NAMED_BUREAU_PREFIX = 'name:';

/** The id of a bureau that is none of the known, by its printed name. */
export const namedBureauId = (name: string): string =>
  NAMED_BUREAU_PREFIX + name.normalize('NFKC').replace(/\s+/g, '');

/** What a file says of a bureau. `code` and `region` are `''` where it does not say. */
export interface PrintedBureau {
  readonly name: string;
  readonly code: string;
  readonly region: string;
  /** Place that the whole table is about; it only decides between regions of one name. */
  readonly within?: string;
}
export type BureauDoubt =
  'bureau-unknown' | 'bureau-ambiguous' | 'bureau-code-mismatch' | 'region-code-unknown' | null;
export interface ResolvedBureau {
  readonly bureau: Bureau;
  readonly doubt: BureauDoubt;
}

/** A longer text is a sentence. */
const NAME_MAX = 60;

/** Spaces, and what copying from a page leaves in a name unseen. */
const SPACE = /[\s\u200b-\u200f\u2060]+/g;

const AUTHORITY = /卫生|卫健|卫计|卫监/;
const OTHER_BODY =
  /疾病预防|疾控|医院|卫生院|中心|学校|学院|协会|学会|研究|中医药管理|监督(?:管理)?(?:所|局|总队|支队|大队|队|站)|执法(?:监督)?(?:所|局|总队|支队|大队|中队|队)|[总支大中]队/;

/**
 * The place whose health authority a name is: 杭州市上城区卫生健康局 → 杭州市上城区, 上城区 → 上城区.
 * Null where the name is another body's (disease control, a hospital, a supervision or enforcement team).
 */
export function authorityPlace(name: string): string | null {
  if (OTHER_BODY.test(name)) return null;
  const at = name.search(AUTHORITY);
  return at === -1 ? name : name.slice(0, at);
}

/** True where a name looks like a health bureau's or a region's, whether or not the region is known. */
export function looksLikeBureau(name: string, places: Places): boolean {
  if (name.length > NAME_MAX) return false;
  const text = name.normalize('NFKC').replace(SPACE, '');
  if (text === '') return false;
  return AUTHORITY.test(text) || OTHER_BODY.test(text) || regionsCalled(text, places).length > 0;
}

/**
 * A printed code as six digits: `330100.0`, `３３０１００`, `33 01 00`, `3301`, `330100000000` are 330100.
 * Null where it is no such code; `''` where nothing is printed.
 */
export function regionCode(printed: string): string | null {
  const text = printed
    .normalize('NFKC')
    .replace(/[\s"'=]+/g, '')
    .replace(/\.0+$/, '');
  if (text === '') return '';
  if (!/^[1-9]\d+$/.test(text)) return null;
  if (text.length === 2 || text.length === 4) return text.padEnd(6, '0');
  if (text.length === 6) return text;
  return (text.length === 9 || text.length === 12) && /^0+$/.test(text.slice(6)) ? text.slice(0, 6) : null;
}

/** The bureau of an id, region code or `name:` + name, under the name that is printed for it. */
export function bureauOfId(id: string, name: string): Bureau {
  const named = id.startsWith(NAMED_BUREAU_PREFIX);
  return { id, name, code: named ? '' : id, level: named ? 'unknown' : levelOf(id) };
}

/** A printed bureau with what its name and code come to. */
interface Parts {
  readonly code: string | null;
  /** See `authorityPlace`. */
  readonly place: string | null;
  named(doubt: BureauDoubt): ResolvedBureau;
  ofRegion(code: string, doubt?: BureauDoubt): ResolvedBureau;
}

function partsOf(printed: PrintedBureau): Parts & { readonly name: string } {
  const name = printed.name.normalize('NFKC').replace(SPACE, '');
  const code = regionCode(printed.code);
  return {
    name,
    code,
    place: authorityPlace(name),
    named: (doubt) => ({
      bureau: { id: namedBureauId(name), name: printed.name, code: code ?? '', level: 'unknown' },
      doubt,
    }),
    ofRegion: (regional, doubt = null) => ({
      bureau: { id: regional, name: printed.name, code: regional, level: levelOf(regional) },
      doubt,
    }),
  };
}

/** Whose id a bureau takes by its code, in whatever year; null where the code does not decide it. */
export function bureauByCode(printed: PrintedBureau, places: Places): ResolvedBureau | null {
  const { name, code, place, named, ofRegion } = partsOf(printed);
  if (code === null || code === '') return null;
  const listed = places.byCode.has(code);
  if (place === null) return named(listed ? null : 'region-code-unknown');
  if (!listed)
    return AUTHORITY.test(name) ? ofRegion(code, 'region-code-unknown') : named('region-code-unknown');
  return isCalled(place, code, places) ? ofRegion(code) : null;
}

/** Whose id a bureau of a name and code takes. Bureaus that only might be one are kept apart. */
export function resolveBureau(printed: PrintedBureau, year: number, places: Places): ResolvedBureau {
  const byCode = bureauByCode(printed, places);
  if (byCode !== null) return byCode;
  const { code, place, named, ofRegion } = partsOf(printed);
  if (code !== null && code !== '') {
    const known = place !== null && inYear(regionsCalled(place, places), year).length > 0;
    return named(known ? 'bureau-code-mismatch' : null);
  }
  const doubtOfCode: BureauDoubt = code === null ? 'region-code-unknown' : null;
  if (place === null) return named(doubtOfCode ?? 'bureau-unknown');
  const found = narrowed(
    place,
    printed.region || (hasPlace(place) ? (printed.within ?? '') : ''),
    year,
    places,
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return ofRegion(only, doubtOfCode);
  return named(found.length > 1 ? 'bureau-ambiguous' : (doubtOfCode ?? 'bureau-unknown'));
}

/** True where the place can be what the code stands for; an office without a place (区卫生健康局) can. */
function isCalled(place: string, code: string, places: Places): boolean {
  if (!hasPlace(place)) return true;
  return (places.byCode.get(code) ?? []).some(({ name }) => {
    const prefix = place.endsWith(name) ? place.slice(0, -name.length) : null;
    if (prefix !== null && /[省市州盟]$|地区$|自治[区县旗]$/.test(prefix)) return true;
    return place === stemOf(name) || regionsCalled(place, places).some((region) => region.code === code);
  });
}

/** False for an office without a place: 区卫生健康局. */
const hasPlace = (place: string): boolean => !/^[省市区县旗州盟]?$/.test(place);

/** Codes that a place without a code can be in a year; the region column decides between several. */
function narrowed(place: string, region: string, year: number, places: Places): readonly string[] {
  const codesOf = (text: string) => [
    ...new Set(inYear(regionsCalled(text, places), year).map((r) => r.code)),
  ];
  const around = region === '' ? [] : codesOf(region.normalize('NFKC').replace(/\s+/g, ''));
  if (!hasPlace(place)) return around;
  const codes = codesOf(place);
  if (codes.length < 2 || around.length === 0) return codes;
  const inside = codes.filter(
    (code) => around.includes(code) || ancestorsOf(code).some((a) => around.includes(a)),
  );
  return inside.length > 0 ? inside : codes;
}
