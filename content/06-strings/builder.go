package main

import (
	"fmt"
	"strings"
)

func dump(rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte(',')
			}
			fmt.Fprintf(&b, "%q", cell)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func main() {
	fmt.Print(dump([][]string{{"name", "city"}, {"Ann", "Kraków"}}))
}
