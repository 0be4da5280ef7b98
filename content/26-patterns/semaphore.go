package main

import (
	"fmt"
	"sync"
	"time"
)

func fetch(page string, limit chan struct{}) int {
	limit <- struct{}{}
	defer func() { <-limit }()
	time.Sleep(100 * time.Millisecond)
	return len(page)
}

func main() {
	limit := make(chan struct{}, 2)
	pages := []string{"index", "about", "news", "blog"}
	sizes := make([]int, len(pages))
	var wg sync.WaitGroup
	for i, page := range pages {
		wg.Go(func() { sizes[i] = fetch(page, limit) })
	}
	wg.Wait()
	fmt.Println(sizes)
}
