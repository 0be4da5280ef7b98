// This file configures the site: Starlight for the furniture, Preact for the islands, lessons from content/ in the
// sidebar by part and number, and, while developing, the live server on the same port.

import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { exercisesOf } from './src/components/lesson-exercises.ts';
import { linkLessons } from './src/components/lesson-links.ts';
import { needsIn, problemsOfNeeds } from './src/components/lesson-needs.ts';
import { writeServiceWorker } from './src/offline/at-build.ts';
import { eagerHint } from './src/play/eager.ts';

const content = new URL('./content/', import.meta.url);

/** Every lesson as its front matter has it, in order. One that does not say all that is needed of it ends the build. */
function readLessons() {
  const lessons = readdirSync(content, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name === 'index.mdx')
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      const text = readFileSync(path, 'utf8');
      const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
      const field = (name) =>
        new RegExp(`^${name}:\\s*(.+)$`, 'm')
          .exec(frontMatter)?.[1]
          ?.trim()
          .replace(/^(['"])(.*)\1$/, '$2');
      const [title, order, part] = [field('title'), Number(field('order')), field('part')];
      const needs = needsIn(frontMatter);
      if (!title || !order || !part || !needs)
        throw new Error(`${path}: a lesson must say its title, order and part, and what it needs`);
      const slug = entry.parentPath.split('/').at(-1);
      return { slug, title, order, part, needs, exercises: exercisesOf(text).length };
    })
    .sort((a, b) => a.order - b.order);
  const problems = problemsOfNeeds(lessons);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return lessons;
}

/** The sidebar: every lesson under its part, by number. */
function lessonSidebar(lessons) {
  return [...Map.groupBy(lessons, (lesson) => lesson.part)].map(([label, items]) => ({
    label,
    items: items.map(({ slug, title, order, exercises }) => ({
      slug,
      label: title,
      // Read by src/components/every-page.ts, which marks what is done.
      attrs: {
        'data-number': String(order).padStart(2, '0'),
        'data-lesson': slug,
        'data-exercises': exercises,
      },
    })),
  }));
}

/** The pages about the live server, after the lessons. */
const LIVE_SERVER = {
  label: 'The live server',
  items: [
    { label: 'Watch it', link: '/live/' },
    { label: 'The protocol', link: '/protocol/' },
    { label: 'The benchmark', link: '/benchmark/' },
    { label: 'Deployment', link: '/deployment/' },
  ],
};

const lessons = readLessons();

/** Links what a lesson says of others, and gives it the components it uses without importing them; at the end, so that line numbers stay. */
const lessonComponents = {
  name: 'lesson-components',
  enforce: 'pre',
  transform: {
    filter: { id: /\/content\/[^/]+\/index\.mdx$/ },
    handler: (code) => `${linkLessons(code, lessons)}

import { lessonComponents as components } from '/src/components/lesson-components.ts';
export { components };
`,
  },
};

/** Astro drops style sheets that only a chunk loaded on demand (Monaco) imports, unless they count as its assets. */
const keepLazyStyles = {
  name: 'keep-lazy-styles',
  applyToEnvironment: (environment) => environment.name === 'client',
  generateBundle(_options, bundle) {
    for (const { viteMetadata } of Object.values(bundle))
      for (const sheet of viteMetadata?.importedCss ?? []) viteMetadata.importedAssets.add(sheet);
  },
};

/** Starlight loads the whole of its search with every page; here it comes when a reader turns to it. */
const lateSearch = {
  name: 'late-search',
  enforce: 'pre',
  transform: {
    filter: { id: /\/starlight\/.*\/Search\.astro\?.*type=script/ },
    handler(code) {
      const idle = /const onIdle = [^;]*;/;
      if (!idle.test(code)) throw new Error('The search of Starlight is not what late-search knows.');
      return code.replace(
        idle,
        `const onIdle = (load) => {
          let begun;
          const begin = async () => {
            begun ??= load();
            try {
              await begun;
            } catch {
              begun = undefined;
              dialog.querySelector('.dialog-frame')?.append('The search could not be loaded. Are you offline? Open it again to try.');
              return;
            }
            if (dialog.open) this.querySelector('input')?.focus();
          };
          for (const kind of ['pointerenter', 'focus', 'click']) openBtn.addEventListener(kind, begin);
          addEventListener('keydown', (e) => (e.metaKey || e.ctrlKey) && e.key === 'k' && begin());
        };`,
      );
    },
  },
};

/** The live server on the port of `astro dev`, and a reload when a lesson's program changes. */
const development = {
  name: 'development',
  hooks: {
    'astro:server:setup': async ({ server }) => {
      const { attachLiveServer } = await import('./server/server.ts');
      if (server.httpServer) attachLiveServer(server.httpServer);
      server.watcher.add(fileURLToPath(content));
      server.watcher.on('change', (path) => {
        if (path.startsWith(fileURLToPath(content)) && !path.endsWith('.mdx'))
          server.ws.send({ type: 'full-reload' });
      });
    },
  },
};

/** Where the page finds Python: a folder that changes its name with what is in it. */
const pyodideRoot = new URL('./node_modules/pyodide/', import.meta.url);
const pyodideVersion = JSON.parse(readFileSync(new URL('package.json', pyodideRoot), 'utf8')).version;
const pyodideFolder = `_astro/pyodide-${pyodideVersion}`;

/** Python for the page (Pyodide): its files, and told to the worker that loads them where they are. */
const pyodide = () => {
  const root = pyodideRoot;
  const large = ['pyodide.asm.wasm', 'python_stdlib.zip', 'pyodide.asm.mjs'];
  const names = [...large, 'pyodide.mjs', 'pyodide-lock.json'];
  const folder = pyodideFolder;
  const bytes = large.reduce((sum, name) => sum + statSync(new URL(name, root)).size, 0);
  return {
    name: 'pyodide',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        updateConfig({
          vite: { define: { PYODIDE: JSON.stringify({ folder: `/${folder}/`, large, bytes }) } },
        }),
      'astro:server:setup': ({ server }) => {
        const types = { mjs: 'text/javascript', wasm: 'application/wasm', json: 'application/json' };
        server.middlewares.use(`/${folder}`, (request, response, next) => {
          const name = (request.url ?? '').replace(/^\/|\?.*$/g, '');
          if (!names.includes(name)) return next();
          response.setHeader('Content-Type', types[name.split('.').at(-1)] ?? 'application/octet-stream');
          createReadStream(new URL(name, root)).pipe(response);
        });
      },
      'astro:build:done': async ({ dir }) => {
        await mkdir(new URL(folder, dir), { recursive: true });
        for (const name of names) await copyFile(new URL(name, root), new URL(`${folder}/${name}`, dir));
      },
    },
  };
};

/** The service worker, which keeps the site for use without a network; Python once somebody has run it. */
const offline = {
  name: 'offline',
  hooks: {
    'astro:build:done': ({ dir }) => writeServiceWorker(fileURLToPath(dir), `/${pyodideFolder}/`),
  },
};

/** Compressed siblings of what the build made, so that the server never compresses. */
const compressed = {
  name: 'compressed',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(html|m?js|css|svg|json|wasm|txt)$/.test(entry.name)) continue;
        const path = `${entry.parentPath}/${entry.name}`;
        const bytes = await readFile(path);
        if (bytes.length < 1024) continue;
        await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
        await writeFile(`${path}.br`, brotliCompressSync(bytes, { params }));
      }
    },
  },
};

export default defineConfig({
  trailingSlash: 'always',
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [lessonComponents, keepLazyStyles, lateSearch],
    build: { chunkSizeWarningLimit: 4000 },
    resolve: {
      alias: [
        // Its modules, not the bundle for pages without modules; and it names Monaco's as they were called before.
        {
          find: /^monaco-vim$/,
          replacement: fileURLToPath(new URL('./node_modules/monaco-vim/dist/index.mjs', import.meta.url)),
        },
        { find: /^monaco-editor\/esm\/vs\/(.*?)(?:\.js)?$/, replacement: 'monaco-editor/$1.js' },
      ],
    },
    // The engine's worker loads packages of the Go library on demand, which needs modules.
    worker: {
      format: 'es',
      rolldownOptions: {
        output: { postBanner: (chunk) => (chunk.isDynamicEntry ? '' : eagerHint(chunk.moduleIds)) },
      },
    },
  },
  integrations: [
    starlight({
      title: 'Go for Python Programmers',
      description:
        'Learn Go from the Python you know. Every program on the page can be edited and runs in your browser.',
      favicon: '/favicon.svg',
      head: [
        { tag: 'link', attrs: { rel: 'manifest', href: '/manifest.webmanifest' } },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' } },
        {
          tag: 'meta',
          attrs: { name: 'theme-color', content: '#fcfbf8', media: '(prefers-color-scheme: light)' },
        },
        {
          tag: 'meta',
          attrs: { name: 'theme-color', content: '#171614', media: '(prefers-color-scheme: dark)' },
        },
      ],
      sidebar: [...lessonSidebar(lessons), LIVE_SERVER],
      disable404Route: true,
      tableOfContents: false,
      expressiveCode: false,
      credits: false,
      customCss: [
        '@fontsource-variable/source-serif-4/wght.css',
        '@fontsource-variable/source-serif-4/wght-italic.css',
        '@fontsource/ibm-plex-mono/400.css',
        '@fontsource/ibm-plex-mono/400-italic.css',
        '@fontsource/ibm-plex-mono/600.css',
        './src/styles/tokens.css',
        './src/styles/site.css',
        './src/styles/code.css',
        './src/styles/views.css',
        './src/styles/print.css',
      ],
      components: {
        Footer: './src/components/Footer.astro',
        Header: './src/components/Header.astro',
        PageTitle: './src/components/PageTitle.astro',
      },
      routeMiddleware: './src/components/route-middleware.ts',
    }),
    preact(),
    development,
    pyodide(),
    offline,
    compressed,
  ],
});
