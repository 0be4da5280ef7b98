package exercise

import (
	"fmt"
	"strings"
)

// Table returns a line for each name and its price. The name takes at least
// 8 columns, to the left, the price takes 8 more, to the right, with two
// decimals. Every line ends with a newline.
func Table(names []string, prices []float64) string {
	var b strings.Builder
	for i, name := range names {
		fmt.Fprintf(&b, "%-8s%8.2f\n", name, prices[i])
	}
	return b.String()
}
