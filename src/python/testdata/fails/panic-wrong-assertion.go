package main

import "fmt"

func main() {
	var v any = "three"
	n := v.(int)
	fmt.Println(n)
}
