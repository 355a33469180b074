import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });

const files = walk(SRC).filter((path) => /\.(ts|svelte|mjs)$/.test(path));
const folderOf = (path: string): string => {
  const parts = relative(SRC, path).split('/');
  return parts.length > 1 ? (parts[0] ?? '') : '';
};

/** The rows of the map: folder, and the words on what it may import. */
const rows = readFileSync(join(SRC, 'README.md'), 'utf8')
  .split('\n')
  .flatMap((line): (readonly [string, string])[] => {
    const row = /^\| `(\w+)\/`\s*\|.*\|\s*([^|]*?)\s*\|$/.exec(line);
    return row ? [[row[1] ?? '', row[2] ?? '']] : [];
  });

/** The table of the map: folder → folders and packages that it may import. */
function rules(): Map<string, readonly string[]> {
  const folders = [...new Set(files.map(folderOf).filter((name) => name !== ''))];
  const found = new Map<string, readonly string[]>();
  for (const [folder, words] of rows) {
    found.set(
      folder,
      /^all above/.test(words)
        ? [...found.keys(), ...folders.filter((f) => words.includes(f))]
        : words.split(/[,;]/).map((w) => w.trim().split(' ')[0] ?? ''),
    );
  }
  return found;
}

/** Modules that a build chooses, by their names; the served page's counts. */
const ALIASES = (
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    imports: Readonly<Record<string, { default: string }>>;
  }
).imports;

interface Import {
  readonly from: string;
  readonly to: string;
  /** `import type` is erased: it counts for the rules, not for circles. */
  readonly typeOnly: boolean;
  /** `import('…')`: what it leads to is no part of the first load. */
  readonly onDemand: boolean;
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const found: Import[] = [];
  for (const [whole, specifier = ''] of text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'/g,
  )) {
    found.push({
      from: path,
      to: specifier,
      typeOnly: /^\s*(import|export) type\b/.test(whole),
      onDemand: false,
    });
  }
  for (const [, specifier = ''] of text.matchAll(/(?:^|\n)\s*import\s*'([^']+)'/g))
    found.push({ from: path, to: specifier, typeOnly: false, onDemand: false });
  for (const [, specifier = ''] of text.matchAll(/import\(\s*'([^']+)'\s*\)/g))
    found.push({ from: path, to: specifier, typeOnly: false, onDemand: true });
  return found;
}

const all = files.flatMap(importsOf);
const isOwn = (specifier: string): boolean => specifier.startsWith('.') || specifier.startsWith('#');

function resolved({ from, to }: Import): string | null {
  const alias = ALIASES[to]?.default;
  const base = alias ? resolve(ROOT, alias) : resolve(dirname(from), to.replace(/\?.*$/, ''));
  return (
    [base, `${base}.ts`, `${base}.svelte`, `${base}.svelte.ts`, join(base, 'index.ts')].find((path) =>
      files.includes(path),
    ) ?? null
  );
}

describe('the map of src', () => {
  const allowed = rules();

  it('names every folder once', () => {
    const folders = new Set(files.map(folderOf).filter((name) => name !== ''));
    expect(rows.map(([folder]) => folder).sort()).toEqual([...folders].sort());
  });

  it('holds for every import between folders', () => {
    const broken = all.flatMap((found) => {
      const folder = folderOf(found.from);
      const target = isOwn(found.to) ? resolved(found) : null;
      if (folder === '' || target === null) return [];
      const to = folderOf(target);
      const fine = to === folder || (allowed.get(folder) ?? []).includes(to);
      return fine ? [] : [`${relative(SRC, found.from)} → ${found.to}`];
    });
    expect(broken).toEqual([]);
  });

  it('leads to a file for every relative import', () => {
    const lost = all.filter(
      (found) => isOwn(found.to) && !/\.(css|json|mjs)$/.test(found.to) && resolved(found) === null,
    );
    expect(lost.map((found) => `${relative(SRC, found.from)} → ${found.to}`)).toEqual([]);
  });

  it('has no circle', () => {
    const edges = new Map<string, string[]>();
    for (const found of all) {
      const target = isOwn(found.to) && !found.typeOnly ? resolved(found) : null;
      if (target) edges.set(found.from, [...(edges.get(found.from) ?? []), target]);
    }
    const done = new Set<string>();
    const visit = (path: string, trail: string[]): string[] | null => {
      if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
      if (done.has(path)) return null;
      for (const next of edges.get(path) ?? []) {
        const circle = visit(next, [...trail, path]);
        if (circle) return circle;
      }
      done.add(path);
      return null;
    };
    for (const path of edges.keys()) {
      const circle = visit(path, []);
      expect(circle?.map((step) => relative(SRC, step)) ?? null).toBeNull();
    }
  });

  it.each([
    ['dexie', ['storage']],
    ['echarts', ['charts', 'export', 'ui']],
    ['papaparse', ['import', 'cli']],
    ['d3-array', ['query', 'charts']],
    ['fflate', ['export', 'import', 'storage', 'ui']],
    ['saxen', ['import']],
    ['write-excel-file', ['export']],
    ['pptxgenjs', ['export']],
    ['docx', ['export']],
  ])('keeps %s where it belongs', (name, folders) => {
    const outside = all.filter(
      (found) =>
        (found.to === name || found.to.startsWith(`${name}/`)) && !folders.includes(folderOf(found.from)),
    );
    expect(outside.map((found) => relative(SRC, found.from))).toEqual([]);
  });
});

describe('what few need', () => {
  it('is loaded on demand: workbooks', () => {
    const early = all.filter((found) => {
      const target = isOwn(found.to) ? resolved(found) : null;
      if (target === null || !/^import\/workbook[./]/.test(relative(SRC, target))) return false;
      return !found.typeOnly && !found.onDemand && !/^import\/workbook[./]/.test(relative(SRC, found.from));
    });
    expect(early.map((found) => `${relative(SRC, found.from)} → ${found.to}`)).toEqual([]);
  });
});

describe('the files of src', () => {
  it('stay under 400 lines', () => {
    const long = files.filter(
      (path) =>
        !relative(SRC, path).startsWith('i18n/') && readFileSync(path, 'utf8').split('\n').length > 400,
    );
    expect(long.map((path) => relative(SRC, path))).toEqual([]);
  });

  it('have no folder for leftovers', () => {
    const names = files.flatMap((path) => relative(SRC, path).split('/').slice(0, -1));
    expect(names.filter((name) => /^(utils?|helpers?|common|types|misc|lib)$/.test(name))).toEqual([]);
  });

  it('never write markup from strings', () => {
    const found = files.filter((path) =>
      /\{@html|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/.test(readFileSync(path, 'utf8')),
    );
    expect(found.map((path) => relative(SRC, path))).toEqual([]);
  });

  it('name no other host', () => {
    const found = files.filter((path) =>
      /['"`]https?:\/\/(?!www\.w3\.org\/|127\.0\.0\.1)/.test(readFileSync(path, 'utf8')),
    );
    expect(found.map((path) => relative(SRC, path))).toEqual([]);
  });

  it('carry no style attribute that the policy forbids', () => {
    const found = files.filter(
      (path) => path.endsWith('.svelte') && /\sstyle="/.test(readFileSync(path, 'utf8')),
    );
    expect(found.map((path) => relative(SRC, path))).toEqual([]);
  });
});
