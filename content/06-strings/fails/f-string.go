package main

import "fmt"

func main() {
	name, age := "Ann", 31
	fmt.Println(f"{name} is {age}")
}
