package main

import "fmt"

func main() {
	var ages map[string]int
	fmt.Println(ages["ann"], len(ages), ages == nil)
	ages["ann"] = 31
}
