// Building strings: bytes, runes and pieces, and what is done with the result.
package main

import (
	"fmt"
	"strings"
)

func main() {
	words := []string{"alpha", "beta", "gamma", "delta", "größe"}
	total := 0
	for round := range 300 {
		var b strings.Builder
		for i := range 40_000 {
			b.WriteString(words[i%len(words)])
			b.WriteByte(' ')
			b.WriteRune('é')
			if i%10 == round%10 {
				b.WriteByte('\n')
			}
		}
		text := b.String()
		total += len(text) + strings.Count(text, "gamma") + strings.LastIndex(text, "delta")
	}
	fmt.Println(total)
}
