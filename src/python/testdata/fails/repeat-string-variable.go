package main

import "fmt"

func main() {
	s, n := "ab", 3
	fmt.Println(s * n)
}
