package main

import "fmt"

func main() {
	name := 'Ann'
	fmt.Println('Hello', name)
}
