package main

import "fmt"

func main() {
	fmt.Println(7 // 2)
}
