import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Switches for a headless browser that asks nobody for anything. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge.exe',
];

const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Some distributions put a script in the browser's place that only says where to get it. Windows is taken at
 * its word: there a browser opens a window when asked for its version.
 * @param {string} path
 */
const isBrowser = (path) =>
  existsSync(path) &&
  (process.platform === 'win32' ||
    /\d+\.\d+/.test(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? ''));

/**
 * A Chromium on this machine: CHROME_PATH, then Playwright's own, then the usual names and places.
 * @returns {Promise<string | null>} its path, or null where there is none
 * @throws {Error} where CHROME_PATH names nothing
 */
export async function findChromium() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist. Mend or unset it.`);
  }
  const { chromium } = await import('playwright');
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...FIXED].find(isBrowser) ?? null;
}

/** @param {string} command @param {string[]} args @returns {boolean} whether it ended well */
const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

const isDebianRoot = () =>
  process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;

const hasChineseFont = () => {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
};

/** @param {string[]} packages */
const installPackages = (packages) => {
  console.log(`正在安装 / installing: ${packages.join(' ')}`);
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
  );
};

/**
 * Finds a Chromium or installs one, with Chinese fonts where pictures would show boxes.
 * @returns {Promise<string>} its path
 * @throws {Error} with what to do, where neither works
 */
export async function ensureChromium() {
  let path = await findChromium();
  const lacking = [...(path ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (isDebianRoot() && lacking.length > 0) {
    if (!installPackages(lacking)) console.error(`Could not install ${lacking.join(' and ')}.`);
    path ??= await findChromium();
  }
  if (!path) {
    run('npx', ['playwright', 'install', ...(isDebianRoot() ? ['--with-deps'] : []), 'chromium']);
    path = await findChromium();
  }
  if (path) return path;
  throw new Error(
    'No Chromium, Chrome or Edge was found and none could be installed. Install one, or set CHROME_PATH to its program. ' +
      '未找到 Chromium、Chrome 或 Edge，也无法安装：请安装其一，或用 CHROME_PATH 指定程序位置。',
  );
}
