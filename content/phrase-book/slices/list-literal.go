package main

import "fmt"

func main() {
	// Make a list.
	primes := []int{2, 3, 5}

	fmt.Println(len(primes), primes[0])
}
