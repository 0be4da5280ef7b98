package exercise

import (
	"fmt"
	"strings"
)

func Table(names []string, prices []float64) string {
	var b strings.Builder
	for i, name := range names {
		b.WriteString(name)
		b.WriteString(strings.Repeat(" ", 8-len(name)))
		fmt.Fprintf(&b, "%8.2f\n", prices[i])
	}
	return b.String()
}
