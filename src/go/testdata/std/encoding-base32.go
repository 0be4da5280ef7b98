// run

package main

import (
	"encoding/base32"
	"fmt"
	"io"
	"strings"
	"testing/iotest"
)

func main() {
	encodings := []*base32.Encoding{base32.StdEncoding, base32.HexEncoding, base32.StdEncoding.WithPadding(base32.NoPadding), base32.HexEncoding.WithPadding('*')}
	for _, enc := range encodings {
		for _, s := range []string{"", "f", "fo", "foo", "foob", "fooba", "foobar", "\x00\xff\x80", "the quick brown fox jumps over it"} {
			text := enc.EncodeToString([]byte(s))
			back, err := enc.DecodeString(text)
			fmt.Printf("%q %q %q %v %d %d %q\n", s, text, back, err, enc.EncodedLen(len(s)), enc.DecodedLen(len(text)), enc.AppendEncode([]byte("x"), []byte(s)))
		}
		for _, s := range []string{"!", "AA", "AAA=", "AAAAAA==", "AAAAAAA=", "AAAA====", "AAAAA===", "AAAAAA", "A=======", "AA======", "AAA=====", "AA=====A", "AA====A=", "AA==A===", "AA======AA", "MZXW6YTB\n\r", "MZ\nXW6===", "mzxw6===", "MZXW6Y==", "MZXW6YTBOI======MZXW6YTB", "========", "MZXW6YT=MZXW6YTB", "AMMZXW6YTB==7==M=="} {
			b, err := enc.DecodeString(s)
			fmt.Printf("%q %q %v\n", s, b, err)
			if enc == encodings[2] {
				continue
			}
			b, err = io.ReadAll(base32.NewDecoder(enc, iotest.OneByteReader(strings.NewReader(s))))
			_, corrupt := err.(base32.CorruptInputError)
			fmt.Printf("  %q %t %t\n", b, err != nil, corrupt)
		}
	}
	var b strings.Builder
	w := base32.NewEncoder(base32.StdEncoding, &b)
	for i := range 20 {
		fmt.Fprint(w, strings.Repeat("x", i))
	}
	fmt.Println(w.Close(), b.String())
	data, err := io.ReadAll(base32.NewDecoder(base32.StdEncoding, strings.NewReader(b.String())))
	fmt.Println(len(data), err)
	dst := make([]byte, 10)
	n, err := base32.StdEncoding.Decode(dst, []byte("MZXW6==="))
	fmt.Println(n, err, dst)
	for _, f := range []func(){
		func() { base32.NewEncoding("short") },
		func() { base32.NewEncoding(strings.Repeat("a", 32)) },
		func() { base32.NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZ23456\n") },
		func() { base32.StdEncoding.WithPadding('A') },
		func() { base32.StdEncoding.WithPadding('\n') },
		func() { base32.StdEncoding.WithPadding(-2) },
		func() { base32.StdEncoding.Encode(make([]byte, 7), []byte("a")) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
