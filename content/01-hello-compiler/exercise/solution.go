package exercise

import "fmt"

// Summary is the last line that a linter prints: "3 problems in 12 files".
func Summary(problems, files int) string {
	return count(problems, "problem") + " in " + count(files, "file")
}

// count puts a number before a noun: "1 file", "2 files".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// ExitCode is the status with which the linter ends: 0 if it found no
// problem, 1 if it found any.
func ExitCode(problems int) int {
	if problems > 0 {
		return 1
	}
	return 0
}
