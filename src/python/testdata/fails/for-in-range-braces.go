package main

import "fmt"

func main() {
	for i in range(3) {
		fmt.Println(i)
	}
}
