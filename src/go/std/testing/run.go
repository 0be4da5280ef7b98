package testing

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// option returns what go test was asked for: the value of a flag, "true" for one without a value; "" if it was not given.
func option(name string) string

// M is what a function TestMain is given: the tests, to be run when it is ready.
type M struct {
	tests      []InternalTest
	benchmarks []InternalBenchmark
	fuzzTests  []InternalFuzzTarget
	examples   []InternalExample
	code       int
}

// MainStart makes the M of a test program. What is to be run, and how, the flags of go test say; deps may
// have a method ImportPath with the path of the package under test, and a method MatchString for regular expressions.
func MainStart(deps any, tests []InternalTest, benchmarks []InternalBenchmark, fuzzTests []InternalFuzzTarget, examples []InternalExample) *M {
	if d, ok := deps.(interface{ ImportPath() string }); ok {
		testedPath = d.ImportPath()
	}
	if d, ok := deps.(interface {
		MatchString(pat, str string) (bool, error)
	}); ok {
		matchString = d.MatchString
	}
	return &M{tests: tests, benchmarks: benchmarks, fuzzTests: fuzzTests, examples: examples}
}

var testedPath string

// ExitCode returns what m.Run returned last.
func ExitCode(m *M) int { return m.code }

// guardExit has os.Exit(0) panic while tests run: a test that is cut short has not passed.
func guardExit(on bool)

// failFast: a test has failed, and it is to be the last.
func failFast() bool { return option("failFast") != "" && anyFailed }

var anyFailed bool

// Run runs the tests and returns the exit code of the program.
func (m *M) Run() (code int) {
	inTest = true
	verboseFlag = option("verbose") != ""
	for _, flag := range [...]string{"run", "skip", "bench", "list"} {
		if problem := patternProblem(flag, option(flag)); problem != "" {
			fmt.Fprintln(os.Stderr, problem)
			m.code = 1
			return m.code
		}
	}
	if list := option("list"); list != "" {
		m.list(list)
		m.code = 0
		return m.code
	}
	guardExit(true)
	defer guardExit(false)
	stop := startAlarm()
	match := func() *matcher { return newMatcher(option("run"), option("skip")) }
	count, _ := strconv.Atoi(option("count"))
	if option("count") == "" {
		count = 1
	}
	ran, ok := false, true
	note := func(r, o bool) {
		ran = ran || r
		ok = ok && o
	}
	for range count {
		note(runTests(m.tests, match()))
		if failFast() {
			break
		}
		note(runFuzzTests(m.fuzzTests, match()))
	}
	if count > 0 && !failFast() {
		note(runExamples(m.examples, match()))
	}
	stop()
	if !ran && option("bench") == "" {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	if ok && option("bench") != "" {
		for range count {
			ok = runBenchmarks(m.benchmarks, newMatcher(option("bench"), option("skip"))) && ok
		}
	}
	if ok {
		m.code = 0
		fmt.Println("PASS")
	} else {
		m.code = 1
		fmt.Println("FAIL")
	}
	return m.code
}

// list names what a pattern chooses.
func (m *M) list(pattern string) {
	show := func(name string) {
		if matchRegexp(pattern, name) {
			fmt.Println(name)
		}
	}
	for _, t := range m.tests {
		show(t.Name)
	}
	for _, b := range m.benchmarks {
		show(b.Name)
	}
	for _, f := range m.fuzzTests {
		show(f.Name)
	}
	for _, e := range m.examples {
		show(e.Name)
	}
}

// The tests that run now, and since when: what is said of them when their time is over.
var running = map[string]time.Time{}

// startAlarm ends the program if the tests take longer than -timeout allows. The function that it returns calls that off.
func startAlarm() (stop func()) {
	limit, err := time.ParseDuration(option("timeout"))
	if err != nil || limit <= 0 {
		return func() {}
	}
	timer := time.AfterFunc(limit, func() {
		var b strings.Builder
		for name, start := range running {
			fmt.Fprintf(&b, "\n\t\t%s (%v)", name, time.Since(start).Round(time.Second))
		}
		text := "test timed out after " + limit.String()
		if b.Len() > 0 {
			text += "\n\trunning tests:" + b.String()
		}
		panic(text)
	})
	return func() { timer.Stop() }
}

// newRoot returns what tests have for a parent.
func newRoot(m *matcher) common {
	root := newCommon(nil, "", nil, m)
	if verboseFlag {
		root.chatty = &chattyPrinter{}
	}
	return root
}

func runTests(tests []InternalTest, m *matcher) (ran, ok bool) {
	root := &T{common: newRoot(m)}
	tRunner(root, func(t *T) {
		for _, test := range tests {
			if failFast() {
				break
			}
			if _, ok := m.fullName(nil, test.Name); ok {
				ran = true
				t.Run(test.Name, test.F)
			}
		}
	})
	<-root.signal
	return ran, !root.failed
}

// RunTests runs the tests as go test does and reports whether they passed. There is no pattern for matchString to match.
func RunTests(matchString func(pat, str string) (bool, error), tests []InternalTest) (ok bool) {
	_, ok = runTests(tests, newMatcher("", ""))
	return ok
}
