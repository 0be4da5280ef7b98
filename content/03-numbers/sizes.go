package main

import (
	"fmt"
	"math"
)

func main() {
	var small int8 = math.MaxInt8
	var octet uint8 = math.MaxUint8
	var word uint16
	small++
	octet++
	word--
	fmt.Println(small, octet, word)

	fmt.Println(math.MinInt32, math.MaxInt32)
	fmt.Println(math.MinInt64, math.MaxInt64)
	fmt.Println(uint64(math.MaxUint64))

	var a, b uint = 3, 5
	fmt.Println(a - b)
}
