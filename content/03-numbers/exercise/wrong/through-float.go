package exercise

import "math"

func FloorDiv(a, b int) int {
	return int(math.Floor(float64(a) / float64(b)))
}

func Mod(a, b int) int {
	return a - b*FloorDiv(a, b)
}
