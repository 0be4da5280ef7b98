package exercise

import "fmt"

func Summary(problems, files int) string {
	return fmt.Sprintf("%d problems in %d files", problems, files)
}

func ExitCode(problems int) int {
	if problems > 0 {
		return 1
	}
	return 0
}
