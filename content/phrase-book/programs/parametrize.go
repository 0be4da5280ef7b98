package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	// One test, many cases.
	cases := []struct {
		text string
		want int
	}{{"", 0}, {"tea", 3}, {"né", 2}}
	for _, c := range cases {
		if got := utf8.RuneCountInString(c.text); got != c.want {
			fmt.Printf("%q: got %d, want %d\n", c.text, got, c.want)
		}
	}

	fmt.Println("checked")
}
