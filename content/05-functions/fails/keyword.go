package main

import "fmt"

func greet(name, greeting string) {
	fmt.Println(greeting, name)
}

func main() {
	greet(name = "Ann", greeting = "Hello")
}
