// run

package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
)

// slow gives a few bytes at a time.
type slow struct {
	s string
	n int
}

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	n := copy(p, r.s[:min(r.n, len(r.s))])
	r.s = r.s[n:]
	return n, nil
}

type broken struct{ left int }

func (w *broken) Write(p []byte) (int, error) {
	if len(p) > w.left {
		n := w.left
		w.left = 0
		return n, errors.New("disk full")
	}
	w.left -= len(p)
	return len(p), nil
}

func main() {
	text := "first line\nsecond\r\n\nthird, ünïcödé 日本 \xff\nlast"
	for _, split := range []bufio.SplitFunc{bufio.ScanLines, bufio.ScanWords, bufio.ScanRunes, bufio.ScanBytes} {
		s := bufio.NewScanner(&slow{text, 3})
		s.Split(split)
		n := 0
		for s.Scan() {
			n++
			if n < 12 {
				fmt.Printf("%q ", s.Text())
			}
		}
		fmt.Println(n, s.Err())
	}
	s := bufio.NewScanner(strings.NewReader("short\n" + strings.Repeat("x", 100) + "\n"))
	s.Buffer(make([]byte, 0, 8), 20)
	for s.Scan() {
		fmt.Println(s.Text())
	}
	fmt.Println(s.Err(), s.Err() == bufio.ErrTooLong)
	s = bufio.NewScanner(strings.NewReader("1,2,,3|4,5"))
	s.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		for i, c := range data {
			if c == ',' {
				return i + 1, data[:i], nil
			}
			if c == '|' {
				return i, data[:i], bufio.ErrFinalToken
			}
		}
		if atEOF && len(data) > 0 {
			return len(data), data, nil
		}
		return 0, nil, nil
	})
	for s.Scan() {
		fmt.Printf("%q ", s.Bytes())
	}
	fmt.Println(s.Err())

	r := bufio.NewReaderSize(&slow{text, 5}, 16)
	fmt.Println(r.Size(), r.Buffered())
	p, err := r.Peek(3)
	fmt.Printf("%q %v\n", p, err)
	b, _ := r.ReadByte()
	c, size, _ := r.ReadRune()
	fmt.Println(string(b), string(c), size, r.UnreadRune(), r.UnreadRune(), r.UnreadByte())
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	raw, prefix, err := r.ReadLine()
	fmt.Printf("%q %v %v\n", raw, prefix, err)
	n, err := r.Discard(1)
	fmt.Println(n, err)
	_, err = r.ReadSlice('Z')
	fmt.Println(err)
	rest, err := r.ReadBytes('Z')
	fmt.Printf("%q %v\n", rest, err)
	_, _, err = r.ReadRune()
	fmt.Println(err)
	_, err = r.Peek(17)
	fmt.Println(err)
	r.Reset(strings.NewReader("again and again"))
	buf := make([]byte, 5)
	io.ReadFull(r, buf)
	var rest2 bytes.Buffer
	m, err := r.WriteTo(&rest2)
	fmt.Println(string(buf), m, err, rest2.String())

	w := bufio.NewWriterSize(os.Stdout, 16)
	fmt.Fprintf(w, "buffered %d ", 1)
	fmt.Println(w.Buffered(), w.Available(), w.Size())
	w.WriteByte('b')
	w.WriteRune('é')
	w.WriteString(strings.Repeat("long ", 10))
	w.Write([]byte("\n"))
	k, err := w.ReadFrom(strings.NewReader("read from\n"))
	fmt.Println(k, err)
	w.Flush()
	fmt.Println(w.Buffered())
	bw := bufio.NewWriterSize(&broken{10}, 16)
	n, err = bw.WriteString(strings.Repeat("y", 40))
	fmt.Println(n, err, bw.Flush())
	_, err = bw.Write([]byte("z"))
	fmt.Println(err)
	rw := bufio.NewReadWriter(bufio.NewReader(strings.NewReader("in\n")), bufio.NewWriter(os.Stdout))
	in, _ := rw.ReadString('\n')
	rw.WriteString("out " + in)
	rw.Flush()
	words := 0
	sc := bufio.NewScanner(strings.NewReader(strings.Repeat("word ", 5000)))
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		if unicode.IsLower(rune(sc.Text()[0])) {
			words++
		}
	}
	fmt.Println(words)
}
