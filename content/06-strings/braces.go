package main

import "fmt"

func main() {
	name, age := "Ann", 31
	fmt.Println("{name} is {age}")
	fmt.Printf("%s is %d\n", name, age)
	fmt.Println(name, "is", age)
	format := "%s is %d\n"
	fmt.Printf(format, age)
}
