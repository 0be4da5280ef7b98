package main

import (
	"fmt"
	"strings"
	"sync"
)

func main() {
	names := []string{"ann", "bob"}

	// Run many and collect the results.
	results := make([]string, len(names))
	var wg sync.WaitGroup
	for i, name := range names {
		wg.Go(func() {
			results[i] = strings.ToUpper(name)
		})
	}
	wg.Wait()

	fmt.Println(strings.Join(results, " "))
}
