package main

import "fmt"

// Catch a panic.
func guarded(items []int, i int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("caught")
		}
	}()
	fmt.Println(items[i])
}

func main() {
	guarded([]int{1}, 5)
}
