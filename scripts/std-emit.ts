// This file emits functions of the library that most programs need, before there is a program: it compiles one that calls them
// and gives, by package and function, the recordings that the compiler reads (compile/portable.ts).

import { portableKey, writeRecording } from '../src/go/compile/portable.ts';
import { CompileCache, compileProgram } from '../src/go/compile/program.ts';
import { Library } from '../src/go/load/library.ts';
import { loadProgram } from '../src/go/packages.ts';
import type { PackageDigest } from '../src/go/syntax/digest.ts';

/** What few programs do without. What is added here every reader downloads: ten functions are about a kilobyte. */
const COMMON = `package main

import (
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"
)

func main() {
	err := errors.New("")
	fmt.Println(err, errors.Is(err, err), fmt.Errorf("%w", err), time.Second)
	fmt.Printf("%d", strings.Split("a,b", ","))
	var b strings.Builder
	fmt.Fprintf(&b, "%s", strings.Fields("a b"))
	b.WriteString(strings.Repeat(b.String(), 2))
	fmt.Fprintln(&b, strings.Join(nil, ""))
	if n, err := strconv.Atoi(""); err == nil {
		fmt.Print(strconv.Itoa(n))
	}
	sort.Slice([]int{}, func(i, j int) bool { return i < j })
	var mu sync.Mutex
	mu.Lock()
	mu.Unlock()
	var wg sync.WaitGroup
	wg.Add(1)
	go wg.Done()
	wg.Wait()
	wg.Go(func() { time.Sleep(time.Since(time.Now())) })
}
`;

/** As far as recordings go, any package may have any native. */
const natives = {
  plain: { has: () => true } as unknown as ReadonlySet<string>,
  parking: new Set<string>(),
  // Of package fmt, whose natives call them.
  callsMethods: ['Error', 'String', 'GoString', 'Format'],
};

/** Texts by package and function. */
export function emitCommon(
  digests: ReadonlyMap<string, PackageDigest>,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const library = new Library({
    has: (path) => digests.has(path),
    paths: () => [...digests.keys()],
    get: (path) => {
      const digest = digests.get(path);
      return digest === undefined ? undefined : { digest, native: null };
    },
  });
  const emitted = new Map<string, Record<string, string>>();
  const { packages, fset, diagnostics } = loadProgram(library, { 'main.go': COMMON }, false);
  if (diagnostics.length > 0) throw new Error(diagnostics[0]?.msg);
  const { functions } = compileProgram(packages, fset, {
    trace: false,
    natives: () => natives,
    std: (path) => digests.has(path),
    cache: new CompileCache(),
  });
  for (const [inst, recording] of functions) {
    const [key, text] = [portableKey(inst), writeRecording(inst, recording)];
    if (key === null || text === null) continue;
    const { path } = inst.pkg.pkg;
    const of = emitted.get(path) ?? {};
    of[key] = text;
    emitted.set(path, of);
  }
  return emitted;
}
