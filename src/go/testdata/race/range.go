// race

package main

import "time"

func main() {
	words := []string{"a", "b", "c"}
	go func() {
		words[1] = "x"
	}()
	time.Sleep(10 * time.Millisecond)
	for _, w := range words {
		print(len(w))
	}
	println()
}
