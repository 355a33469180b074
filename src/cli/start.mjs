// Builds the app and serves it on one strict loopback port: the browser's database belongs to the origin, port included.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const asked = process.argv.indexOf('--port');
const port = asked > 0 ? Number(process.argv[asked + 1]) : 4173;

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error('--port 需要 1 到 65535 的整数 / --port takes a whole number from 1 to 65535');
  process.exit(2);
}

execFileSync(process.execPath, [`${root}node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
});

try {
  await serve(`${root}dist`, port);
  console.log(`卫健法治指标看板已启动，请用浏览器打开 / the dashboard runs, open: http://127.0.0.1:${port}/`);
  console.log('按 Ctrl+C 停止 / press Ctrl+C to stop');
} catch (error) {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
  console.error(
    `端口 ${port} 已被占用：可能看板已在运行，请直接打开 http://127.0.0.1:${port}/ ；否则先关闭占用它的程序，` +
      `或用 npm start -- --port 端口号（换端口后浏览器中已导入的数据不会出现）。\n` +
      `Port ${port} is taken: the dashboard may be running already, then open http://127.0.0.1:${port}/ . Otherwise end ` +
      `the program that holds it, or use npm start -- --port N (data imported under another port will not show).`,
  );
  process.exit(1);
}
