// npm start: builds the app and serves it on one strict loopback port, for the browser's database belongs to the
// origin, port included.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const asked = process.argv.indexOf('--port');
const port = asked > 0 ? Number(process.argv[asked + 1]) : 4173;
const address = `http://127.0.0.1:${port}/`;

/** Whether the page at the address is the one just built. */
const servesThisApp = async () => {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(3_000) });
    return (await response.text()) === readFileSync(`${root}dist/index.html`, 'utf8');
  } catch {
    return false;
  }
};

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error('--port 需要 1 到 65535 的整数 / --port takes a whole number from 1 to 65535');
  process.exit(2);
}

const build = ['build', '--configLoader', 'runner', '--logLevel', 'warn'];
execFileSync(process.execPath, [`${root}node_modules/vite/bin/vite.js`, ...build], {
  cwd: root,
  stdio: 'inherit',
});

try {
  await serve(`${root}dist`, port);
  console.log(`卫健法治指标看板已启动，请用浏览器打开 / the dashboard runs, open: ${address}`);
  console.log('按 Ctrl+C 停止 / press Ctrl+C to stop');
} catch (error) {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
  if (await servesThisApp()) {
    console.log(`看板已在运行，请打开 / the dashboard runs already, open: ${address}`);
    process.exit(0);
  }
  console.error(
    `端口 ${port} 被别的程序占用。请先关闭它，或用 npm start -- --port 端口号（换端口后，浏览器中已导入的数据不会出现）。\n` +
      `Port ${port} is taken by another program. End it, or use npm start -- --port N (data imported under another ` +
      'port will not show).',
  );
  process.exit(1);
}
