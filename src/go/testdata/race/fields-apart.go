// race

// Two fields of one struct, two elements of one slice: no race.
package main

import "sync"

type pair struct{ a, b int }

func main() {
	var p pair
	s := make([]int, 2)
	var wg sync.WaitGroup
	wg.Go(func() { p.a = 1; s[0] = 1 })
	wg.Go(func() { p.b = 2; s[1] = 2 })
	wg.Wait()
	println(p.a+p.b, s[0]+s[1])
}
