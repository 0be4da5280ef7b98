// run

// A panic in the condition of a loop is told with the line of the condition, after the rounds before it.
package main

import "fmt"

func find(a []int, n int) int {
	found := -1
	for i := 0; i < n && a[i] != 0; i++ {
		found = a[i]
		fmt.Println(i,
			found)
	}
	return found
}

func main() {
	fmt.Println(find([]int{3, 2, 1}, 3))
	fmt.Println(find([]int{3, 2, 1}, 4))
}
