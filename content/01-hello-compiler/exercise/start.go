package exercise

// Summary is the last line that a linter prints: "3 problems in 12 files".
func Summary(problems, files int) string {
	return ""
}

// ExitCode is the status with which the linter ends: 0 if it found no
// problem, 1 if it found any.
func ExitCode(problems int) int {
	return 0
}
