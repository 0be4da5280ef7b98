package main

import "fmt"

greeting := "hello"

func main() {
	fmt.Println(greeting)
}
