package testing

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

// An InternalExample is an example with its name and what it is to print.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool
}

// RunExamples runs the examples as go test does and reports whether all printed what they should. There is no pattern for
// matchString to match.
func RunExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) (ok bool) {
	_, ok = runExamples(examples, newMatcher("", ""))
	return ok
}

func runExamples(examples []InternalExample, m *matcher) (ran, ok bool) {
	ok = true
	for _, e := range examples {
		if _, matched := m.fullName(nil, e.Name); matched {
			ran = true
			if !runExample(e) {
				ok = false
			}
		}
	}
	return ran, ok
}

func runExample(e InternalExample) (ok bool) {
	if verboseFlag {
		fmt.Printf("=== RUN   %s\n", e.Name)
	}
	stdout := os.Stdout
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Stdout = w
	printed := make(chan string)
	go func() {
		text, _ := io.ReadAll(r)
		r.Close()
		printed <- string(text)
	}()
	finished := false
	start := time.Now()
	defer func() {
		duration := time.Since(start)
		w.Close()
		os.Stdout = stdout
		text := <-printed
		cause := recover()
		if cause == nil && !finished {
			cause = "test executed panic(nil) or runtime.Goexit"
		}
		problem := ""
		if cause == nil {
			problem = e.compare(text)
		}
		ok = problem == "" && cause == nil
		if !ok {
			fmt.Printf("--- FAIL: %s (%.2fs)\n%s", e.Name, duration.Seconds(), problem)
		} else if verboseFlag {
			fmt.Printf("--- PASS: %s (%.2fs)\n", e.Name, duration.Seconds())
		}
		if cause != nil {
			panic(cause)
		}
	}()
	e.F()
	finished = true
	return
}

// compare tells how what was printed differs from what the example says; "" if it does not.
func (e *InternalExample) compare(printed string) string {
	got, want := strings.TrimSpace(printed), strings.TrimSpace(e.Output)
	if !e.Unordered {
		if got == want {
			return ""
		}
		return fmt.Sprintf("got:\n%s\nwant:\n%s\n", got, want)
	}
	if slices.Equal(sortedLines(got), sortedLines(want)) {
		return ""
	}
	return fmt.Sprintf("got:\n%s\nwant (unordered):\n%s\n", printed, e.Output)
}

func sortedLines(s string) []string {
	lines := strings.Split(s, "\n")
	slices.Sort(lines)
	return lines
}
