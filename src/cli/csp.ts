import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import type { Output } from './bundle';

const COMMON = [
  "default-src 'none'",
  "img-src 'self' data: blob:",
  "font-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

const hashed = (body: string): string => `'sha256-${createHash('sha256').update(body).digest('base64')}'`;

/**
 * Sources of the inline elements of a kind that run or style; data blocks (`type="application/json"`) are inert.
 * Scripts and styles are read in one pass: a script may speak of `<style>`, and then it is not one.
 */
function inlineHashes(html: string, kind: 'script' | 'style'): string[] {
  const found: string[] = [];
  for (const [, tag, attributes = '', body = ''] of html.matchAll(
    /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g,
  )) {
    if (tag !== kind || body.trim() === '' || attributes.includes('application/json')) continue;
    found.push(hashed(body));
  }
  return found;
}

/** The policy of a page: a served one runs its own files only, one that travels alone exactly its own inline code. */
export function policyFor(html: string, output: Output): string {
  const own =
    output !== 'served'
      ? [
          `script-src ${inlineHashes(html, 'script').join(' ')}`,
          `style-src ${inlineHashes(html, 'style').join(' ') || "'none'"}`,
          "connect-src 'none'",
          `worker-src ${output === 'single' ? 'blob:' : "'none'"}`,
        ]
      : ["script-src 'self'", "style-src 'self'", "connect-src 'self'", "worker-src 'self'"];
  return [...COMMON, ...own].join('; ');
}

/** Puts the Content-Security-Policy into the built page; the dev server keeps working without it. */
export function contentSecurityPolicy(options: { output: Output }): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          // A page among the data came with its own policy.
          if (file.type !== 'asset' || !/^\w+\.html$/.test(file.fileName)) continue;
          const html = String(file.source);
          const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html, options.output)}" />`;
          file.source = html.replace(/<meta charset="[^"]*"\s*\/?>/i, (charset) => `${charset}\n    ${meta}`);
        }
      },
    },
  };
}
