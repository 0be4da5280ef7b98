// run

// Of two shortest decimals that are equally near a float32, the even one is written.

package main

import "fmt"

func main() {
	for _, x := range []float32{2098255.25, 2098255.75, 18828.0625, 2770.15625, 1048577.25, 0.1, 16777217, 3.4028235e38, 1e-45} {
		fmt.Println(x, -x, complex(x, 1))
	}
}
