package main

import (
	"fmt"
	"math"
)

func main() {
	var seconds int32 = 40 * 365 * 24 * 3600
	fmt.Println("40 years:", seconds)
	seconds *= 2
	fmt.Println("80 years:", seconds)

	smallest := math.MinInt64
	fmt.Println(-smallest == smallest)
}
