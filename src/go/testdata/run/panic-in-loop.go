// run

// A panic in a loop is told with the line on which it happens.
package main

import "fmt"

func sums(into []float64, m [][]float64) {
	for _, row := range m {
		for j := 0; j < len(row); j++ {
			into[0] += row[j]
			into[j] -= 1
		}
	}
}

func main() {
	into := make([]float64, 3)
	sums(into, [][]float64{{1, 2, 3}, {4, 5}})
	fmt.Println(into)
	defer func() { fmt.Println(into) }()
	sums(into, [][]float64{{1, 2}, {3, 4, 5, 6}})
}
