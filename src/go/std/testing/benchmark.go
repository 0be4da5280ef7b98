package testing

import (
	"context"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// B is given to a benchmark.
type B struct {
	common
	// N is how often the benchmark does what it measures.
	N int

	timerOn  bool
	started  int64
	elapsed  time.Duration
	bytes    int64
	loopN    int
	loopDone bool
	metrics  map[string]float64
	result   BenchmarkResult
	limit    time.Duration
	hasSub   bool
	// If not 0, how often the benchmark is to do what it measures.
	times int
	// Of the column of names.
	width *int
}

// InternalBenchmark is a benchmark function with its name.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// StartTimer goes on measuring.
func (b *B) StartTimer() {
	if !b.timerOn {
		b.started = nanotime()
		b.timerOn = true
	}
}

// StopTimer stops measuring.
func (b *B) StopTimer() {
	if b.timerOn {
		b.elapsed += time.Duration(nanotime() - b.started)
		b.timerOn = false
	}
}

// ResetTimer forgets what was measured.
func (b *B) ResetTimer() {
	if b.timerOn {
		b.started = nanotime()
	}
	b.elapsed = 0
	b.metrics = nil
}

// Elapsed returns the time measured so far.
func (b *B) Elapsed() time.Duration {
	d := b.elapsed
	if b.timerOn {
		d += time.Duration(nanotime() - b.started)
	}
	return d
}

// SetBytes says how many bytes one operation works on.
func (b *B) SetBytes(n int64) { b.bytes = n }

// ReportAllocs asks for the number of allocations, which the browser does not tell.
func (b *B) ReportAllocs() {}

// ReportMetric adds a value to the result, n per operation of the given unit.
func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if strings.IndexFunc(unit, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }) >= 0 {
		panic("metric unit must not contain whitespace")
	}
	if b.metrics == nil {
		b.metrics = map[string]float64{}
	}
	b.metrics[unit] = n
}

// Loop is true as long as the benchmark is to go on: for b.Loop() { … }.
func (b *B) Loop() bool {
	if b.loopN == 0 {
		b.loopN = 1
		b.N = 0
		b.ResetTimer()
		b.StartTimer()
	}
	b.N++
	if b.N < b.loopN || b.N == 1 {
		return true
	}
	if b.times > 0 && b.N <= b.times {
		b.loopN = b.times + 1
		return true
	}
	if b.times == 0 && b.Elapsed() < b.limit && b.N < 1e9 {
		// Looking at the clock costs more than most operations.
		b.loopN = b.N + max(1, b.N/8)
		return true
	}
	b.N--
	b.StopTimer()
	b.loopDone = true
	return false
}

// Run runs f as a benchmark of its own and reports whether it succeeded.
func (b *B) Run(name string, f func(b *B)) bool {
	b.hasSub = true
	full, ok := b.name+"/"+rewrite(name), true
	if b.matcher != nil {
		full, ok = b.matcher.fullName(&b.common, name)
	}
	if !ok {
		return true
	}
	s := &B{common: newCommon(&b.common, full, b.chatty, b.matcher), limit: b.limit, times: b.times, width: b.width}
	if n := len(full) + 1; b.width != nil && n > *b.width {
		// With some room, so that the columns do not move all the time.
		*b.width = n + 8
	}
	return s.runAndPrint(f)
}

// runAndPrint prints a line with the result, unless what was measured are benchmarks of their own.
func (b *B) runAndPrint(f func(b *B)) bool {
	if b.chatty != nil {
		b.printLabels()
		fmt.Println(b.name)
	}
	if b.width == nil {
		b.width = new(int)
	}
	b.run(f)
	b.flushPartial()
	switch {
	case b.failed:
		fmt.Printf("--- FAIL: %s\n%s", b.name, b.output.String())
	case b.hasSub || b.skipped:
		if b.output.Len() > 0 {
			fmt.Printf("--- BENCH: %s\n%s", b.name, b.output.String())
		}
	default:
		b.printLabels()
		fmt.Printf("%-*s\t%s\n", *b.width, b.name, b.result.String())
		if b.output.Len() > 0 {
			fmt.Printf("--- BENCH: %s\n%s", b.name, b.output.String())
		}
	}
	return !b.failed
}

// printLabels says once where the benchmarks run.
func (b *B) printLabels() {
	if labelled || !inTest {
		return
	}
	labelled = true
	fmt.Printf("goos: %s\ngoarch: %s\n", runtime.GOOS, runtime.GOARCH)
	if testedPath != "" {
		fmt.Printf("pkg: %s\n", testedPath)
	}
}

var labelled bool

// runBenchmarks runs the benchmarks that match and prints a line for each that does not fail.
func runBenchmarks(benchmarks []InternalBenchmark, m *matcher) (ok bool) {
	ok = true
	root := newRoot(m)
	limit, times := benchTime()
	var chosen []InternalBenchmark
	width := 0
	for _, one := range benchmarks {
		if _, matches := m.fullName(nil, one.Name); matches {
			chosen = append(chosen, one)
			width = max(width, len(one.Name)+1)
		}
	}
	for _, one := range chosen {
		b := &B{common: newCommon(&root, one.Name, root.chatty, m), limit: limit, times: times, width: &width}
		if !b.runAndPrint(one.F) {
			ok = false
		}
	}
	return ok
}

// benchTime returns how long a benchmark is to run, or how many times.
func benchTime() (limit time.Duration, times int) {
	text := option("benchTime")
	if n, found := strings.CutSuffix(text, "x"); found {
		times, _ = strconv.Atoi(n)
		return 0, times
	}
	if d, err := time.ParseDuration(text); err == nil {
		return d, 0
	}
	return time.Second, 0
}

func (b *B) runN(n int, f func(b *B)) {
	b.N = n
	b.loopN = 0
	b.elapsed = 0
	b.timerOn = false
	b.ctx, b.cancel = context.WithCancel(context.Background())
	done := make(chan bool)
	go func() {
		defer close(done)
		defer b.runCleanup()
		b.StartTimer()
		f(b)
		b.StopTimer()
	}()
	<-done
}

func (b *B) run(f func(b *B)) {
	n := 1
	for {
		if b.times > 0 && n > 1 {
			n = b.times
		}
		b.runN(n, f)
		if b.failed || b.skipped || b.loopDone || b.hasSub || n >= 1e9 || b.times > 0 && n >= b.times || b.times == 0 && b.elapsed >= b.limit {
			break
		}
		// As many as should fill the time and a fifth more, but at most a hundred times as many.
		last := int64(n)
		next := int64(b.limit) * last / max(1, b.elapsed.Nanoseconds())
		next += next / 5
		next = min(next, 100*last, 1e9)
		n = int(max(next, last+1))
	}
	b.result = BenchmarkResult{N: b.N, T: b.elapsed, Bytes: b.bytes, Extra: b.metrics}
}

// RunParallel calls body, which does b.N operations in all.
func (b *B) RunParallel(body func(*PB)) {
	pb := &PB{left: b.N}
	body(pb)
}

// SetParallelism says how many goroutines RunParallel is to use for each processor. Here it always uses one.
func (b *B) SetParallelism(p int) {}

// A PB tells the body of RunParallel how long to go on.
type PB struct {
	left int
}

// Next reports whether there is another operation to do.
func (pb *PB) Next() bool {
	pb.left--
	return pb.left >= 0
}

// A BenchmarkResult is what a benchmark has measured.
type BenchmarkResult struct {
	N         int
	T         time.Duration
	Bytes     int64
	MemAllocs uint64
	MemBytes  uint64
	Extra     map[string]float64
}

// NsPerOp returns the nanoseconds of one operation.
func (r BenchmarkResult) NsPerOp() int64 {
	if v, ok := r.Extra["ns/op"]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return r.T.Nanoseconds() / int64(r.N)
}

// AllocsPerOp returns the allocations of one operation, which the browser does not tell.
func (r BenchmarkResult) AllocsPerOp() int64 { return 0 }

// AllocedBytesPerOp returns the bytes that one operation allocates, which the browser does not tell.
func (r BenchmarkResult) AllocedBytesPerOp() int64 { return 0 }

// String returns the result as go test -bench prints it, without the name.
func (r BenchmarkResult) String() string {
	s := fmt.Sprintf("%8d", r.N)
	ns, ok := r.Extra["ns/op"]
	if !ok && r.N > 0 {
		ns = float64(r.T.Nanoseconds()) / float64(r.N)
	}
	if ns != 0 {
		s += "\t" + pretty(ns, "ns/op")
	}
	if r.Bytes > 0 && r.T > 0 && r.N > 0 {
		s += fmt.Sprintf("\t%7.2f MB/s", float64(r.Bytes)*float64(r.N)/1e6/r.T.Seconds())
	}
	for _, unit := range sortedUnits(r.Extra) {
		if unit != "ns/op" {
			s += "\t" + pretty(r.Extra[unit], unit)
		}
	}
	return s
}

// MemString returns the memory that one operation allocates, as go test -benchmem prints it.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

func sortedUnits(m map[string]float64) []string {
	var units []string
	for u := range m {
		i := len(units)
		units = append(units, u)
		for ; i > 0 && units[i-1] > u; i-- {
			units[i] = units[i-1]
		}
		units[i] = u
	}
	return units
}

// pretty shows small numbers with more digits.
func pretty(x float64, unit string) string {
	format := "%10.0f %s"
	switch y := max(x, -x); {
	case y == 0 || y >= 999.95:
	case y >= 99.995:
		format = "%12.1f %s"
	case y >= 9.9995:
		format = "%13.2f %s"
	case y >= 0.99995:
		format = "%14.3f %s"
	case y >= 0.099995:
		format = "%15.4f %s"
	case y >= 0.0099995:
		format = "%16.5f %s"
	case y >= 0.00099995:
		format = "%17.6f %s"
	default:
		format = "%18.7f %s"
	}
	return fmt.Sprintf(format, x, unit)
}

// Benchmark measures f for about a second.
func Benchmark(f func(b *B)) BenchmarkResult {
	b := &B{common: newCommon(nil, "", nil, nil), limit: time.Second}
	b.run(f)
	return b.result
}

// AllocsPerRun calls f; the browser does not tell what it allocates.
func AllocsPerRun(runs int, f func()) (avg float64) {
	for range runs + 1 {
		f()
	}
	runtime.KeepAlive(f)
	return 0
}
