// Package testing runs tests and benchmarks.
package testing

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"
)

// TB is what T and B have in common.
type TB interface {
	ArtifactDir() string
	Attr(key, value string)
	Chdir(dir string)
	Cleanup(func())
	Context() context.Context
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Output() io.Writer
	Setenv(key, value string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string

	// Others cannot implement TB, so that it may grow.
	private()
}

// caller returns the name of the innermost function of the program.
func caller() string

// place returns where the innermost function is that helpers does not name.
func place(helpers []string) (file string, line int)

// outermost returns where the function is that the goroutine began with.
func outermost() (file string, line int)

// nanotime is the computer's clock, whatever clock the program has.
func nanotime() int64

// The chatty printer of -v writes at once, under the name of the test that speaks.
type chattyPrinter struct {
	lastName string
}

func (p *chattyPrinter) update(name, text string) {
	p.lastName = name
	os.Stdout.WriteString(text)
}

func (p *chattyPrinter) print(name, text string) {
	if p.lastName != "" && p.lastName != name {
		os.Stdout.WriteString("=== NAME  " + name + "\n")
	}
	p.lastName = name
	os.Stdout.WriteString(text)
}

type common struct {
	parent   *common
	name     string
	chatty   *chattyPrinter
	matcher  *matcher
	output   strings.Builder
	helpers  []string
	cleanups []func()
	failed   bool
	skipped  bool
	finished bool
	done     bool
	start    time.Time
	duration time.Duration
	ctx      context.Context
	cancel   context.CancelFunc
	// What has been written of an unfinished line through Output.
	partial string
	// Where the parent called Run: what a subtest is blamed on whose functions are all helpers.
	file string
	line int
	// Parallel subtests wait at the barrier; signal tells the parent that the test is over, or is parallel.
	sub     []*T
	signal  chan bool
	barrier chan bool
	// What TempDir has made, and how often it was called; ArtifactDir's.
	tempDir     string
	tempDirs    int
	artifactDir string
	isParallel  bool
}

func newCommon(parent *common, name string, chatty *chattyPrinter, m *matcher) common {
	return common{
		parent: parent, name: name, chatty: chatty, matcher: m,
		signal: make(chan bool, 1), barrier: make(chan bool),
	}
}

func (c *common) private() {}

// Name returns the name of the test: of a subtest, behind those of its parents and slashes.
func (c *common) Name() string { return c.name }

// Fail marks the test as failed; it goes on.
func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	if c.done {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
	c.failed = true
}

// Failed reports whether the test has failed.
func (c *common) Failed() bool { return c.failed }

// FailNow marks the test as failed and ends it.
func (c *common) FailNow() {
	c.Fail()
	c.finished = true
	runtime.Goexit()
}

// SkipNow marks the test as skipped and ends it.
func (c *common) SkipNow() {
	c.skipped = true
	c.finished = true
	runtime.Goexit()
}

// Skipped reports whether the test was skipped.
func (c *common) Skipped() bool { return c.skipped }

// Helper marks the function that calls it as a helper: messages name its caller's line.
func (c *common) Helper() {
	f := caller()
	for _, h := range c.helpers {
		if h == f {
			return
		}
	}
	c.helpers = append(c.helpers, f)
}

func (c *common) allHelpers() []string {
	var all []string
	for ; c != nil; c = c.parent {
		all = append(all, c.helpers...)
	}
	return all
}

func (c *common) log(s string) {
	file, line := place(c.allHelpers())
	if file == "" {
		file, line = c.file, c.line
	}
	if file == "" {
		file, line = outermost()
	}
	if file == "" {
		file, line = "???", 1
	}
	c.flushPartial()
	s = strings.ReplaceAll(strings.TrimSuffix(s, "\n"), "\n", "\n        ")
	c.write(fmt.Sprintf("    %s:%d: %s\n", file, line, s))
}

func (c *common) write(text string) {
	if c.done {
		for p := c.parent; p != nil; p = p.parent {
			if !p.done {
				p.write(text)
				return
			}
		}
		panic("Log in goroutine after " + c.name + " has completed: " + text)
	}
	if c.chatty != nil {
		c.chatty.print(c.name, text)
		return
	}
	c.output.WriteString(text)
}

// Log writes its arguments as fmt.Println does, with file and line. Without -v only failed tests show it.
func (c *common) Log(args ...any) { c.log(fmt.Sprintln(args...)) }

// Logf is Log with a format.
func (c *common) Logf(format string, args ...any) { c.log(fmt.Sprintf(format, args...)) }

// Error is Log and Fail.
func (c *common) Error(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.Fail()
}

// Errorf is Logf and Fail.
func (c *common) Errorf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.Fail()
}

// Fatal is Log and FailNow.
func (c *common) Fatal(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.FailNow()
}

// Fatalf is Logf and FailNow.
func (c *common) Fatalf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.FailNow()
}

// Skip is Log and SkipNow.
func (c *common) Skip(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.SkipNow()
}

// Skipf is Logf and SkipNow.
func (c *common) Skipf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.SkipNow()
}

// Attr writes an attribute of the test.
func (c *common) Attr(key, value string) {
	if strings.ContainsAny(key, " \t\n\r") {
		c.Errorf("disallowed whitespace in attribute key %q", key)
		return
	}
	if strings.ContainsAny(value, "\r\n") {
		c.Errorf("disallowed newline in attribute value %q", value)
		return
	}
	if c.chatty != nil {
		c.chatty.update(c.name, fmt.Sprintf("=== ATTR  %s %s %s\n", c.name, key, value))
	}
}

type outputWriter struct {
	c *common
}

func (w outputWriter) Write(p []byte) (int, error) {
	text := w.c.partial + string(p)
	for {
		i := strings.IndexByte(text, '\n')
		if i < 0 {
			break
		}
		w.c.write("    " + text[:i+1])
		text = text[i+1:]
	}
	w.c.partial = text
	return len(p), nil
}

// Output returns a Writer to where Log writes, without file and line.
func (c *common) Output() io.Writer { return outputWriter{c} }

// Setenv sets an environment variable until the test is over.
func (c *common) Setenv(key, value string) {
	old, ok := os.LookupEnv(key)
	os.Setenv(key, value)
	c.Cleanup(func() {
		if ok {
			os.Setenv(key, old)
		} else {
			os.Unsetenv(key)
		}
	})
}

// Context returns a context that is canceled before the functions of Cleanup run.
func (c *common) Context() context.Context { return c.ctx }

// Cleanup has f called when the test and its subtests are over, last first.
func (c *common) Cleanup(f func()) { c.cleanups = append(c.cleanups, f) }

func (c *common) runCleanup() {
	if c.cancel != nil {
		c.cancel()
	}
	// The rest is run even if one of them ends the goroutine.
	defer func() {
		if len(c.cleanups) > 0 {
			c.runCleanup()
		}
	}()
	for len(c.cleanups) > 0 {
		f := c.cleanups[len(c.cleanups)-1]
		c.cleanups = c.cleanups[:len(c.cleanups)-1]
		f()
	}
}

func (c *common) flushPartial() {
	if c.partial != "" {
		rest := c.partial
		c.partial = ""
		c.write("    " + rest + "\n")
	}
}

// flush hands a result and all output to the parent, or writes it if that is the root.
func (c *common) flush(result string) {
	c.flushPartial()
	text := fmt.Sprintf("--- %s: %s (%.2fs)\n", result, c.name, c.duration.Seconds()) + c.output.String()
	c.output.Reset()
	if c.parent.parent != nil {
		for line := range strings.Lines(text) {
			c.parent.output.WriteString("    " + line)
		}
	} else if c.chatty != nil {
		c.chatty.update(c.name, text)
	} else {
		os.Stdout.WriteString(text)
	}
}

func (c *common) report() {
	delete(running, c.name)
	anyFailed = anyFailed || c.failed
	switch {
	case c.parent == nil:
	case c.failed:
		c.flush("FAIL")
	case c.chatty != nil && c.skipped:
		c.flush("SKIP")
	case c.chatty != nil:
		c.flush("PASS")
	}
}

// T is given to a test.
type T struct {
	common
	denyParallel bool
}

// Parallel lets the test run together with other parallel ones, after those that are not.
func (t *T) Parallel() {
	if t.isParallel {
		panic("testing: t.Parallel called multiple times")
	}
	if t.denyParallel {
		panic(parallelConflict)
	}
	t.isParallel = true
	if t.parent == nil {
		return
	}
	t.duration += time.Since(t.start)
	t.parent.sub = append(t.parent.sub, t)
	if t.chatty != nil {
		t.chatty.update(t.name, "=== PAUSE "+t.name+"\n")
	}
	t.signal <- true
	<-t.parent.barrier
	if t.chatty != nil {
		t.chatty.update(t.name, "=== CONT  "+t.name+"\n")
	}
	t.start = time.Now()
}

const parallelConflict = `testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel`

// checkParallel refuses what changes the whole program in a test that runs beside others.
func (t *T) checkParallel() {
	for c := &t.common; c != nil; c = c.parent {
		if c.isParallel {
			panic(parallelConflict)
		}
	}
	t.denyParallel = true
}

// Setenv sets an environment variable until the test is over. The test cannot be parallel.
func (t *T) Setenv(key, value string) {
	t.checkParallel()
	t.common.Setenv(key, value)
}

// Chdir changes the working directory until the test is over. The test cannot be parallel.
func (t *T) Chdir(dir string) {
	t.checkParallel()
	t.common.Chdir(dir)
}

// Deadline returns when the time for tests is over: never.
func (t *T) Deadline() (deadline time.Time, ok bool) { return }

// Run runs f as a subtest and reports whether it succeeded. It returns when f has, or has called Parallel.
func (t *T) Run(name string, f func(t *T)) bool {
	full, ok := t.matcher.fullName(&t.common, name)
	if !ok || failFast() {
		return true
	}
	s := &T{common: newCommon(&t.common, full, t.chatty, t.matcher)}
	if t.parent != nil {
		s.file, s.line = place(t.allHelpers())
	}
	if s.chatty != nil {
		s.chatty.update(full, "=== RUN   "+full+"\n")
	}
	running[full] = time.Now()
	go tRunner(s, f)
	if !<-s.signal {
		// The subtest has ended this one.
		runtime.Goexit()
	}
	return !s.failed
}

func tRunner(t *T, fn func(t *T)) {
	t.ctx, t.cancel = context.WithCancel(context.Background())
	defer func() {
		t.checkRaces()
		err := recover()
		signal := true
		if !t.finished && err == nil {
			for p := t.parent; p != nil; p = p.parent {
				if p.finished {
					t.Errorf("test executed panic(nil) or runtime.Goexit: subtest may have called FailNow on a parent test")
					signal = false
					break
				}
			}
			if signal {
				err = "test executed panic(nil) or runtime.Goexit"
			}
		}
		if err != nil {
			t.die(err)
		}
		t.duration += time.Since(t.start)
		if len(t.sub) > 0 {
			close(t.barrier)
			for _, s := range t.sub {
				<-s.signal
			}
			t.runCleanup()
		}
		t.checkRaces()
		t.report()
		t.done = true
		t.signal <- signal
	}()
	defer func() {
		if len(t.sub) == 0 {
			t.runCleanup()
		}
	}()
	t.start = time.Now()
	fn(t)
	t.finished = true
}

// newRaces returns how many data races were reported since it was last called.
func newRaces() int

// checkRaces makes a test fail during which the race detector found something.
func (t *T) checkRaces() {
	if newRaces() > 0 {
		t.flushPartial()
		// Where Go says it.
		t.write("    testing.go:1712: race detected during execution of test\n")
		t.Fail()
	}
}

// die writes what is known of the test and its parents and panics on.
func (c *common) die(err any) {
	c.Fail()
	for ; c.parent != nil; c = c.parent {
		c.duration += time.Since(c.start)
		c.flush("FAIL")
	}
	panic(err)
}

// An InternalTest is a test function with its name.
type InternalTest struct {
	Name string
	F    func(*T)
}

var verboseFlag bool

// Verbose reports whether -v is set.
func Verbose() bool { return verboseFlag }

// Short reports whether -short is set.
func Short() bool { return option("short") != "" }

// Testing reports whether this is a test.
func Testing() bool { return inTest }

var inTest bool

// CoverMode returns how coverage is measured: not at all.
func CoverMode() string { return "" }
