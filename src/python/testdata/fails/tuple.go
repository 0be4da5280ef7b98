package main

import "fmt"

func main() {
	pair := (1, 2)
	fmt.Println(pair)
}
