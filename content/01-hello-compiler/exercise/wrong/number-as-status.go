package exercise

import "fmt"

func Summary(problems, files int) string {
	return count(problems, "problem") + " in " + count(files, "file")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func ExitCode(problems int) int {
	return problems
}
