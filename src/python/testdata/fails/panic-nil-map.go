package main

import "fmt"

func main() {
	var ages map[string]int
	ages["Ann"] = 36
	fmt.Println(ages)
}
