// run

package main

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"html"
	"os"
	"path"
	"strings"
	"text/tabwriter"
)

func main() {
	fmt.Println(html.EscapeString(`<a href="x">'&'</a>`))
	for _, p := range []string{"", "/", "a/b/../c", "/../a", "a//b/./c/", "../../x", "./a", "a/..", "/a/b.txt", "a/b/"} {
		d, f := path.Split(p)
		fmt.Printf("%q %q %q %q %q %q %v\n", path.Clean(p), path.Base(p), path.Dir(p), path.Ext(p), d, f, path.IsAbs(p))
	}
	fmt.Println(path.Join("a", "", "../b", "c"), path.Join())
	for _, m := range [][2]string{{"*.go", "a.go"}, {"a*/b", "ab/b"}, {"[a-c]?", "bz"}, {"[^a]", "a"}, {"[", "a"}, {"a\\*", "a*"}, {"*x*", "axb"}, {"a*b*c", "aXbYc/"}, {"[a-]", "a"}} {
		fmt.Println(path.Match(m[0], m[1]))
	}
	h := fnv.New32a()
	h.Write([]byte("hello"))
	fmt.Println(h.Sum32(), h.Size())
	h6 := fnv.New64()
	h6.Write([]byte("hello"))
	fmt.Println(h6.Sum64(), h6.Sum(nil))
	h8 := fnv.New128a()
	h8.Write([]byte("hello"))
	fmt.Println(hex.EncodeToString(h8.Sum(nil)))
	fmt.Print(hex.Dump([]byte("hello, this is a dump of bytes\x00\xff")))
	fmt.Println(hex.DecodeString("48656c6c6f"))
	fmt.Println(hex.DecodeString("4g"))
	fmt.Println(hex.DecodeString("486"))
	for _, s := range []string{"", "f", "fo", "foo", "foob", "\xff\xfe\xfd"} {
		e := base64.StdEncoding.EncodeToString([]byte(s))
		u := base64.RawURLEncoding.EncodeToString([]byte(s))
		d, err := base64.StdEncoding.DecodeString(e)
		d2, err2 := base64.RawURLEncoding.DecodeString(u)
		fmt.Printf("%s %s %q %v %q %v\n", e, u, d, err, d2, err2)
	}
	for _, s := range []string{"Zg=", "Zg", "Z!==", "Zg==x", "Zm9v\nZm9v", "Zh==", "====", "Zm9vYg==Zg=="} {
		d, err := base64.StdEncoding.DecodeString(s)
		fmt.Printf("%q %v", d, err)
		d, err = base64.StdEncoding.Strict().DecodeString(s)
		fmt.Printf(" %q %v", d, err)
		d, err = base64.RawStdEncoding.DecodeString(s)
		fmt.Printf(" %q %v\n", d, err)
	}
	enc := base64.NewEncoder(base64.StdEncoding, os.Stdout)
	enc.Write([]byte("hello "))
	enc.Write([]byte("wor"))
	enc.Write([]byte("ld!!"))
	enc.Close()
	fmt.Println()
	text := "a\tb\tc\naaa\tbbbb\tc\n\naé\t\tx\n\tindent\ty\nname\tvalue\n<b>x</b>&amp;\tz\t|\nlong line without\nw\tx\ty\tz\nww\txx\tyy\tzz"
	for _, f := range []uint{0, tabwriter.AlignRight | tabwriter.Debug, tabwriter.FilterHTML, tabwriter.TabIndent, tabwriter.DiscardEmptyColumns} {
		for _, pc := range []byte{' ', '\t', '.'} {
			w := tabwriter.NewWriter(os.Stdout, 5, 8, 1, pc, f)
			fmt.Fprintln(w, text)
			fmt.Fprintf(w, "%s", strings.ReplaceAll(text, "\t", "\v"))
			w.Flush()
			fmt.Println("----")
		}
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "Name\tAge\tCity\n")
	fmt.Fprintf(w, "Alice\t30\tNew York\n")
	fmt.Fprintf(w, "Bob\t4\tParis\f")
	w.Flush()
}
