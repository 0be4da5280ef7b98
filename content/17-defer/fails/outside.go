package main

import "fmt"

func main() {
	if r := recover(); r != nil {
		fmt.Println("recovered:", r)
	}
	var scores map[string]int
	scores["ann"] = 1
	fmt.Println("still running")
}
