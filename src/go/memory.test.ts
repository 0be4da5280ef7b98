import { expect, test } from 'vitest';
import * as go from './go.ts';
import type {
  MemoryBatch,
  MemoryFrame,
  MemoryObject,
  MemoryStep,
  MemoryValue,
  MemoryVar,
  RunOptions,
} from './go-api.ts';

interface Recorded {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly steps: readonly MemoryStep[];
  readonly frames: readonly MemoryFrame[];
  readonly objects: readonly MemoryObject[];
  readonly output: MemoryBatch['output'];
  readonly stopped: MemoryBatch['stopped'];
}

async function recorded(source: string, options: RunOptions = {}): Promise<Recorded> {
  let [out, err] = ['', ''];
  const batches: MemoryBatch[] = [];
  const code = await go.run({ 'main.go': source }, { clock: 'virtual', memory: true, ...options }, (e) => {
    if (e.kind === 'stdout') out += e.text;
    else if (e.kind === 'stderr') err += e.text;
    else if (e.kind === 'memory') batches.push(structuredClone(e.batch));
    else if (e.kind === 'compile-error') throw new Error(e.text + source);
  }).done;
  return {
    code,
    out,
    err,
    steps: batches.flatMap((b) => b.steps),
    frames: batches.flatMap((b) => b.frames),
    objects: batches.flatMap((b) => b.objects),
    output: batches.flatMap((b) => b.output),
    stopped: batches.at(-1)?.stopped ?? '',
  };
}

/** A program whose main has the body. */
const program = (body: string, before = ''): string => {
  const used = ['errors', 'fmt', 'sync', 'strings'].filter((p) => `${body}${before}`.includes(`${p}.`));
  const imports = used.map((p) => `import "${p}"\n`).join('');
  return `package main\n\n${imports}\n${before}\nfunc main() {\n${body}\n}\n`;
};

/** Frames of the goroutine that runs, innermost first. */
const calls = (r: Recorded, step: MemoryStep): MemoryFrame[] =>
  step.stacks.find(({ g }) => g === step.g)?.frames.map((n) => r.frames[n] as MemoryFrame) ?? [];

/** The steps at the line that holds a text. */
function stepsAt(r: Recorded, source: string, text: string): MemoryStep[] {
  const line = source.split('\n').findIndex((one) => one.includes(text)) + 1;
  return r.steps.filter((step) => step.line === line);
}

function stepAt(r: Recorded, source: string, text: string): MemoryStep {
  const [step] = stepsAt(r, source, text);
  if (step === undefined) throw new Error(`no step at ${text}`);
  return step;
}

/** A variable of the innermost call that has one of the name; the innermost of that name. */
function variable(r: Recorded, step: MemoryStep, name: string): MemoryVar {
  for (const { vars } of calls(r, step)) {
    const found = vars.findLast((v) => v.name === name);
    if (found !== undefined) return found;
  }
  throw new Error(`no variable ${name}`);
}

const object = (r: Recorded, step: MemoryStep, id: number): MemoryObject | undefined =>
  step.objects.map((n) => r.objects[n] as MemoryObject).find((o) => o.object === id);

function slice(r: Recorded, step: MemoryStep, name: string): MemoryValue & { kind: 'slice' } {
  const { value } = variable(r, step, name);
  if (value.kind !== 'slice') throw new Error(`${name} is ${value.kind}`);
  return value;
}

/** Values as short text. */
function text(value: MemoryValue | undefined): string {
  switch (value?.kind) {
    case undefined:
      return 'nothing';
    case 'plain':
      return value.text;
    case 'string':
      return new TextDecoder().decode(Uint8Array.from(value.bytes));
    case 'pointer':
      return `&${value.to.path.join('.')}`;
    case 'interface':
      return `(${value.type}, ${text(value.value)})`;
    case 'struct':
      return `{${value.fields.map((f) => `${f.name}:${text(f.value)}`).join(' ')}}`;
    case 'array':
      return `[${value.elements.map(text).join(' ')}]`;
    default:
      return value?.kind ?? '';
  }
}

test('slices agree with what the program prints of them', async () => {
  const source = program(`	base := []int{0, 10, 20, 30, 40, 50}
	mid := base[1:3]
	limited := base[1:3:3]
	var none []int
	empty := []int{}
	grown := append(limited, 77)
	mid[0] = 99
	array := [4]int{1, 2, 3, 4}
	window := array[1:3]
	room := make([]string, 1, 5)
	fmt.Println("HERE", len(base), cap(base), len(mid), cap(mid), len(limited), cap(limited), len(grown), cap(grown), len(window), cap(window), len(room), cap(room))
	fmt.Println(&mid[0] == &base[1], &grown[0] == &base[1], &window[0] == &array[1], none == nil, empty == nil)`);
  const r = await recorded(source);
  const step = stepAt(r, source, '"HERE"');
  const names = ['base', 'mid', 'limited', 'grown', 'window', 'room'];
  const seen = names.map((name) => slice(r, step, name));
  expect(r.out.split('\n')[0]).toBe(`HERE ${seen.flatMap(({ len, cap }) => [len, cap]).join(' ')}`);
  const [base, mid, limited, grown, window, room] = seen as [
    (typeof seen)[0],
    (typeof seen)[0],
    (typeof seen)[0],
    (typeof seen)[0],
    (typeof seen)[0],
    (typeof seen)[0],
  ];
  const same = (a: typeof base, i: number, b: typeof base, j: number): boolean =>
    a.array.object === b.array.object && a.off + i === b.off + j;
  const array = variable(r, step, 'array');
  expect(r.out.split('\n')[1]).toBe(
    [
      same(mid, 0, base, 1),
      same(grown, 0, base, 1),
      window.array.object === array.object && window.off === 1,
      variable(r, step, 'none').value.kind === 'nil',
      variable(r, step, 'empty').value.kind === 'nil',
    ].join(' '),
  );
  expect(limited.array).toEqual(base.array);
  expect(object(r, step, base.array.object)).toMatchObject({ kind: 'array', len: 6 });
  expect(object(r, step, room.array.object)).toMatchObject({
    kind: 'array',
    len: 5,
    elements: { length: 5 },
  });
  // An array that a variable holds is no object of its own.
  expect(object(r, step, array.object)).toBeUndefined();
});

test('what was recorded stays as it was', async () => {
  const source = program(`	s := []int{1, 2}
	m := map[string]int{"a": 1}
	s[0] = 5 // FIRST
	m["a"] = 9
	fmt.Println(s, m) // THEN`);
  const r = await recorded(source);
  const elements = (at: string): string => {
    const step = stepAt(r, source, at);
    const array = object(r, step, slice(r, step, 's').array.object);
    return array?.kind === 'array' ? array.elements.map(text).join(' ') : '';
  };
  expect([elements('FIRST'), elements('THEN')]).toEqual(['1 2', '5 2']);
});

test('pointers lead to variables, fields and elements', async () => {
  const source = program(
    `	n := 1
	p := &n
	e := Outer{Inner: Inner{A: 1}, Rest: []int{7, 8}}
	field := &e.Inner.B
	inner := &e.Inner
	element := &e.Rest[1]
	rows := []Inner{{A: 1}, {A: 2}}
	row := &rows[1]
	fresh := &Inner{A: 3}
	*p, *field, *element, row.A = 2, 4, 9, 6
	fmt.Println(n, e, rows, *fresh, inner.B) // HERE`,
    'type Inner struct { A, B int }\ntype Outer struct { Inner; Rest []int }\n',
  );
  const r = await recorded(source);
  const step = stepAt(r, source, 'HERE');
  const to = (name: string) => {
    const { value } = variable(r, step, name);
    return value.kind === 'pointer' ? value.to : undefined;
  };
  expect(to('p')).toEqual({ object: variable(r, step, 'n').object, path: [] });
  const e = variable(r, step, 'e').object;
  expect(to('field')).toEqual({ object: e, path: ['Inner', 'B'] });
  expect(to('inner')).toEqual({ object: e, path: ['Inner'] });
  expect(to('row')).toEqual({ object: slice(r, step, 'rows').array.object, path: [1] });
  expect(to('element')?.path).toEqual([1]);
  expect(text(variable(r, step, 'e').value)).toBe('{Inner:{A:1 B:4} Rest:slice}');
  expect(object(r, step, to('fresh')?.object ?? 0)).toMatchObject({ kind: 'value', type: 'Inner' });
});

test('an interface is a type and a value, or nil', async () => {
  const source = program(
    `	var none error
	var problem *Problem
	var held error = problem
	var number any = 42
	real := errors.New("no")
	fmt.Println(none == nil, held == nil, number, real) // HERE`,
    'type Problem struct{}\nfunc (*Problem) Error() string { return "" }\n',
  );
  const r = await recorded(source);
  const step = stepAt(r, source, 'HERE');
  expect(r.out).toMatch(/^true false /);
  expect(variable(r, step, 'none').value).toEqual({ kind: 'nil' });
  expect(variable(r, step, 'held').value).toEqual({
    kind: 'interface',
    type: '*Problem',
    value: { kind: 'nil' },
  });
  expect(text(variable(r, step, 'number').value)).toBe('(int, 42)');
  const { value } = variable(r, step, 'real');
  const at = value.kind === 'interface' && value.value.kind === 'pointer' ? value.value.to.object : 0;
  const error = object(r, step, at);
  expect(error?.kind === 'value' ? text(error.value) : '').toBe('{s:no}');
});

test('copies are copies', async () => {
  const source = program(
    `	a := Point{1, 2}
	b := a
	b.X = 9
	pair := [2]int{1, 2}
	other := pair
	change(a, pair)
	for _, p := range []Point{a, b} {
		p.Y = 0
	}
	fmt.Println(a, b, pair, other)`,
    'type Point struct { X, Y int }\nfunc change(p Point, pair [2]int) {\n\tpair[0] = p.X // IN\n}\n',
  );
  const r = await recorded(source);
  const step = stepAt(r, source, '// IN');
  const [inner, outer] = calls(r, step) as [MemoryFrame, MemoryFrame];
  const objects = [...inner.vars, ...outer.vars].map((v) => v.object);
  expect(new Set(objects).size).toBe(objects.length);
  expect(inner.vars.map((v) => [v.name, v.role, text(v.value)])).toEqual([
    ['p', 'parameter', '{X:1 Y:2}'],
    ['pair', 'parameter', '[1 2]'],
  ]);
});

test('closures share the variables that they hold', async () => {
  const source = program(
    `	up, get := counter()
	up()
	fmt.Println(get()) // HERE`,
    `func counter() (func(), func() int) {
	n := 0
	return func() {
			n++ // UP
		}, func() int {
			return n
		}
}
`,
  );
  const r = await recorded(source);
  const step = stepAt(r, source, 'HERE');
  const held = ['up', 'get'].map((name) => {
    const { value } = variable(r, step, name);
    const closure = value.kind === 'reference' ? object(r, step, value.object) : undefined;
    return closure?.kind === 'closure' ? closure.vars.map((v) => [v.name, text(v.value), v.object]) : [];
  });
  expect(held[0]).toEqual(held[1]);
  expect(held[0]?.[0]?.slice(0, 2)).toEqual(['n', '1']);
  const up = calls(r, stepAt(r, source, '// UP'))[0] as MemoryFrame;
  expect(up).toMatchObject({ func: 'main.counter.func1', vars: [{ name: 'n', role: 'captured' }] });
});

test('each round of a loop has a variable of its own', async () => {
  const source = program(`	var all []*int
	for i := 0; i < 3; i++ {
		all = append(all, &i)
	}
	fmt.Println(*all[0], *all[1], *all[2]) // HERE`);
  const r = await recorded(source);
  const step = stepAt(r, source, 'HERE');
  const values = step.objects.flatMap((n) => {
    const o = r.objects[n] as MemoryObject;
    return o.kind === 'value' ? [`${o.name} ${text(o.value)}`] : [];
  });
  expect(values.sort()).toEqual(['i 0', 'i 1', 'i 2']);
  expect(r.out).toBe('0 1 2\n');
});

test('frames: recursion, results, defer, shadowed and package variables', async () => {
  const source = program(
    `	total = 1
	x := fact(3)
	fmt.Println(x)
	if x := "inner"; x != "" {
		fmt.Println(x, total) // SHADOW
	}`,
    `var total int
var unused = []int{1}

func fact(n int) (res int) {
	defer func() {
		res++ // DEFER
	}()
	if n == 0 {
		return 1 // DEEPEST
	}
	total += len(unused)
	return n * fact(n-1)
}
`,
  );
  const r = await recorded(source);
  const deepest = stepAt(r, source, 'DEEPEST');
  expect(calls(r, deepest).map(({ func }) => func)).toEqual([
    'main.fact',
    'main.fact',
    'main.fact',
    'main.fact',
    'main.main',
  ]);
  expect(
    calls(r, deepest).map(({ vars }) => vars.map((v) => `${v.name}=${text(v.value)}`).join(' ')),
  ).toEqual(['n=0 res=0', 'n=1 res=0', 'n=2 res=0', 'n=3 res=0', '']);
  const deferred = stepAt(r, source, '// DEFER');
  expect(calls(r, deferred)[0]).toMatchObject({
    func: 'main.fact.func1',
    vars: [{ name: 'res', role: 'captured' }],
  });
  expect(text(variable(r, deferred, 'res').value)).toBe('1');
  const shadow = calls(r, stepAt(r, source, 'SHADOW'))[0] as MemoryFrame;
  expect(shadow.vars.map((v) => [v.name, v.shadowed, text(v.value)])).toEqual([
    ['x', true, r.out.split('\n')[0]],
    ['x', false, 'inner'],
  ]);
  const globals = r.frames[stepAt(r, source, 'SHADOW').globals] as MemoryFrame;
  expect(globals.vars.map((v) => `${v.name}=${text(v.value)}`)).toEqual(['total=4', 'unused=slice']);
  expect(r.out).toBe('22\ninner 4\n');
});

test('generic functions and the bodies of loops over functions', async () => {
  const source = program(
    `	sum := 0
	for v := range each([]int{3, 4}) {
		sum += v // BODY
	}
	fmt.Println(sum)`,
    `func each[T any](all []T) func(func(T) bool) {
	return func(yield func(T) bool) {
		for _, one := range all {
			if !yield(one) {
				return
			}
		}
	}
}
`,
  );
  const r = await recorded(source);
  const bodies = stepsAt(r, source, '// BODY');
  expect(bodies.map((step) => text(variable(r, step, 'v').value))).toEqual(['3', '4']);
  expect(calls(r, bodies[1] as MemoryStep).map(({ func }) => func)).toEqual([
    'main.main-range1',
    expect.stringMatching(/^main\.each.*func1$/),
    'main.main',
  ]);
  expect(text(variable(r, bodies[1] as MemoryStep, 'sum').value)).toBe('3');
});

test('goroutines that wait are seen where they wait; channels with what is queued', async () => {
  const source = program(`	ch := make(chan string, 2)
	done, ready := make(chan bool), make(chan bool)
	go func() {
		local := "waits"
		ready <- true
		<-done
		_ = local
	}()
	<-ready
	ch <- "one"
	ch <- "two"
	ch <- <-func() chan string { c := make(chan string, 1); c <- <-ch; return c }()
	fmt.Println(len(ch)) // HERE
	done <- true
	done <- true`);
  const r = await recorded(source);
  const step = stepAt(r, source, 'HERE');
  const { value } = variable(r, step, 'ch');
  const chan = value.kind === 'reference' ? object(r, step, value.object) : undefined;
  expect(chan).toMatchObject({ kind: 'chan', len: 2, cap: 2, closed: false });
  expect(chan?.kind === 'chan' ? chan.queue.map(text) : []).toEqual(['two', 'one']);
  const last = r.steps.at(-1) as MemoryStep;
  expect(r.err).toContain('all goroutines are asleep - deadlock!');
  expect(last.stacks.map(({ g }) => g)).toContain(1);
  const waiting = r.steps
    .flatMap((s) => s.stacks)
    .find(({ g, waits }) => g !== 1 && waits === 'chan receive');
  expect(
    (r.frames[waiting?.frames[0] ?? -1] as MemoryFrame).vars.map((v) => `${v.name}=${text(v.value)}`),
  ).toContain('local=waits');
});

test('a panic ends the recording at the statement that panicked', async () => {
  const source = program(`	s := []int{1}
	i := 5
	fmt.Println("before")
	s[i] = 1 // HERE
	fmt.Println("after")`);
  const r = await recorded(source);
  expect(r.code).toBe(2);
  expect(r.steps.at(-1)).toBe(stepAt(r, source, 'HERE'));
  expect(r.output.slice(0, r.steps.at(-1)?.output)).toEqual([{ fd: 1, text: 'before\n' }]);
});

test('long arrays and long runs are cut, and it is said', async () => {
  const source = program(`	s := make([]int, 1000)
	for i := range s {
		s[i] = i
		s[0]++
	}
	fmt.Println("ran to its end")`);
  const r = await recorded(source);
  expect(r.steps.length).toBe(2000);
  expect(r.stopped).toBe('steps');
  expect(r.out).toBe('ran to its end\n');
  const step = r.steps[5] as MemoryStep;
  expect(object(r, step, slice(r, step, 's').array.object)).toMatchObject({
    len: 1000,
    elements: { length: 64 },
  });
  expect(JSON.stringify([r.frames, r.objects]).length).toBeLessThan(8_000_000);
});

test('without the option nothing is recorded', async () => {
  const r = await recorded(program('\tfmt.Println(1)'), { memory: false });
  expect([r.steps.length, r.out]).toEqual([0, '1\n']);
});
