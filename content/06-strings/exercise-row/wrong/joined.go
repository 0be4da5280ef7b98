package exercise

import (
	"fmt"
	"strings"
)

func Table(names []string, prices []float64) string {
	var rows []string
	for i, name := range names {
		rows = append(rows, fmt.Sprintf("%-8s%8.2f", name, prices[i]))
	}
	return strings.Join(rows, "\n")
}
