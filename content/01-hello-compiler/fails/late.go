package main

import (
	"fmt"
	"strings"
)

func report(total int) {
	fmt.Println(strings.ToUper("total"), total)
}

func main() {
	fmt.Println("the first line is not printed")
	if false {
		report("three")
	}
}
