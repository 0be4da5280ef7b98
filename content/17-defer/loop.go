package main

import "fmt"

func main() {
	for _, name := range []string{"a", "b", "c"} {
		fmt.Println("open", name)
		defer fmt.Println("close", name)
	}
	fmt.Println("all three are open")
}
