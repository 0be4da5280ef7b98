// A slice of bools in tight loops: the sieve of Eratosthenes.
package main

import "fmt"

func primes(limit int) int {
	composite := make([]bool, limit+1)
	count := 0
	for i := 2; i <= limit; i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j <= limit; j += i {
			composite[j] = true
		}
	}
	return count
}

func main() {
	total := 0
	for range 24 {
		total += primes(5_000_000)
	}
	fmt.Println(total)
}
