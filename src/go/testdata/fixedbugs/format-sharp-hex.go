// run

// The # flag with floats in hexadecimal.

package main

import "fmt"

func main() {
	for _, x := range []float64{0, 1, 1.5, 0.1, -2.75, 1e300, 1 / 3.0} {
		fmt.Printf("%#x|%#X|%#.3x|%#.0x|%+#x|%# x|%#012x|%#v|%#g|%#.3G|%#e|%#.0f\n", x, x, x, x, x, x, x, x, x, x, x, x)
		fmt.Printf("%#x|%x|%+.2X|%#v\n", float32(x/1e300), complex(x, -x), x, map[string]any{"k": x})
	}
}
