// run

package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// slow gives a byte at a time, and ends with an error of its own.
type slow struct {
	text string
	err  error
}

func (s *slow) Read(p []byte) (int, error) {
	if s.text == "" {
		return 0, s.err
	}
	p[0] = s.text[0]
	s.text = s.text[1:]
	return 1, nil
}

var texts = []string{
	"", "\n", "\n\n\r\n", "a,b,c\n", "a,b,c", "a,b\nc,d\n", "a,b\r\nc,d\r\n", "a\rb,c\r\n", "a,b\r", "\"a\",\"b\"\n", "\"a\"\"b\",c\n", "\"a\nb\",c\n", "\"a\r\nb\",\"c\nd\n\ne\"\nf,g\n",
	"a b\"c,d\n", "\"a\"b,c\n", "\"a\n", "\"a", "\"", "\"a\"\n\"b", "x,\"a \" b\",c\n", ",,\n,\n", "a,b\nc\n", "a\n\nb,c\n", "#c\na,b\n # d,e\n#f", "a, b,\t\"c\"\n  ,  \n", "\"a\" ,b\n",
	"a;b;c\n\"d;e\";f\n", "日本,語\n\"é\"x,y\n", "a,\"b\nc\"d\"\n", "a,\"b\"\r\n", "\"a\"\r", "\"a\r", "é,\"\"\"\"\n\"\",\"\"\n", "  \n  a\n", "a\x00b,\xff\n", "\"a,b\n\"c\n",
}

func main() {
	for _, text := range texts {
		for _, set := range []struct {
			name string
			set  func(*csv.Reader)
		}{
			{"plain", func(r *csv.Reader) {}},
			{"any", func(r *csv.Reader) { r.FieldsPerRecord = -1 }},
			{"lazy", func(r *csv.Reader) { r.LazyQuotes = true; r.FieldsPerRecord = -1 }},
			{"trim", func(r *csv.Reader) {
				r.TrimLeadingSpace = true
				r.FieldsPerRecord = -1
				r.Comment = '#'
				r.ReuseRecord = true
			}},
			{"two", func(r *csv.Reader) { r.FieldsPerRecord = 2; r.Comma = ';' }},
			{"wide", func(r *csv.Reader) { r.Comma = '本'; r.Comment = 'é'; r.FieldsPerRecord = -1 }},
		} {
			r := csv.NewReader(&slow{text, io.EOF})
			set.set(r)
			fmt.Printf("%q %s:", text, set.name)
			for {
				record, err := r.Read()
				if err == io.EOF {
					fmt.Println(" end", r.InputOffset(), record == nil)
					break
				}
				fmt.Printf(" %q", record)
				for i := range record {
					if err != nil && !errors.Is(err, csv.ErrFieldCount) {
						break
					}
					line, column := r.FieldPos(i)
					fmt.Printf(" %d:%d", line, column)
				}
				var e *csv.ParseError
				if errors.As(err, &e) {
					fmt.Print(" ", err, " ", e.StartLine, e.Line, e.Column, errors.Is(err, csv.ErrQuote), errors.Is(err, csv.ErrBareQuote))
				}
			}
			r = csv.NewReader(strings.NewReader(text))
			set.set(r)
			all, err := r.ReadAll()
			fmt.Printf("\t%q %t %v %d\n", all, all == nil, err, r.FieldsPerRecord)
			r = csv.NewReader(&slow{text, errors.New("torn")})
			set.set(r)
			all, err = r.ReadAll()
			fmt.Printf("\t%q %v\n", all, err)
		}
	}
	for _, c := range []rune{0, '"', '\n', '\r', 0xfffd, 0xd800, 0x110000, ',', '#'} {
		r := csv.NewReader(strings.NewReader("a,b#c\n"))
		r.Comma = c
		r.Comment = '#'
		record, err := r.Read()
		w := csv.NewWriter(os.Stdout)
		w.Comma = c
		err2 := w.Write([]string{"a", "b,c"})
		w.Flush()
		fmt.Printf("%q %v %v\n", record, err, err2)
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		csv.NewReader(strings.NewReader("")).FieldPos(0)
	}()
	long := strings.Repeat("x", 9000)
	record, err := csv.NewReader(strings.NewReader(long + ",\"" + long + "\n\"\n")).Read()
	fmt.Println(len(record[0]), len(record[1]), err)
	write()
}

func write() {
	records := [][]string{
		{"a", "b"}, {}, {""}, {"", ""}, {"a,b", `say "hi"`}, {" x", "x ", "\tx"}, {"a\nb", "a\r\nb", "\r"}, {`\.`, `\`}, {"é;ü", "日本"}, {"\xff", "\u00a0x"},
	}
	for _, crlf := range []bool{false, true} {
		for _, comma := range []rune{',', ';', '本'} {
			var b strings.Builder
			w := csv.NewWriter(&b)
			w.Comma = comma
			w.UseCRLF = crlf
			fmt.Println(w.WriteAll(records), w.Error())
			fmt.Printf("%q\n", b.String())
		}
	}
	w := csv.NewWriter(failing{})
	fmt.Println(w.Write([]string{"a"}), w.Error())
	w.Flush()
	fmt.Println(w.Error(), w.Write([]string{"b"}), w.WriteAll(records))
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("full") }
