import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** The page of `web/`, built into `dist/web`, from where the API serves it; JSX is compiled by Vite itself. */
export default defineConfig({
  root: join(root, 'web'),
  publicDir: false,
  plugins: [compressed()],
  logLevel: 'error',
  build: {
    outDir: join(root, 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inline: the page's policy allows scripts of its own site only.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});

/** Each file a second time, compressed: once here instead of at every request. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    writeBundle: ({ dir = '' }) => {
      const files = readdirSync(join(dir, 'assets')).filter((name) => /\.(js|css|svg)$/.test(name));
      for (const file of files.map((name) => join(dir, 'assets', name)))
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
    },
  };
}
