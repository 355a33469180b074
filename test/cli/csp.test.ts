import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyFor } from '../../src/cli/csp';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
const directives = (policy: string): Map<string, string> =>
  new Map(
    policy.split('; ').map((part) => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
  );

describe('the policy of a page', () => {
  it.each(['served', 'single', 'reader'] as const)(
    'never allows inline code, eval or another host (%s)',
    (output) => {
      const policy = policyFor('<script>a()</script><style>b{}</style>', output);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(directives(policy).get('default-src')).toBe("'none'");
      for (const name of ['font-src', 'object-src', 'base-uri', 'form-action']) {
        expect(directives(policy).get(name)).toBe("'none'");
      }
    },
  );

  it('lets a served page run, style, ask and work with its own files only', () => {
    const served = directives(policyFor('<script src="./a.js"></script>', 'served'));
    for (const name of ['script-src', 'style-src', 'connect-src', 'worker-src']) {
      expect(served.get(name)).toBe("'self'");
    }
  });

  it('names exactly the inline code of a single file, and lets it ask nobody', () => {
    const html =
      '<script type="module">\nlet 件 = /<style|<script/;\n</script><style rel="x">p{}</style>' +
      '<script type="application/json" id="data">{"a":1}</script>';
    const single = directives(policyFor(html, 'single'));
    expect(single.get('script-src')).toBe(hashOf('\nlet 件 = /<style|<script/;\n'));
    expect(single.get('style-src')).toBe(hashOf('p{}'));
    expect(single.get('connect-src')).toBe("'none'");
    expect(single.get('worker-src')).toBe('blob:');
    expect(directives(policyFor(html, 'reader')).get('worker-src')).toBe("'none'");
  });
});
