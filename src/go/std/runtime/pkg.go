// Package runtime lets a program ask about, and speak to, what runs its goroutines.
package runtime

// GOOS is the operating system that the program runs on: any JavaScript engine.
const GOOS string = "js"

// GOARCH is the machine that the program was compiled for.
const GOARCH string = "wasm"

// Compiler names the compiler that made the program.
const Compiler = "gc"

// Error is what run-time errors are, such as a division by zero: recover returns one.
type Error interface {
	error
	// RuntimeError does nothing; it tells run-time errors from others.
	RuntimeError()
}

// Version returns the version of Go that the program is written in.
func Version() string { return "go1.26" }

// GOROOT returns the root of the Go tree. There is none here.
func GOROOT() string { return "" }

// Breakpoint stops in the browser's debugger, if that is open.
func Breakpoint()

// Goexit ends the goroutine that calls it, after running its deferred calls. Others go on, even if it is the main one.
func Goexit()

// Gosched lets other goroutines run before this one goes on.
func Gosched()

// NumGoroutine returns the number of goroutines that exist.
func NumGoroutine() int

// NumCPU returns the number of processors: goroutines take turns on one.
func NumCPU() int { return 1 }

var maxProcs = 1

// GOMAXPROCS sets how many goroutines may run at the same moment and returns what was set before; n < 1 changes
// nothing. Goroutines here take turns whatever is set.
func GOMAXPROCS(n int) int {
	old := maxProcs
	if n > 0 {
		maxProcs = n
	}
	return old
}

// KeepAlive keeps x from being collected before this call.
func KeepAlive(x any) {}

// SetFinalizer accepts a function to be called before obj is collected. It never is: the program does not learn what the
// JavaScript engine collects.
func SetFinalizer(obj any, finalizer any) {}

// Cleanup is a cleanup that AddCleanup accepted.
type Cleanup struct {
	id uint64
}

// Stop cancels the cleanup, which would not have run anyway.
func (c Cleanup) Stop() {}

var lastCleanup uint64

// AddCleanup accepts a function to be called with arg after what ptr points to was collected. It never is: the program
// does not learn what the JavaScript engine collects.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic("runtime.AddCleanup: ptr is nil")
	}
	lastCleanup++
	return Cleanup{lastCleanup}
}

// LockOSThread ties the goroutine to its thread. There is only one.
func LockOSThread() {}

// UnlockOSThread undoes LockOSThread.
func UnlockOSThread() {}
