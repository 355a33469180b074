import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDictionary } from '../domain/dictionary';
import type { Problem } from '../domain/problem';
import { problemsEn } from '../i18n/problems-en';
import { problemsZh } from '../i18n/problems-zh';
import { importAny } from '../import/any';
import type { ImportResult } from '../import/result';
import { observations } from './observations';
import { readTables } from './tables';

const USAGE = '用法 / usage: npm run -s data:check -- [--json] [--observations] FILE…';
const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** The sentence of a problem in Chinese and in English. */
const sentence = (p: Problem): string => `${problemsZh[p.code](p)} / ${problemsEn[p.code](p)}`;

const OUTCOMES: Readonly<Record<ImportResult['outcome'], string>> = {
  accept: '可以导入 / accepted',
  accept_with_warnings: '可以导入，有提示 / accepted with warnings',
  needs_user_choice: '需要选择 / needs a choice',
  reject: '不能导入 / refused',
};

/** What `--json` prints for a file. */
function asJson(file: string, result: ImportResult, withObservations: boolean): Record<string, unknown> {
  return {
    file,
    outcome: result.outcome,
    encoding: result.encoding,
    delimiter: result.delimiter,
    layout: result.layout,
    rows: result.rows,
    cells: result.cells,
    skipped: result.skipped,
    problems: result.problems.map(({ code, severity, row, column, text, ...rest }) => {
      const message = sentence({ code, severity, row, column, text, ...rest });
      return { code, severity, row, column, text, message };
    }),
    ...(withObservations && { observations: result.columns === null ? [] : observations(result.columns) }),
  };
}

function report(file: string, result: ImportResult, withObservations: boolean): string {
  const { rows } = result;
  const lines = [
    `${file}: ${OUTCOMES[result.outcome]}`,
    `  编码 encoding ${result.encoding ?? '—'} · 分隔符 delimiter ${JSON.stringify(result.delimiter)} · 版式 layout ${result.layout ?? '—'}`,
    `  行 rows ${rows.total} = 接受 accepted ${rows.accepted} + 拒绝 rejected ${rows.rejected} + 跳过 skipped ${rows.skipped}`,
    ...result.problems.map((p) => `  [${p.severity}] ${p.code}: ${sentence(p)}`),
  ];
  if (withObservations && result.columns !== null) {
    for (const o of observations(result.columns)) {
      const value = o.value === null ? (o.reason ?? '') : `${o.value}${o.unit}`;
      lines.push(
        `  ${o.row}:${o.column} ${o.bureau} ${o.year}${o.period} ${o.indicator} ${o.scope} ${value} ${o.qualifier}`,
      );
    }
  }
  return lines.join('\n');
}

/**
 * Checks files with the engine that the page uses, and prints what it finds.
 * @returns 0 where no file is refused, 1 where one is, 2 for wrong usage or a file that cannot be opened; the others
 * are checked all the same
 */
export async function main(args: readonly string[]): Promise<number> {
  const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--json' && arg !== '--observations');
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (unknown.length > 0 || files.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const withObservations = args.includes('--observations');
  const dictionary = makeDictionary(readTables(DATA));
  // npm runs its scripts in the project's root; the files were named from where the person stands.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const results: { readonly file: string; readonly result: ImportResult }[] = [];
  let unread = 0;
  for (const file of files) {
    try {
      const name = file.split(/[/\\]/).pop() ?? file;
      results.push({
        file,
        result: await importAny({ name, bytes: readFileSync(resolve(from, file)) }, dictionary),
      });
    } catch (error) {
      unread += 1;
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (unread > 0) console.error(USAGE);
  const refused = results.some(({ result }) => result.outcome === 'reject');
  const print = args.includes('--json')
    ? JSON.stringify(
        results.map(({ file, result }) => asJson(file, result, withObservations)),
        null,
        2,
      )
    : results.map(({ file, result }) => report(file, result, withObservations)).join('\n\n');
  if (results.length > 0) process.stdout.write(`${print}\n`);
  return unread > 0 ? 2 : refused ? 1 : 0;
}
