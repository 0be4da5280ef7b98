// run

package main

import "fmt"

func average(xs ...int) int {
	total := 0
	for _, x := range xs {
		total += x
	}
	return total / len(xs)
}

func main() {
	fmt.Println(average(3, 4))
	fmt.Println(average())
}
