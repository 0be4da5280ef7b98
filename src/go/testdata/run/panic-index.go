// run

package main

import "fmt"

func at(xs []string, i int) string {
	return xs[i]
}

func main() {
	xs := []string{"a", "b", "c"}
	fmt.Println(at(xs, 2))
	fmt.Println(at(xs, 5))
}
