import { describe, expect, test } from 'vitest';
import { loadImports, newLibrary } from '../load/loading.ts';
import { namedMethods } from '../types/index.ts';
import { corePackages, lazyPackages } from './packages.gen.ts';

const paths = [...Object.keys(corePackages), ...Object.keys(lazyPackages)].sort();

describe('a package of the library', async () => {
  const imports = paths.map((path) => JSON.stringify(path)).join('; ');
  await loadImports({ 'all.go': `package all; import (${imports})` }, null);

  // Each in a library of its own, so that none profits from what another one asked for. That the sources are right as
  // they stand was seen when their digests were made.
  test.each(paths)('%s has all declarations and bodies when they are asked for', (path) => {
    const checked = newLibrary().get(path);
    if (checked?.onDemand === undefined) throw new Error(`no package ${path}`);
    const { pkg, info, onDemand } = checked;
    // Backwards, so that what comes first is asked for by what comes last.
    for (const obj of [...pkg.scope.all()].reverse()) {
      expect(obj.type, obj.name).not.toBeNull();
      if (obj.kind === 'Const') expect(obj.val?.kind, obj.name).not.toBe('unknown');
      const named = obj.kind === 'TypeName' && obj.type?.kind === 'Named' && obj.type.obj === obj;
      const funcs = obj.kind === 'Func' ? [obj] : named ? namedMethods(obj.type as never) : [];
      for (const func of funcs) {
        expect(func.type?.kind, func.name).toBe('Signature');
        for (const statement of onDemand.declOf(func).body?.list ?? [])
          expect(statement.kind).not.toBe('BadStmt');
      }
    }
    for (const init of [...info.initOrder].reverse()) expect(info.types.get(init.rhs)).toBeDefined();
    expect(checked.diagnostics).toEqual([]);
  });
});
