// run

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

type celsius float32

type level int8

type word string

type raw []byte

type point struct{ x, y int }

func (p *point) Scan(state fmt.ScanState, verb rune) error {
	wid, ok := state.Width()
	tok, err := state.Token(true, func(r rune) bool { return r != ';' })
	if err != nil {
		return err
	}
	state.ReadRune()
	_, err = fmt.Sscanf(string(tok), "%d,%d", &p.x, &p.y)
	fmt.Print("(", string(verb), wid, ok, ") ")
	return err
}

func values() {
	for _, in := range []string{"1 2.5 abc true", "0x1f -1e3 é\n\nfalse", "1", "", "x 1", "99999999999999999999 1", " 7\t3 z TRUE", "0b101 .5 a T", "017 inf q f", "1_000 1p4 w tx"} {
		var i int
		var f float64
		var s string
		var b bool
		n, err := fmt.Sscan(in, &i, &f, &s, &b)
		fmt.Println(n, err, i, f, s, b)
		n, err = fmt.Sscanln(in, &i, &f, &s, &b)
		fmt.Println(n, err, i, f, s, b)
	}
	var (
		i8  int8
		u8  uint8
		u64 uint64
		up  uintptr
		f32 float32
		c64 complex64
		c   complex128
		bs  []byte
		r   rune
		ce  celsius
		le  level
		wo  word
		ra  raw
		p   point
		st  struct{ a int }
		ptr *int
	)
	fmt.Println(fmt.Sscan("-128 255 18446744073709551615 9 1.1 (1+2i) 3-4i xyz", &i8, &u8, &u64, &up, &f32, &c64, &c, &bs))
	fmt.Println(i8, u8, u64, up, f32, c64, c, string(bs))
	fmt.Println(fmt.Sscan("36.6 -3 hi there", &ce, &le, &wo, &ra))
	fmt.Println(ce, le, wo, string(ra))
	for _, try := range []struct {
		in  string
		arg any
	}{{"128", &i8}, {"256", &u8}, {"-1", &u8}, {"200", &le}, {"1+2", &c}, {"(1+2i", &c}, {"tru", &struct{}{}}, {"5", 5}, {"5", &st}, {"5", &ptr}, {"tr", new(bool)}, {"fals", new(bool)}, {"1e", new(float64)}, {"nan", new(float64)}, {"1,2;", &p}, {"1;", &p}, {"é", &r}, {"0x", new(int)}, {"--5", new(int)}} {
		n, err := fmt.Sscan(try.in, try.arg)
		fmt.Println(n, err)
	}
	fmt.Println(p)
}

func formats() {
	for _, c := range []struct{ in, format string }{
		{"5:7", "%d:%d"}, {"5 7", "%d:%d"}, {"12345", "%2d%d"}, {"0x1F 077", "%v %o"}, {"ff 101", "%x %b"}, {"5", "%d %d"}, {"5 6 7", "%d %d"},
		{"a5 b6", "a%d b%d"}, {"5%6", "%d%%%d"}, {"5\n6", "%d %d"}, {"5\n6", "%d\n%d"}, {"5  6", "%d %d"}, {"5 6", "%d\n%d"}, {"5 6", "%d %z"}, {"5 6", "%d %"},
		{"U+1F600 7", "%U %d"}, {"zz 1", "%d %d"}, {"5 ", "%d %d"}, {"1 2 3", "%d %d %d"}, {"5, 6", "%d, %d"}, {"5,6", "%d, %d"}, {"12", "%c%c"}, {"9 x", "%s %d"},
	} {
		var a, b int
		n, err := fmt.Sscanf(c.in, c.format, &a, &b)
		fmt.Printf("%q %q: %d %v %d %d\n", c.in, c.format, n, err, a, b)
	}
	for _, c := range []struct{ in, format string }{
		{"hello world", "%s"}, {"hello", "%3s"}, {`"a b\n" c`, "%q"}, {"`x\"y`", "%q"}, {"68656c6c6f", "%x"}, {"6g", "%x"}, {"xyz", "%x"}, {"abc", "%q"}, {"abc", "%d"}, {"  é", "%s"}, {"", "%s"}, {`"abc`, "%q"},
	} {
		var s string
		n, err := fmt.Sscanf(c.in, c.format, &s)
		fmt.Printf("%q %q: %d %v %q\n", c.in, c.format, n, err, s)
	}
	var r rune
	var name string
	var f float64
	n, err := fmt.Sscanf("x=3.25 name", "%c=%g %s", &r, &f, &name)
	fmt.Println(n, err, r, f, name)
	n, err = fmt.Sscanf("7 1,2; 8", "%d %5v %d", new(int), new(point), new(int))
	fmt.Println(n, err)
}

// Only Read, so that runes have to be put together from bytes.
type slow struct{ r io.Reader }

func (s slow) Read(p []byte) (int, error) {
	if len(p) > 1 {
		p = p[:1]
	}
	return s.r.Read(p)
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("broken") }

func readers() {
	r := bufio.NewReader(strings.NewReader("1 2\n3 äb\n\nend"))
	for range 5 {
		var a, b string
		n, err := fmt.Fscanln(r, &a, &b)
		fmt.Printf("%d %v %q %q\n", n, err, a, b)
	}
	var a, b, c string
	n, err := fmt.Fscan(slow{strings.NewReader("ä € x")}, &a, &b, &c)
	fmt.Println(n, err, a, b, c)
	n, err = fmt.Fscan(broken{}, &a)
	fmt.Println(n, err)
	n, err = fmt.Scan(&a)
	fmt.Println(n, err)
	n, err = fmt.Scanln(&a)
	fmt.Println(n, err)
	n, err = fmt.Scanf("%s", &a)
	fmt.Println(n, err)
}

func main() {
	values()
	formats()
	readers()
}
