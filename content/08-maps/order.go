package main

import "fmt"

func main() {
	numbers := map[int]string{1: "one", 2: "two", 3: "three", 4: "four"}

	starts := map[int]bool{}
	for range 1000 {
		for n := range numbers {
			starts[n] = true
			break
		}
	}
	fmt.Println("different first keys in 1,000 loops:", len(starts))
	fmt.Println(numbers)
}
