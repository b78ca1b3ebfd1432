import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Rollup } from 'vite';
import type { Plugin } from 'vite';

const BUILD = 'VAADIN/build';
type IsIt = (module: string) => boolean;

/** The server adds it to every page; it is not part of the bundle. */
const LUMO = '/lumo/lumo.css';

/**
 * Builds `sw.js`: the service worker with the list of the files that the pages for the field are made of, and no others. Their frame is made
 * of the bundle alone, never of a page that the server has made for somebody who was signed in.
 */
export function fieldWorker(source: string, isFieldPage: IsIt, isFirst: IsIt): Plugin {
  return {
    name: 'qingshen:field-worker',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir = '' }, bundle) {
      const files = filesOf(bundle, isFieldPage);
      const html = framed(readFileSync(path.join(dir, 'index.html'), 'utf8'), filesOf(bundle, isFirst));
      const hash = createHash('sha256').update(html).digest('hex').slice(0, 8);
      const shell = `${BUILD}/field-${hash}.html`;
      writeFileSync(path.join(dir, shell), html);
      const lumo = { url: LUMO, revision: lumoRevision() };
      const named = [shell, ...files].map((file) => ({ url: `/${file}`, revision: null }));
      await bundleWorker(source, dir, [...named, lumo], `/${shell}`);
    },
  };
}

/** The entry, the field's pages, and all that these import at once. */
function filesOf(bundle: Rollup.OutputBundle, isFieldPage: IsIt): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    const chunk = bundle[file];
    if (found.has(file) || chunk?.type !== 'chunk') {
      return;
    }
    found.add(file);
    chunk.imports.forEach(visit);
    chunk.viteMetadata?.importedCss.forEach((css) => found.add(css));
  };
  for (const [file, output] of Object.entries(bundle)) {
    const isNeeded = output.type === 'chunk' && (output.isEntry || isFieldPage(output.facadeModuleId ?? ''));
    if (isNeeded) {
      visit(file);
    }
  }
  return [...found].sort();
}

/** @param first what is fetched before anybody asks for it; nothing takes effect before it would have */
function framed(index: string, first: readonly string[]): string {
  const soon = first.map((file) =>
    file.endsWith('.css')
      ? `<link rel="preload" as="style" crossorigin href="/${file}">`
      : `<link rel="modulepreload" crossorigin href="/${file}">`,
  );
  return index.replace(
    /<head>/,
    `<head><base href="/"><link rel="stylesheet" href="${LUMO}">${soon.join('')}`,
  );
}

function lumoRevision(): string {
  const { version } = JSON.parse(
    readFileSync('node_modules/@vaadin/vaadin-lumo-styles/package.json', 'utf8'),
  ) as {
    version: string;
  };
  return version;
}

async function bundleWorker(source: string, dir: string, files: object[], shell: string) {
  await build({
    configFile: false,
    logLevel: 'error',
    define: {
      FIELD_FILES: JSON.stringify(files),
      FIELD_SHELL: JSON.stringify(shell),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: dir,
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: { input: source, output: { entryFileNames: 'sw.js', format: 'iife' } },
    },
  });
}
