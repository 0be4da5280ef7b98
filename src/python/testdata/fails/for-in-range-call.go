package main

import "fmt"

func main() {
	for i := range(1, 10) {
		fmt.Println(i)
	}
}
