package main

import "fmt"

func main() {
	seen := map[any]bool{}
	for _, v := range []any{1, "one", [2]int{1, 2}, []int{1, 2}} {
		seen[v] = true
		fmt.Println(len(seen))
	}
}
