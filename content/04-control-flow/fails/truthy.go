package main

import "fmt"

func main() {
	names := []string{}
	count := len(names)
	if names {
		fmt.Println("somebody is here")
	}
	if !count {
		fmt.Println("nobody is here")
	}
}
