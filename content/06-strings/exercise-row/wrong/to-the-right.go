package exercise

import "fmt"

func Table(names []string, prices []float64) string {
	text := ""
	for i, name := range names {
		text += fmt.Sprintf("%8s%8.2f\n", name, prices[i])
	}
	return text
}
