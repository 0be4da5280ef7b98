// Floating point in nested loops over slices: the largest singular value of an infinite matrix.
package main

import (
	"fmt"
	"math"
)

func element(i, j int) float64 {
	return 1 / float64((i+j)*(i+j+1)/2+i+1)
}

func times(out, in []float64) {
	for i := range out {
		sum := 0.0
		for j := range in {
			sum += element(i, j) * in[j]
		}
		out[i] = sum
	}
}

func timesTransposed(out, in []float64) {
	for i := range out {
		sum := 0.0
		for j := range in {
			sum += element(j, i) * in[j]
		}
		out[i] = sum
	}
}

func main() {
	const n = 2500
	u, v, between := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range u {
		u[i] = 1
	}
	for range 10 {
		times(between, u)
		timesTransposed(v, between)
		times(between, v)
		timesTransposed(u, between)
	}
	var uv, vv float64
	for i := range u {
		uv += u[i] * v[i]
		vv += v[i] * v[i]
	}
	fmt.Printf("%.9f\n", math.Sqrt(uv/vv))
}
