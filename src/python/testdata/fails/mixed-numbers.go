package main

import "fmt"

func main() {
	n, f := 3, 1.5
	fmt.Println(n + f)
}
