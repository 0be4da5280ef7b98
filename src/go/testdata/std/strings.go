// run

package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panic:", r)
		}
	}()
	f()
}

func main() {
	ss := []string{"", "a", "abc", "aaa", "héllo wörld", " \t x y \n", "\xff\xfea\xc3", "日本語 テキスト", "ǅabcǆ", "ſtraße İI ı", "a,b,,c", "foo bar  baz"}
	subs := []string{"", "a", "aa", "b", "ö", "\xc3", "語", ",", " ", "zz", "\xff"}
	for _, s := range ss {
		for _, t := range subs {
			fmt.Println(strings.Index(s, t), strings.LastIndex(s, t), strings.Contains(s, t), strings.Count(s, t), strings.HasPrefix(s, t), strings.HasSuffix(s, t), strings.IndexAny(s, t), strings.LastIndexAny(s, t), strings.Compare(s, t), strings.EqualFold(s, t), strings.ContainsAny(s, t))
			fmt.Printf("%q %q %q %q\n", strings.Split(s, t), strings.SplitN(s, t, 2), strings.SplitAfter(s, t), strings.SplitAfterN(s, t, 3))
			fmt.Printf("%q %q %q %q %q\n", strings.Trim(s, t), strings.TrimLeft(s, t), strings.TrimRight(s, t), strings.TrimPrefix(s, t), strings.TrimSuffix(s, t))
			fmt.Printf("%q %q %q\n", strings.ReplaceAll(s, t, "<>"), strings.Replace(s, t, "$&", 2), strings.Replace(s, t, "x", 0))
			b, a, ok := strings.Cut(s, t)
			fmt.Printf("%q %q %v\n", b, a, ok)
			for p := range strings.SplitSeq(s, t) {
				fmt.Printf("%q;", p)
			}
			for p := range strings.SplitAfterSeq(s, t) {
				fmt.Printf("%q;", p)
			}
			fmt.Println()
		}
		fmt.Printf("%q %q %q %q %q %q %q\n", strings.ToUpper(s), strings.ToLower(s), strings.ToTitle(s), strings.Title(s), strings.Fields(s), strings.TrimSpace(s), strings.ToValidUTF8(s, "?"))
		fmt.Printf("%q %q\n", strings.Repeat(s, 3), strings.Map(func(r rune) rune {
			if r == 'a' {
				return -1
			}
			return unicode.ToUpper(r)
		}, s))
		fmt.Printf("%q %q %q\n", strings.FieldsFunc(s, func(r rune) bool { return r == 'a' }), strings.TrimFunc(s, unicode.IsSpace), strings.ToUpperSpecial(unicode.TurkishCase, s))
		fmt.Println(strings.IndexFunc(s, unicode.IsUpper), strings.LastIndexFunc(s, unicode.IsLetter), strings.IndexByte(s, 'a'), strings.LastIndexByte(s, 'a'), strings.IndexRune(s, 'ö'), strings.IndexRune(s, 0xfffd), strings.IndexRune(s, -1))
		for f := range strings.FieldsSeq(s) {
			fmt.Printf("%q,", f)
		}
		fmt.Println()
	}
	fmt.Println(strings.EqualFold("Straße", "STRASSE"), strings.EqualFold("Σς", "σΣ"), strings.EqualFold("K", "\u212a"), strings.EqualFold("go", "GO"))
	try("repeat", func() { strings.Repeat("x", -1) })
	try("replacer", func() { strings.NewReplacer("a") })
	var b strings.Builder
	b.WriteString("x")
	c := b
	try("copy", func() { c.WriteByte('y') })
	try("grow", func() { b.Grow(-1) })
	for _, r := range [][]string{{"a", "1", "aa", "2"}, {"aa", "2", "a", "1"}, {"", "X"}, {"a", "b", "b", "a"}, {"<", "&lt;", ">", "&gt;"}, {"abc", "x", "ab", "y", "b", "z", "", "_"}, {"hello", "", "h", "H"}} {
		p := strings.NewReplacer(r...)
		fmt.Printf("%q %q %q\n", p.Replace("aaabcab<b>"), p.Replace(""), p.Replace("hello hé"))
	}
	strings.NewReplacer("o", "0").WriteString(os.Stdout, "foo\n")
	r := strings.NewReader("héllo")
	fmt.Println(r.Len(), r.Size())
	fmt.Println(r.ReadByte())
	fmt.Println(r.ReadRune())
	fmt.Println(r.UnreadRune(), r.UnreadRune())
	fmt.Println(r.Seek(-2, io.SeekEnd))
	fmt.Println(r.Seek(0, 9))
	fmt.Println(r.Seek(-100, io.SeekStart))
	io.Copy(os.Stdout, r)
	fmt.Println()
	fmt.Println(strings.Join(nil, ","), strings.Join([]string{"x"}, ","), strings.Join([]string{"x", "y"}, ", "))
	fmt.Println(strings.CutPrefix("foobar", "foo"))
	fmt.Println(strings.CutSuffix("foobar", "bar"))
	var sb strings.Builder
	fmt.Println(sb.Len(), sb.String() == "")
	sb.Write([]byte{0xff, 'a'})
	sb.WriteByte(0xc3)
	sb.WriteRune(-1)
	fmt.Printf("%q %d\n", sb.String(), sb.Len())
	sb.Reset()
	fmt.Println(sb.Len())
}
