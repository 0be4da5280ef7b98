package main

import "fmt"

// Clean up whatever happens.
func work() {
	defer fmt.Println("tidied")
	fmt.Println("working")
}

func main() {
	work()
}
