package main

import "fmt"

func main() {
	var s string = 'a'
	fmt.Println(s)
}
