// run

package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing/iotest"
	"text/scanner"
	"unicode"
)

const source = "\ufeffpackage main // comment\n\n/* two\nlines */ func f(x int) string {\n\treturn `raw\n` + \"s\\n\\\"\\x41\\u00e9\\U0001F600\\101\" + 'c' + '\\''\n}\n日本 := 0x1F + 0b101 + 0o17 + 017 + 1_000 + .5e-3 + 1. + 1e10 + 0x1p-2 ~ ©\n"

func main() {
	for _, mode := range []uint{scanner.GoTokens, scanner.GoTokens &^ scanner.SkipComments, scanner.ScanIdents | scanner.ScanInts, 0, scanner.ScanStrings | scanner.ScanFloats} {
		var s scanner.Scanner
		s.Init(iotest.OneByteReader(strings.NewReader(source)))
		s.Filename = "file"
		s.Mode = mode
		for tok := s.Scan(); tok != scanner.EOF; tok = s.Scan() {
			fmt.Printf("%s %s@%d %q %v\n", scanner.TokenString(tok), s.Position, s.Offset, s.TokenText(), s.Pos())
		}
		fmt.Println(s.ErrorCount, s.Position, s.Pos(), s.Scan() == scanner.EOF, s.Next() == scanner.EOF)
	}
	faults()
	var s scanner.Scanner
	s.Init(strings.NewReader("ab\né 1-2%3"))
	fmt.Println(s.Pos(), s.Position, s.Position.IsValid())
	for s.Peek() != scanner.EOF {
		fmt.Printf("%q %v %v %q; ", s.Next(), s.Pos(), s.Position.IsValid(), s.TokenText())
	}
	fmt.Println(s.Pos())
	s.Init(strings.NewReader("%var1 a-b\n  x\t|y"))
	s.Whitespace ^= 1<<'\t' | 1<<'\n'
	s.IsIdentRune = func(ch rune, i int) bool {
		return ch == '%' && i == 0 || unicode.IsLetter(ch) || i > 0 && (unicode.IsDigit(ch) || ch == '-')
	}
	for tok := s.Scan(); tok != scanner.EOF; tok = s.Scan() {
		fmt.Printf("%s %q\n", scanner.TokenString(tok), s.TokenText())
	}
	for _, tok := range []rune{scanner.EOF, scanner.Comment, -100, 'x', '\n', '日'} {
		fmt.Println(scanner.TokenString(tok))
	}
	long := strings.Repeat("abcdefghij", 500)
	s.Init(strings.NewReader("\"" + long + "\" " + long + " // " + long))
	s.IsIdentRune = nil
	for tok := s.Scan(); tok != scanner.EOF; tok = s.Scan() {
		fmt.Println(scanner.TokenString(tok), len(s.TokenText()), s.TokenText() == s.TokenText(), s.Pos())
	}
	os.Stderr = os.Stdout
	s.Init(strings.NewReader("'ab"))
	s.Scan()
}

func faults() {
	for _, text := range []string{
		"\"abc", "\"abc\n\"", "'", "''", "'ab'", "'a", "'\\z'", "\"\\xg\"", "\"\\u12\"", "'\\400'", "`abc", "/* abc", "/*/", "a\x00b", "a\xffb", "0x", "0b", "0b12", "0o8", "08", "089.5", "0xg", "1e", "1e+", "0x1.8", "0x1e2", "0b1.0", "0o1p3", "1p3", "0b1e2", "1__0", "1_", "_1", "0_1", "0x_1", "0x1_", "0_x1",
		"1_.5", "1._5", "1e1_", "/", "//", ".", "..", "1..2", "\u00a0", "\"a\\\"", "\"é\xff\"",
	} {
		var s scanner.Scanner
		s.Init(strings.NewReader(text))
		s.Mode &^= scanner.SkipComments
		s.Error = func(s *scanner.Scanner, msg string) {
			fmt.Printf(" [%s: %s: %q]", s.Pos(), msg, s.TokenText())
		}
		fmt.Printf("%q:", text)
		for tok := s.Scan(); tok != scanner.EOF; tok = s.Scan() {
			fmt.Printf(" %s %q %v", scanner.TokenString(tok), s.TokenText(), s.Position)
		}
		fmt.Println(" errors:", s.ErrorCount)
	}
	var s scanner.Scanner
	s.Init(iotest.DataErrReader(iotest.ErrReader(errors.New("torn"))))
	s.Error = func(s *scanner.Scanner, msg string) { fmt.Println(msg) }
	fmt.Println(s.Scan() == scanner.EOF, s.ErrorCount)
}
