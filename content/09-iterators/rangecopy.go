package main

import "fmt"

func main() {
	array := [3]int{1, 2, 3}
	for i, n := range array {
		array[2] = 99
		fmt.Print(i, ":", n, " ")
	}
	fmt.Println(array)

	slice := []int{1, 2, 3}
	for i, n := range slice {
		slice[2] = 99
		fmt.Print(i, ":", n, " ")
	}
	fmt.Println(slice)

	for _, n := range slice {
		n *= 2
		fmt.Print(n, " ")
	}
	fmt.Println(slice)
}
