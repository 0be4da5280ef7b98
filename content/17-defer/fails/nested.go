package main

import "fmt"

func rescue() {
	if r := recover(); r != nil {
		fmt.Println("recovered:", r)
	}
}

func main() {
	defer func() { rescue() }()
	panic("out of coffee")
}
