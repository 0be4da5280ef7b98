package main

import "fmt"

func main() {
	price := 20.0
	total := price * 1.19
	fmt.Println("to pay:", price)
}
