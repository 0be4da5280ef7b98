package main

import "fmt"

func main() {
	var age int8 = 300
	fmt.Println(age, 1<<64)
}
