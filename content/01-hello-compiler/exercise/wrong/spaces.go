package exercise

import "fmt"

func Summary(problems, files int) string {
	problemWord, fileWord := "problems", "files"
	if problems == 1 {
		problemWord = "problem"
	}
	if files == 1 {
		fileWord = "file"
	}
	return fmt.Sprint(problems, problemWord, "in", files, fileWord)
}

func ExitCode(problems int) int {
	return min(problems, 1)
}
