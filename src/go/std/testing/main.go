package testing

import "os"

// CoverBlock says where a block of code is and how many statements it has. Coverage is not measured here.
type CoverBlock struct {
	// Lines and columns count from 1, columns in bytes.
	Line0 uint32
	Col0  uint16
	Line1 uint32
	Col1  uint16
	Stmts uint16
}

// Cover says how often blocks were run. Coverage is not measured here.
type Cover struct {
	Mode            string
	Counters        map[string][]uint32
	Blocks          map[string][]CoverBlock
	CoveredPackages string
}

// RegisterCover does nothing, as in real Go: the compiler does its work.
func RegisterCover(c Cover) {}

// Coverage returns the part of the code that has been run: 0, as always when coverage is not measured.
func Coverage() float64 { return 0 }

// Init has nothing to do before Benchmark is called outside of a test: there are no flags of go test to declare.
func Init() {}

// RunBenchmarks runs the benchmarks and prints a line for each that does not fail. There is no pattern for matchString to match.
func RunBenchmarks(matchString func(pat, str string) (bool, error), benchmarks []InternalBenchmark) {
	runBenchmarks(benchmarks, newMatcher("", ""))
}

// Main runs tests, examples and benchmarks and ends the program. It was what go test called once.
func Main(matchString func(pat, str string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark, examples []InternalExample) {
	os.Exit(MainStart(nil, tests, benchmarks, nil, examples).Run())
}
