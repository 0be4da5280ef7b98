package main

import "fmt"

func main() {
	name, age := "Ann", 31
	fmt.Println(name + " is " + age)
	fmt.Println("-" * 20)
}
