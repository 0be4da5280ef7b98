// Package debug lets a program look at itself while it runs: at stacks and, as far as JavaScript tells, at memory. What sets limits
// takes note of them and does no more.
package debug

import (
	"math"
	"os"
	"runtime"
	"strings"
	"time"
)

const folder = "\n\t$GOROOT/src/runtime/debug/stack.go:"

func stack(callers ...string) []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			buf = buf[:n]
			break
		}
		buf = make([]byte, 2*len(buf))
	}
	heading, rest, _ := strings.Cut(string(buf), "\n")
	return []byte(heading + "\n" + strings.Join(callers, "") + rest)
}

// Stack returns the stack of the goroutine that calls it.
func Stack() []byte { return stack("runtime/debug.Stack()" + folder + "26\n") }

// PrintStack writes the stack of the goroutine that calls it to standard error.
func PrintStack() {
	os.Stderr.Write(stack("runtime/debug.Stack()"+folder+"26\n", "runtime/debug.PrintStack()"+folder+"18\n"))
}

// FreeOSMemory calls runtime.GC.
func FreeOSMemory() { runtime.GC() }

// GCStats is what is known of the garbage collector: how often runtime.GC was called.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

// ReadGCStats fills stats with what is known.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	*stats = GCStats{NumGC: int64(m.NumGC)}
}

func swap[T any](place *T, value T) T {
	old := *place
	*place = value
	return old
}

var (
	percent             = 100
	limit         int64 = math.MaxInt64
	maxStack            = 1000000000
	maxThreads          = 10000
	faultsMayRise       = false
)

// SetGCPercent notes how much the heap may grow before garbage is collected and returns what was noted before.
func SetGCPercent(p int) int { return swap(&percent, max(p, -1)) }

// SetMemoryLimit notes how much memory the program may use and returns what was noted before; below 0 nothing changes.
func SetMemoryLimit(n int64) int64 {
	if n < 0 {
		return limit
	}
	return swap(&limit, n)
}

// SetMaxStack notes how large a goroutine's stack may be and returns what was noted before.
func SetMaxStack(bytes int) int { return swap(&maxStack, bytes) }

// SetMaxThreads notes how many threads there may be and returns what was noted before. There is one.
func SetMaxThreads(threads int) int { return swap(&maxThreads, threads) }

// SetPanicOnFault notes whether a fault at an unexpected address is to panic, and returns what was noted before. There are no such
// faults.
func SetPanicOnFault(enabled bool) bool { return swap(&faultsMayRise, enabled) }

// SetTraceback does nothing: tracebacks have one form.
func SetTraceback(level string) {}

// BuildInfo tells what a program was built from.
type BuildInfo struct {
	GoVersion string
	Path      string
	Main      Module
	Deps      []*Module
	Settings  []BuildSetting
}

// A Module is one of those a program was built from.
type Module struct {
	Path    string
	Version string
	Sum     string
	Replace *Module
}

// A BuildSetting is a setting by which a program was built.
type BuildSetting struct {
	Key, Value string
}

// ReadBuildInfo returns nil and false: programs here carry no such information.
func ReadBuildInfo() (info *BuildInfo, ok bool) { return nil, false }
