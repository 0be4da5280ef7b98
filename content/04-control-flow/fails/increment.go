package main

import "fmt"

func main() {
	numbers := []int{10, 20, 30}
	i := 0
	for i < len(numbers) {
		fmt.Println(numbers[i++])
	}
}
