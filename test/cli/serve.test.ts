import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, 'public/data'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(join(folder, 'public-not'));
  writeFileSync(join(folder, 'public-not/secret.txt'), 'secret');
  writeFileSync(join(folder, 'public/index.html'), '<title>页</title>');
  writeFileSync(join(folder, 'public/data/一.csv'), '单位\n');
  server = await serve(join(folder, 'public'), 0);
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Sends the path as it is: `fetch` would tidy it up first. */
const ask = (path: string, method = 'GET') =>
  new Promise<{ status: number; type: string; framed: string; body: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          framed: String(response.headers['content-security-policy'] ?? ''),
          body,
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });

describe('the server of npm start', () => {
  it('gives the page and its data with their types, and lets nobody frame them', async () => {
    const page = await ask('/');
    expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', body: '<title>页</title>' });
    expect(page.framed).toContain("frame-ancestors 'none'");
    expect(await ask(`/data/${encodeURIComponent('一')}.csv?v=1`)).toMatchObject({
      status: 200,
      type: 'text/csv; charset=utf-8',
      body: '单位\n',
    });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/data/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../public-not/secret.txt',
    '/data',
    '/missing.js',
    '/index.html%00.js',
  ])('keeps %s to itself', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('');
  });

  it('answers other questions with no', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(400);
    expect((await ask('/', 'POST')).status).toBe(405);
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('listens on a taken port no second time', async () => {
    await expect(serve(folder, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
