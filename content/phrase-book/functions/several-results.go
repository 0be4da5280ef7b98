package main

import "fmt"

// Return several values.
func divide(a, b int) (int, int) {
	return a / b, a % b
}

func main() {
	quotient, rest := divide(7, 2)
	fmt.Println(quotient, rest)
}
