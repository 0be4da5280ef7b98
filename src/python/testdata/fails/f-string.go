package main

import "fmt"

func main() {
	name := "Ann"
	fmt.Println(f"Hello {name}")
}
