package main

import "fmt"

func main() {
	for i := 10; i > 0; i -= 4 {
		fmt.Print(i, " ")
	}
	fmt.Println("three clauses")

	n := 1
	for n < 50 {
		n *= 3
	}
	fmt.Println(n, "condition")

	for {
		n--
		if n%2 == 0 {
			continue
		}
		if n%5 == 0 {
			break
		}
	}
	fmt.Println(n, "neither")

	for i := range 3 {
		fmt.Print(i, " ")
	}
	for i, r := range "go" {
		fmt.Print(i, ":", string(r), " ")
	}
	for range 2 {
		fmt.Print("again ")
	}
	fmt.Println("range")
}
