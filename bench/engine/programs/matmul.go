// Slices of slices: the product of two matrices.
package main

import "fmt"

func matrix(n int, seed float64) [][]float64 {
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
		for j := range m[i] {
			m[i][j] = seed * float64(i-j) * float64(i+j)
		}
	}
	return m
}

func multiply(a, b [][]float64) [][]float64 {
	n := len(a)
	product := make([][]float64, n)
	for i := range product {
		row := make([]float64, n)
		for k, x := range a[i] {
			for j, y := range b[k] {
				row[j] += x * y
			}
		}
		product[i] = row
	}
	return product
}

func main() {
	const n = 600
	a, b := matrix(n, 1.0/n/n), matrix(n, 2.0/n/n)
	c := multiply(a, b)
	c = multiply(c, b)
	fmt.Printf("%.6f %.6f\n", c[n/2][n/2], c[1][n-1])
}
