// npm run check: everything that is known without running the app. All of it runs, then the verdict.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** @typedef {{ fine: boolean, said: string }} Verdict */

/** @param {string} script below node_modules, or of the project @param {string[]} args @returns {Verdict} */
const node = (script, args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { fine: status === 0, said: `${stdout}${stderr}` };
};

/** @returns {Promise<Verdict>} */
async function tables() {
  const { module } = await runnerImport('src/cli/tables/check.ts', { configFile: false, logLevel: 'error' });
  /** @type {readonly import('../src/cli/tables/fault').TableFault[]} */
  const faults = /** @type {any} */ (module).checkTables('data');
  const said = faults.map(({ file, row, message }) => `data/${file}:${row} ${message}`).join('\n');
  return { fine: faults.length === 0, said };
}

const observations = readdirSync('data/observations')
  .filter((name) => name.endsWith('.csv') && name !== 'index.csv')
  .map((name) => `data/observations/${name}`);

const architecture = ['run', '--project', 'unit', 'test/architecture.test.ts', '--reporter', 'dot'];

/** @type {[title: string, check: () => Verdict | Promise<Verdict>][]} */
const CHECKS = [
  ['types', () => node('node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.'])],
  [
    'types of components',
    () => node('node_modules/svelte-check/bin/svelte-check', ['--fail-on-warnings', '--output', 'human']),
  ],
  ['lint', () => node('node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0'])],
  ['format', () => node('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])],
  ['dead code', () => node('node_modules/knip/bin/knip.js', ['--no-progress'])],
  ['architecture', () => node('node_modules/vitest/vitest.mjs', architecture)],
  ['tables of data/', tables],
  ['bundled observations', () => node('src/cli/check.mjs', observations)],
];

const broken = [];
for (const [title, check] of CHECKS) {
  const { fine, said } = await check();
  console.log(fine ? `✓ ${title}` : `✗ ${title}\n${said}`);
  if (!fine) broken.push(title);
}
console.log(broken.length === 0 ? '\nAll in order.' : `\nNot in order: ${broken.join(', ')}`);
process.exit(broken.length === 0 ? 0 : 1);
