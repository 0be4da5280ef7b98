package main

import "fmt"

func counter(step int) func() int {
	count := 0
	return func() int {
		count += step
		return count
	}
}

func main() {
	ones, tens := counter(1), counter(10)
	fmt.Println(ones(), ones(), tens())
}
