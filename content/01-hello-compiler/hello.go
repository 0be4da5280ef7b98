package main

import (
	"fmt"
	"math"
)

func area(radius float64) float64 {
	return math.Pi * radius * radius
}

func main() {
	fmt.Println("Hello, compiler")
	fmt.Printf("%.2f\n", area(2))
}
