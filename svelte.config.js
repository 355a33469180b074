import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * Runes everywhere but in packages, some of which still speak the older syntax.
 * @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig}
 */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
  },
};
