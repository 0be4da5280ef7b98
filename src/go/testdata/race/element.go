// race

package main

import "sync"

func fill(s []int, v int) {
	for i := range s {
		s[i] = v
	}
}

func main() {
	s := make([]int, 4)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		fill(s[:3], 1)
	}()
	fill(s[2:], 2)
	wg.Wait()
	println(s[0], s[3])
}
