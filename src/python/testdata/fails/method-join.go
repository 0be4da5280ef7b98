package main

import "fmt"

func main() {
	names := []string{"a", "b"}
	fmt.Println(", ".join(names))
}
