// run

// Verbs that do not suit an integer show all of its digits; a float32 is one before it is formatted.

package main

import (
	"fmt"
	"strconv"
)

func main() {
	fmt.Printf("%t %s %e %!\n", int64(9223372019674906622), uint(18446744073709551614), -503009831332849196)
	fmt.Printf("%g %q\n", map[int]int{9007199254740993: 1}, uint64(1<<64-1))
	for _, x := range []float64{0, 0.1, -1e-300, 1e300, 1e-45, 1e-40, 1.1754943508222875e-38, 3.4028235e38, 3.5e38} {
		for _, verb := range []byte("eEfgGxXb") {
			fmt.Print(strconv.FormatFloat(x, verb, 3, 32), " ", strconv.FormatFloat(x, verb, -1, 32), " ")
		}
		fmt.Println()
	}
}
