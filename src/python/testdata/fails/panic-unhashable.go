package main

import "fmt"

func main() {
	seen := map[any]bool{}
	seen[[]int{1}] = true
	fmt.Println(seen)
}
