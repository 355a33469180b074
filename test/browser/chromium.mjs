import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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
  'microsoft-edge',
  'microsoft-edge-stable',
];

const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chromium on this machine: CHROME_PATH, then the usual names and places, then Playwright's own.
 * @returns {Promise<string | null>} its path, or null where there is none
 */
export async function findChromium() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist. Mend or unset it.`);
  }
  for (const name of NAMES) {
    const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
    const path = found.status === 0 ? found.stdout.split('\n')[0]?.trim() : '';
    if (path) return path;
  }
  for (const path of FIXED) if (existsSync(path)) return path;
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

/** @param {string} command @param {string[]} args */
const run = (command, args) => execFileSync(command, args, { stdio: 'inherit' });

const isDebianRoot = () =>
  process.platform === 'linux' &&
  existsSync('/etc/debian_version') &&
  typeof process.getuid === 'function' &&
  process.getuid() === 0;

const hasChineseFont = () => {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
};

/**
 * Finds a Chromium or installs one, with Chinese fonts where pictures would show boxes.
 * @returns {Promise<string>} its path
 * @throws {Error} with what to do, where neither works
 */
export async function ensureChromium() {
  let path = await findChromium();
  if (isDebianRoot() && (!path || !hasChineseFont())) {
    console.log('Installing Chromium and Chinese fonts from the Debian packages / 正在安装 Chromium 与中文字体 …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    path = await findChromium();
  }
  if (!path) {
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: process.platform === 'win32' });
    path = await findChromium();
  }
  if (path) return path;
  throw new Error(
    'No Chromium, Chrome or Edge was found and none could be installed. Install one, or set CHROME_PATH to its program. ' +
      '未找到 Chromium、Chrome 或 Edge，也无法安装：请安装其一，或用 CHROME_PATH 指定程序位置。',
  );
}
