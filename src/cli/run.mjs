import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Loads a TypeScript module of the project in Node, which strips no types itself, and calls its `main`.
 * @param {string} module path from the project's root, such as `src/cli/check.ts`
 * @param {readonly string[]} args
 * @returns {Promise<void>} sets the exit code to what `main` returns
 */
export async function runTs(module, args) {
  const { module: loaded } = await runnerImport(`${root}${module}`, {
    configFile: false,
    root,
    logLevel: 'error',
  });
  const { main } = /** @type {{ main: (args: readonly string[]) => number | Promise<number> }} */ (loaded);
  process.exitCode = await main(args);
}
