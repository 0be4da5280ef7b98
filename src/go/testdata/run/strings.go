// run

package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	s := "  Hello, Wörld, hello  "
	t := strings.TrimSpace(s)
	fmt.Printf("%q %q %q\n", t, strings.ToUpper(t), strings.ToLower(t))
	fmt.Println(strings.Contains(t, "Wör"), strings.ContainsRune(t, 'ö'), strings.ContainsAny(t, "xyz"), strings.HasPrefix(t, "Hello"), strings.HasSuffix(t, "x"))
	fmt.Println(strings.Index(t, "Wö"), strings.Index(t, "none"), strings.LastIndex(t, "l"), strings.IndexByte(t, 'o'), strings.IndexRune(t, 'r'), strings.IndexAny(t, "Wo"))
	fmt.Println(strings.Count(t, "l"), strings.Count("abc", ""), strings.Replace(t, "l", "L", 2), strings.ReplaceAll(t, "l", "_"))
	fmt.Printf("%q %q %q\n", strings.Split("a,b,,c", ","), strings.Split("日本", ""), strings.SplitN("a,b,c", ",", 2))
	fmt.Printf("%q %q\n", strings.Fields("  a  b\tc\n"), strings.FieldsFunc("a1b22c", unicode.IsDigit))
	fmt.Println(strings.Join([]string{"x", "y", "z"}, "-"), strings.Repeat("ab", 3), strings.Join(nil, ","))
	fmt.Printf("%q %q %q %q\n", strings.Trim("xxhixx", "x"), strings.TrimLeft("xxhix", "x"), strings.TrimRight("xhixx", "x"), strings.TrimFunc("12ab3", unicode.IsDigit))
	fmt.Println(strings.TrimPrefix("prefix-a", "prefix-"), strings.TrimSuffix("a.go", ".go"), strings.TrimPrefix("a", "b"))
	before, after, ok := strings.Cut("key=value=x", "=")
	fmt.Println(before, after, ok)
	rest, found := strings.CutPrefix("go:run", "go:")
	fmt.Println(rest, found)
	fmt.Println(strings.EqualFold("GoLANG", "golang"), strings.Compare("a", "b"), strings.Title("go lang"))
	fmt.Println(strings.Map(func(r rune) rune {
		if r == 'l' {
			return -1
		}
		return unicode.ToUpper(r)
	}, t))
	var b strings.Builder
	for i := range 3 {
		fmt.Fprintf(&b, "%d,", i)
	}
	b.WriteString("end")
	b.WriteByte('!')
	b.WriteRune('é')
	fmt.Println(b.String(), b.Len())
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;")
	fmt.Println(r.Replace("<b>x</b>"))
	fmt.Printf("%q\n", strings.SplitAfter("a,b,c", ","))
	for part := range strings.SplitSeq("p:q:r", ":") {
		fmt.Print(part, " ")
	}
	for line := range strings.Lines("one\ntwo") {
		fmt.Printf("%q ", line)
	}
	fmt.Println()
}
