package main

import "fmt"

func main() {
	xs := []string{"a", "b"}
	for i, x in enumerate(xs) {
		fmt.Println(i, x)
	}
}
