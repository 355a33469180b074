import { build, type Plugin } from 'vite';
import { packedBlock } from './bundle';

/** The file of a build of the page that carries a package, and the entry of `data/` that it is shipped as. */
const READER = 'reader.html';

/** The whole page as one file, with the policy of its own scripts. */
async function readerHtml(configFile: string): Promise<string> {
  const built = await build({
    configFile,
    configLoader: 'runner',
    mode: 'reader',
    logLevel: 'warn',
    build: { write: false },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const page = outputs.find(({ fileName }) => fileName === READER);
  if (page?.type !== 'asset') throw new Error(`The build of ${READER} has no page`);
  return String(page.source);
}

/**
 * Gives the page what it hands on: the same program as one file that shows the package put into it. A served page
 * has it beside itself, a single file inside, packed.
 */
export function readerPage({ configFile, single }: { configFile: string; single: boolean }): Plugin {
  return {
    name: 'reader-page',
    configureServer(server) {
      server.middlewares.use(`/data/${READER}`, (_, response, next) => {
        readerHtml(configFile).then((html) => response.end(html), next);
      });
    },
    async generateBundle() {
      if (single) return;
      this.emitFile({ type: 'asset', fileName: `data/${READER}`, source: await readerHtml(configFile) });
    },
    async transformIndexHtml(html, context) {
      if (!single || context.server) return html;
      const block = packedBlock(READER, await readerHtml(configFile));
      return html.replace('</body>', () => `${block}\n</body>`);
    },
  };
}
