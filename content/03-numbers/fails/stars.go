package main

import "fmt"

func main() {
	n := 10
	fmt.Println(2 * *n) // 2 ** n, as gofmt writes it
}
