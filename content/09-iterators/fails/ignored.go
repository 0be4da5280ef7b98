package main

import "fmt"

func numbers(yield func(int) bool) {
	for i := range 3 {
		fmt.Println("producing", i)
		yield(i)
	}
}

func main() {
	for n := range numbers {
		fmt.Println("got", n)
		break
	}
}
