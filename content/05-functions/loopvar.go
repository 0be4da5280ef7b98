package main

import "fmt"

func main() {
	var functions []func() int
	for i := range 3 {
		functions = append(functions, func() int { return i })
	}
	for _, f := range functions {
		fmt.Print(f(), " ")
	}
	fmt.Println("from an i for each round")

	functions = nil
	var i int
	for i = range 3 {
		functions = append(functions, func() int { return i })
	}
	for _, f := range functions {
		fmt.Print(f(), " ")
	}
	fmt.Println("from one i for all")
}
