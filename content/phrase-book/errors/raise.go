package main

import (
	"errors"
	"fmt"
	"math"
)

// Report that something failed.
func root(x float64) (float64, error) {
	if x < 0 {
		return 0, errors.New("negative number")
	}
	return math.Sqrt(x), nil
}

func main() {
	r, err := root(9)
	if err != nil {
		fmt.Println(err)
	}
	fmt.Printf("%.1f\n", r)
}
