package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

type change func(string) string

func apply(text string, changes ...change) string {
	for _, c := range changes {
		text = c(text)
	}
	return text
}

func main() {
	shout := func(s string) string { return s + "!" }
	fmt.Println(apply(" go ", strings.TrimSpace, strings.ToUpper, shout))

	operators := map[string]func(a, b int) int{
		"+": func(a, b int) int { return a + b },
		"*": func(a, b int) int { return a * b },
	}
	fmt.Println(operators["+"](6, 7), operators["*"](6, 7))

	words := []string{"banana", "fig", "apple"}
	slices.SortFunc(words, func(a, b string) int { return len(a) - len(b) })
	fmt.Println(words)

	wait := 90 * time.Second
	minutes := wait.Minutes
	wait = time.Hour
	fmt.Println(minutes(), wait.Minutes(), time.Duration.Minutes(wait))

	var nothing change
	fmt.Println(nothing == nil)
}
