package exercise

import (
	"fmt"
	"strings"
)

func Table(names []string, prices []float64) string {
	var b strings.Builder
	for i, name := range names {
		fmt.Fprintf(&b, "%-8s%8v\n", name, prices[i])
	}
	return b.String()
}
