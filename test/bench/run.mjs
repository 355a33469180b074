// npm run bench: 1,920,000 figures from bytes to pictures in a real Chromium, beside what else reads such files.
// Candidates run in turn, each time with new workers; what is compared are ratios of medians of the same run.
// For trials: npm run bench -- --rows 60000 --rounds 1
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const started = performance.now();
const { isFull, rounds } = await import('./options.mjs');
const { made } = await import('./files.mjs');
const files = { long: made('long'), gb18030: made('long-gb18030'), wide: made('wide') };
const { browser, buildApp, buildPage, buildPeers, hasPeers, served } = await import('./browser.mjs');
const { raceReaders } = await import('./readers.mjs');
const { measureParts } = await import('./parts.mjs');
const { measureCancelling, measureImports, measureMemory } = await import('./app-import.mjs');
const { measureBriefing } = await import('./app-briefing.mjs');
const { measureUse } = await import('./app-use.mjs');
const { verdict } = await import('./bounds.mjs');

/** Programs that wanted to run in the last minute: more of them than processors, and every time is too long. */
const load = () => `load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`;
console.log(`Chromium ${browser.version()}, ${cpus()[0]?.model}, ${load()}, ${rounds} rounds`);
if (!hasPeers) console.log('To measure the peers too: npm ci --prefix test/bench/peers');

await served(buildPage, async (address) => {
  console.log('\n— readers in turn: from the file to figures in memory, or stored and ready to draw —');
  if (hasPeers) await served(buildPeers, (peers) => raceReaders(files, address, peers));
  else await raceReaders(files, address, '');
  console.log('\n— the parts, one by one —');
  await measureParts(address, files.long.path, rounds);
});
console.log('\n— the app as built; 0 is no task of 50 ms or more —');
await served(buildApp, async (address) => {
  await measureImports(address, files.long.path, rounds);
  await measureCancelling(address, files.long.path, rounds);
  await measureMemory(address, [files.long, files.gb18030]);
  await measureUse(address, files.long.path, rounds);
  await measureBriefing(address, rounds);
});
await browser.close();

console.log('\n— bounds —');
const broken = verdict();
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`\n${broken.length === 0 ? 'Every bound holds.' : `Not held: ${broken.join('; ')}.`}`);
console.log(`The bench took ${minutes} minutes; ${load()}.`);
if (!isFull) console.log('A trial: the bounds are meant for all figures and five rounds.');
process.exit(broken.length === 0 ? 0 : 1);
