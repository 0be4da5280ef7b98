// run

package main

import (
	"fmt"
	"html"
)

func main() {
	for _, s := range []string{"", "plain", "<a href=\"x\">it's & 日本</a>", "&&", "x<"} {
		fmt.Println(html.EscapeString(s))
	}
}
