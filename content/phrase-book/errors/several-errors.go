package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	// Collect several errors.
	var problems error
	for _, text := range []string{"1", "x", "y"} {
		if _, err := strconv.Atoi(text); err != nil {
			problems = errors.Join(problems, fmt.Errorf("bad number %s", text))
		}
	}

	fmt.Println(problems)
}
