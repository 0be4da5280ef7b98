// race

// Two slices over one array.
package main

import "time"

func main() {
	base := make([]int, 1, 8)
	go func() {
		a := append(base, 1)
		_ = a
	}()
	time.Sleep(10 * time.Millisecond)
	b := append(base, 2)
	println(len(b))
}
