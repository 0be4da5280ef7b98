package testing

import (
	"context"
	"fmt"
	"reflect"
	"time"
)

// InternalFuzzTarget is a fuzz test with its name.
type InternalFuzzTarget struct {
	Name string
	Fn   func(f *F)
}

// F is given to a fuzz test. Its function is called with the seed corpus: inputs are not made up.
type F struct {
	common
	// The fuzz target is running, which has a T to speak to.
	inTarget bool
	called   bool
	corpus   [][]any
}

func (f *F) checkTarget(method string) {
	if f.inTarget {
		panic("testing: f." + method + " was called inside the fuzz target, use t." + method + " instead")
	}
}

// Fail marks the fuzz test as failed; it goes on.
func (f *F) Fail() {
	f.checkTarget("Fail")
	f.common.Fail()
}

// Skipped reports whether the fuzz test was skipped.
func (f *F) Skipped() bool {
	f.checkTarget("Skipped")
	return f.common.Skipped()
}

// canFuzz reports whether fuzz targets can have parameters of the type.
func canFuzz(t reflect.Type) bool {
	if t == nil {
		return false
	}
	switch t.String() {
	case "[]uint8", "string", "bool", "float32", "float64", "int", "int8", "int16", "int32", "int64",
		"uint", "uint8", "uint16", "uint32", "uint64":
		return true
	}
	return false
}

// Add adds arguments for the fuzz target to the seed corpus.
func (f *F) Add(args ...any) {
	for _, arg := range args {
		if t := reflect.TypeOf(arg); !canFuzz(t) {
			panic(fmt.Sprintf("testing: unsupported type to Add %v", t))
		}
	}
	f.corpus = append(f.corpus, args)
}

// Fuzz runs ff, a function of a *T and more, as a subtest with each element of the seed corpus.
func (f *F) Fuzz(ff any) {
	if f.called {
		panic("testing: F.Fuzz called more than once")
	}
	f.called = true
	if f.failed {
		return
	}
	fn := reflect.ValueOf(ff)
	if fn.Kind() != reflect.Func {
		panic("testing: F.Fuzz must receive a function")
	}
	target := fn.Type()
	if target.NumIn() < 2 || target.In(0) != reflect.TypeOf((*T)(nil)) {
		panic("testing: fuzz target must receive at least two arguments, where the first argument is a *T")
	}
	if target.NumOut() != 0 {
		panic("testing: fuzz target must not return a value")
	}
	var types []reflect.Type
	for i := 1; i < target.NumIn(); i++ {
		t := target.In(i)
		if !canFuzz(t) {
			panic(fmt.Sprintf("testing: unsupported type for fuzzing %v", t))
		}
		types = append(types, t)
	}
	for _, values := range f.corpus {
		if problem := mismatch(values, types); problem != "" {
			f.Fatal(problem)
		}
	}
	for i, values := range f.corpus {
		name := fmt.Sprintf("%s/seed#%d", f.name, i)
		if _, ok := f.matcher.fullName(nil, name); ok {
			f.runSeed(name, fn, values)
		}
	}
}

func mismatch(values []any, types []reflect.Type) string {
	if len(values) != len(types) {
		return fmt.Sprintf("wrong number of values in corpus entry: %d, want %d", len(values), len(types))
	}
	have := make([]reflect.Type, len(values))
	for i, v := range values {
		have[i] = reflect.TypeOf(v)
	}
	for i, t := range types {
		if have[i] != t {
			return fmt.Sprintf("mismatched types in corpus entry: %v, want %v", have, types)
		}
	}
	return ""
}

func (f *F) runSeed(name string, fn reflect.Value, values []any) {
	t := &T{common: newCommon(&f.common, name, f.chatty, f.matcher)}
	t.file, t.line = place(f.allHelpers())
	if t.chatty != nil {
		t.chatty.update(name, "=== RUN   "+name+"\n")
	}
	f.inTarget = true
	go tRunner(t, func(t *T) {
		args := []reflect.Value{reflect.ValueOf(t)}
		for _, v := range values {
			args = append(args, reflect.ValueOf(v))
		}
		fn.Call(args)
	})
	<-t.signal
	f.inTarget = false
}

func runFuzzTests(tests []InternalFuzzTarget, m *matcher) (ran, ok bool) {
	ok = true
	root := newRoot(m)
	for _, test := range tests {
		if _, matched := m.fullName(nil, test.Name); !matched {
			continue
		}
		ran = true
		f := &F{common: newCommon(&root, test.Name, root.chatty, m)}
		if f.chatty != nil {
			f.chatty.update(f.name, "=== RUN   "+f.name+"\n")
		}
		go fRunner(f, test.Fn)
		<-f.signal
		ok = ok && !f.failed
	}
	return ran, ok
}

func fRunner(f *F, fn func(f *F)) {
	f.ctx, f.cancel = context.WithCancel(context.Background())
	defer func() {
		err := recover()
		f.inTarget = false
		if err == nil && !f.skipped && !f.failed {
			if !f.finished {
				err = "test executed panic(nil) or runtime.Goexit"
			} else if !f.called {
				// Where Go says it.
				f.write("    fuzz.go:666: returned without calling F.Fuzz, F.Fail, or F.Skip\n")
				f.Fail()
			}
		}
		if err != nil {
			f.die(err)
		}
		f.duration += time.Since(f.start)
		if len(f.sub) > 0 {
			close(f.barrier)
			for _, s := range f.sub {
				<-s.signal
			}
			f.runCleanup()
		}
		f.report()
		f.done = true
		f.signal <- true
	}()
	defer func() {
		if len(f.sub) == 0 {
			f.runCleanup()
		}
	}()
	f.start = time.Now()
	fn(f)
	f.finished = true
}
