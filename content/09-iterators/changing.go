package main

import "fmt"

func main() {
	words := []string{"go", "is", "fun"}
	for _, word := range words {
		words = append(words, word)
	}
	fmt.Println(words)

	n := 2
	for i := range n {
		n = 100
		fmt.Println("round", i)
	}

	ages := map[string]int{"Ann": 41, "Bob": 12, "Cy": 9}
	for name, age := range ages {
		if age < 18 {
			delete(ages, name)
		}
	}
	fmt.Println(ages)
}
