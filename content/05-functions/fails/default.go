package main

import "fmt"

func greet(name string, greeting string = "Hello") {
	fmt.Println(greeting, name)
}

func main() {
	greet("Ann")
}
