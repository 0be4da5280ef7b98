// This file bundles the engine as a page gets it, a worker's module and those it loads on demand, and says what each weighs.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { eagerHint } from '../../src/play/eager.ts';

export interface Download {
  readonly name: string;
  /** Gzipped bytes of the modules that come with it and were not there before. */
  readonly bytes: number;
}

export interface Bundle {
  /** Path of the module to begin with. */
  readonly entry: string;
  readonly engine: number;
  /** What is loaded later: a package each, and what an editor asks. */
  readonly later: readonly Download[];
}

/** What is loaded later beside packages. */
const LATER: Readonly<Record<string, string>> = {
  'src/go/service/index.ts': 'analysis and vet',
  'src/go/detector.ts': 'race detector',
  'src/go/recorder.ts': 'recorder of memory',
  'src/go/warm-up.ts': 'programs to warm up with',
};

/** Bundles what stands in a file of the repository into a folder. */
export async function bundle(root: string, source: string, folder: string): Promise<Bundle> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    // gofmt, which is fetched when somebody first formats.
    loader: { '.wasm': 'empty' },
    target: 'es2024',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    write: false,
    logLevel: 'error',
  });
  const sizes = new Map<string, number>();
  for (const { path, text } of outputFiles) {
    const name = relative(root, path);
    const { entryPoint, inputs } = metafile.outputs[name] as Metafile['outputs'][string];
    const isLater = entryPoint !== undefined && entryPoint !== source;
    const contents = (isLater ? '' : eagerHint(Object.keys(inputs))) + text;
    writeFileSync(path, contents);
    sizes.set(name, gzipSync(contents, { level: 9 }).length);
  }
  const outputs = Object.entries(metafile.outputs);
  const [entry] = outputs.find(([, output]) => output.entryPoint === source) as [string, unknown];
  const first = reached(metafile, [entry]);
  const weight = (paths: Iterable<string>): number =>
    [...paths].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
  const later = outputs.flatMap(([path, { entryPoint }]): Download[] => {
    if (path === entry || entryPoint === undefined || entryPoint.endsWith('docs.gen.ts')) return [];
    const name = LATER[entryPoint] ?? basename(entryPoint, '.gen.ts');
    return [{ name, bytes: weight([...reached(metafile, [path])].filter((one) => !first.has(one))) }];
  });
  return {
    entry: join(root, entry),
    engine: weight(first),
    later: later.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** The modules that come with some, being imported by them or by those. */
function reached(metafile: Metafile, paths: readonly string[]): Set<string> {
  const all = new Set(paths);
  for (const path of all)
    for (const { path: imported, kind } of metafile.outputs[path]?.imports ?? [])
      if (kind === 'import-statement') all.add(imported);
  return all;
}
