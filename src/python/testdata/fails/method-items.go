package main

import "fmt"

func main() {
	ages := map[string]int{"Ann": 36}
	for name, age := range ages.items() {
		fmt.Println(name, age)
	}
}
