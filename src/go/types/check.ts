// This file drives the check of a package: it puts the checker together from its parts and runs the phases in order.
// Errors are collected, never thrown: as much of a faulty package as possible gets types, for the editor's sake.

import type { PackageDigest } from '../syntax/digest.ts';
import type { File } from '../syntax/nodes.ts';
import type { FileSet } from '../syntax/source.ts';
import { assignmentMethods } from './assignments.ts';
import { builtinMethods } from './builtins.ts';
import { callMethods } from './call.ts';
import type { Checker, CheckerState } from './checker.ts';
import { constMethods } from './const.ts';
import { Context } from './context.ts';
import { conversionMethods } from './conversions.ts';
import { coreMethods } from './core.ts';
import { cycleMethods } from './cycles.ts';
import { declMethods } from './decl.ts';
import { collectOnDemand, demandMethods } from './demand.ts';
import { environmentMethods, newEnvironment } from './environment.ts';
import { errorMethods } from './errors.ts';
import { errsupportMethods } from './errsupport.ts';
import { exportedData } from './exportdata.ts';
import { exprMethods } from './expr.ts';
import { formatMethods, makeQualifier } from './format.ts';
import { indexMethods } from './index-expr.ts';
import { inferMethods } from './infer.ts';
import type { CheckedPackage, Config, Diagnostic, Info } from './info.ts';
import { initorderMethods } from './initorder.ts';
import { instantiateMethods } from './instantiate.ts';
import { interfaceMethods } from './interface.ts';
import { compilerLimits } from './limits.ts';
import { literalMethods } from './literals.ts';
import { lookupMethods } from './lookup.ts';
import { MonoGraph, monoMethods } from './mono.ts';
import { type Obj, Package } from './objects.ts';
import { operatorMethods } from './operators.ts';
import { rangeMethods } from './range.ts';
import { recordingMethods } from './recording.ts';
import { resolverMethods } from './resolver.ts';
import { returnMethods } from './return.ts';
import { signatureMethods } from './signature.ts';
import { stmtMethods } from './stmt.ts';
import { structMethods } from './struct.ts';
import { substMethods } from './subst.ts';
import { typexprMethods } from './typexpr.ts';
import { unionMethods } from './union.ts';
import { Universe } from './universe.ts';
import { unsafeMethods } from './unsafe.ts';
import { validtypeMethods } from './validtype.ts';
import { asGoVersion, go1_21, goCurrent, versionMethods, versionString } from './version.ts';

const methods = Object.assign(
  {},
  assignmentMethods,
  builtinMethods,
  callMethods,
  constMethods,
  conversionMethods,
  coreMethods,
  cycleMethods,
  declMethods,
  demandMethods,
  environmentMethods,
  errorMethods,
  errsupportMethods,
  exprMethods,
  formatMethods,
  indexMethods,
  inferMethods,
  initorderMethods,
  instantiateMethods,
  interfaceMethods,
  literalMethods,
  lookupMethods,
  monoMethods,
  operatorMethods,
  rangeMethods,
  recordingMethods,
  resolverMethods,
  returnMethods,
  signatureMethods,
  stmtMethods,
  structMethods,
  substMethods,
  typexprMethods,
  unionMethods,
  validtypeMethods,
  unsafeMethods,
  versionMethods,
);

/**
 * Checks the files of the package that is imported as `path`. Diagnostics come in
 * the order in which they were found, which decides what the compiler prints (compilerOutput). Files whose package
 * clause names another package than the first one's are reported and left out.
 */
export function checkPackage(
  fset: FileSet,
  path: string,
  files: readonly File[],
  config: Config,
): CheckedPackage {
  const info = newInfo();
  const name = files.find((f) => f.pkgName.value !== '_')?.pkgName.value ?? '';
  const pkg = new Package(path, name, Universe);
  const diagnostics: Diagnostic[] = [];
  const check = newChecker(fset, pkg, info, config, diagnostics);
  initFiles(check, files);

  check.collectObjects();
  check.directCycles();
  check.packageObjects();
  // Including all function bodies.
  check.processDelayed(0);
  check.cleanup();
  check.initOrder();
  check.unusedImports();
  check.recordUntyped();
  // What follows needs a program that makes sense.
  if (!check.firstErr) check.monomorph();
  if (!check.firstErr) check.anonymousInterfaceCycles();
  if (!check.firstErr && !config.natives) missingBodies(check);
  if (!check.firstErr && !config.natives) compilerLimits(check, config.goVersion);

  pkg.goVersion = config.goVersion;
  let shared: Set<Obj> | undefined;
  if (!config.natives) pkg.shared = () => (shared ??= exportedData(pkg, check.files, info));
  pkg.complete = true;
  return { pkg, files: check.files, info, diagnostics };
}

/**
 * Gives a package of the library: its names are there at once, but declarations and function bodies are parsed and
 * checked when they are first asked for. A fault in one is thrown, being ours.
 */
export function checkOnDemand(
  fset: FileSet,
  path: string,
  digest: PackageDigest,
  config: Config,
): CheckedPackage {
  const info = newInfo();
  const pkg = new Package(path, digest.name, Universe);
  const diagnostics: Diagnostic[] = [];
  const check = newChecker(fset, pkg, info, config, diagnostics);
  const onDemand = collectOnDemand(check, digest);
  pkg.goVersion = config.goVersion;
  pkg.complete = true;
  return { pkg, files: [], onDemand, info, diagnostics };
}

function newInfo(): Info {
  return {
    types: new Map(),
    instances: new Map(),
    defs: new Map(),
    uses: new Map(),
    implicits: new Map(),
    selections: new Map(),
    scopes: new Map(),
    sharedLoops: new Set(),
    initOrder: [],
  };
}

function newChecker(
  fset: FileSet,
  pkg: Package,
  info: Info,
  conf: Config,
  diagnostics: Diagnostic[],
): Checker {
  const state: CheckerState = {
    ...newEnvironment(pkg.scope, 0),
    fset,
    conf,
    pkg,
    info,
    diagnostics,
    firstErr: false,
    qualifier: () => '',
    ctxt: new Context(),
    mono: new MonoGraph(),
    nextID: 1,
    objMap: new Map(),
    files: [],
    versions: new Map(),
    imports: [],
    impMap: new Map(),
    dotImportMap: new Map(),
    unionTypeSets: new Map(),
    methods: null,
    untyped: new Map(),
    delayed: [],
    objPath: [],
    objPathIdx: new Map(),
    cleaners: [],
    demands: 0,
  };
  const check: Checker = Object.assign(Object.create(methods) as typeof methods, state);
  check.qualifier = makeQualifier(check);
  return check;
}

/** Takes in the files that belong to the package, with the language version of each. */
function initFiles(check: Checker, files: readonly File[]): void {
  const { pkg, conf } = check;
  for (const file of files) {
    const { value: name } = file.pkgName;
    // "The PackageName must not be the blank identifier."
    if (name === '_') check.errorf(file.pkgName, 'BlankPkgName', 'invalid package name _');
    else if (name !== pkg.name) {
      check.errorf(file.pkgName, 'MismatchedPkgName', `package ${name}; expected package ${pkg.name}`);
      continue;
    }
    check.files.push(file);
    let version = asGoVersion(conf.goVersion);
    const fileVersion = asGoVersion(file.goVersion);
    if (fileVersion !== 0) {
      // //go:build lines set the version from go1.21 on, so none can take a file further back.
      version = Math.max(fileVersion, go1_21);
      if (fileVersion > goCurrent) {
        const wanted = versionString(fileVersion);
        check.errorf(file.pkgName, 'TooNew', `file requires newer Go version ${wanted}`);
      }
    }
    check.versions.set(file, version);
  }
}

/** "A function declaration without a body provides the signature for a function implemented outside Go." There are none here. */
function missingBodies(check: Checker): void {
  // A blank function is never compiled.
  // The compiler comes to this after all else, as to its limits.
  for (const { fdecl } of check.objMap.values())
    if (fdecl !== null && fdecl.body === null && fdecl.name.value !== '_')
      check.errorf(fdecl.pos, 'CompilerLimit', 'missing function body');
}
