package main

import "fmt"

func main() {
	length := len("naïve")
	letter := 'n'
	half := 1 / 2.0
	quotient := 7 / 2
	words := []string{"go", "python"}
	ages := map[string]int{"ann": 31}
	age, known := ages["bob"]
	first := words[0][0]
	add := func(a, b int) int { return a + b }
	point := struct{ X, Y float64 }{1, 2}
	where := &point

	for i, r := range "hé" {
		fmt.Println(i, r)
	}
	fmt.Println(length, letter, half, quotient)
	fmt.Println(words, ages, age, known, first)
	fmt.Println(add(2, 3), point, where.X)
}
