package main

import "fmt"

func first(items []int) int {
	return items[0]
}

func safe(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("recovered:", r)
		}
	}()
	f()
}

func main() {
	safe(func() { fmt.Println(first(nil)) })
	fmt.Println("still running")
}
