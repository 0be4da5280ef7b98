package main

import (
	"fmt"
	"sync"
	"time"
)

// fetch stands for a request that takes its time.
func fetch(page string) int {
	time.Sleep(200 * time.Millisecond)
	return len(page)
}

func main() {
	pages := []string{"index", "about", "news", "blog", "contact"}
	sizes := make([]int, len(pages))
	start := time.Now()

	var wg sync.WaitGroup
	for i, page := range pages {
		wg.Go(func() { sizes[i] = fetch(page) })
	}
	wg.Wait()

	fmt.Println(sizes)
	fmt.Println("all in under a second:", time.Since(start) < time.Second)
}
