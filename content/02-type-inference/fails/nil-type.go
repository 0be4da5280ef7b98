package main

import "fmt"

func main() {
	owner := nil
	var name string = nil
	fmt.Println(owner, name)
}
