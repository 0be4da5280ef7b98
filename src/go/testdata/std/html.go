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
	for _, s := range []string{
		"", "&", "&&amp;&", "&lt;b&gt;", "&ampamp", "&amp=1", "&notit;", "&notin;", "&notx", "&AMP", "&aacute;&Aacute", "&unknown;", "&;", "& amp;", "&#65;&#x42;&#X43;", "&#6", "&#65", "&#1a", "&#;x",
		"&#x;y", "&#xg", "&#", "&#x", "&#0;", "&#xD800;", "&#x110000;", "&#128;&#150;&#159;&#129;", "&#4294967361;", "&NotEqualTilde;", "&CounterClockwiseContourIntegral;", "&fjlig;x", "&hellip", "&hellip;",
		"&ltx", "&l", "&gt", "日本&yen", "&frac12x&frac1", "&Racute;&zwnj;|&nbsp;", "&quot;&apos;&QUOT",
	} {
		fmt.Printf("%q %q\n", s, html.UnescapeString(s))
	}
	for r := rune(1); r < 0x300; r++ {
		fmt.Print(html.UnescapeString(fmt.Sprintf("&#%d;", r)) == string(r), " ")
	}
	fmt.Println()
}
