// Package scanner cuts text into tokens: names, numbers, strings and comments as Go writes them, and single characters.
package scanner

import (
	"fmt"
	"io"
	"os"
	"unicode"
	"unicode/utf8"
)

// A Position is a place in the text. It is valid if its Line is.
type Position struct {
	Filename string
	// Offset counts bytes from 0, Line lines from 1, Column the characters of the line from 1.
	Offset int
	Line   int
	Column int
}

// IsValid reports whether Line is greater than 0.
func (pos *Position) IsValid() bool { return pos.Line > 0 }

// String returns file:line:column, with <input> where there is no file name.
func (pos Position) String() string {
	s := pos.Filename
	if s == "" {
		s = "<input>"
	}
	if pos.IsValid() {
		s += fmt.Sprintf(":%d:%d", pos.Line, pos.Column)
	}
	return s
}

// What Scan returns, besides characters.
const (
	EOF = -(iota + 1)
	Ident
	Int
	Float
	Char
	String
	RawString
	Comment

	skipComment
)

// What Mode has bits for: the tokens that are told from single characters.
const (
	ScanIdents = 1 << -Ident
	ScanInts   = 1 << -Int
	// ScanFloats includes ScanInts.
	ScanFloats     = 1 << -Float
	ScanChars      = 1 << -Char
	ScanStrings    = 1 << -String
	ScanRawStrings = 1 << -RawString
	ScanComments   = 1 << -Comment
	// SkipComments, with ScanComments, has comments passed over as white space is.
	SkipComments = 1 << -skipComment
	// GoTokens are the tokens of Go.
	GoTokens = ScanIdents | ScanFloats | ScanChars | ScanStrings | ScanRawStrings | ScanComments | SkipComments
)

// GoWhitespace is the white space of Go, for Scanner.Whitespace.
const GoWhitespace = 1<<'\t' | 1<<'\n' | 1<<'\r' | 1<<' '

var tokenNames = [...]string{-EOF: "EOF", -Ident: "Ident", -Int: "Int", -Float: "Float", -Char: "Char", -String: "String", -RawString: "RawString", -Comment: "Comment"}

// TokenString returns the name of a token, or the character in quotes.
func TokenString(tok rune) string {
	if tok < 0 && int(-tok) < len(tokenNames) {
		return tokenNames[-tok]
	}
	return fmt.Sprintf("%q", string(tok))
}

// Before the first character has been read.
const unread = -2

// A Scanner reads characters and tokens. Init makes it ready; then its fields can be set.
type Scanner struct {
	src io.Reader
	// What was read, from the token's beginning on if there is one, and where in it the next character is.
	buf []byte
	pos int
	// The offset of buf in the text.
	base int
	// Of the next character.
	line, column int
	// How many characters the line before has, and how many bytes the last character.
	lastColumn, width int
	// Where in buf the token is; -1 if none is.
	tokBegin, tokEnd int
	// The character before pos: the one that comes next for the caller.
	ch rune

	// Error is called for each error. If it is nil, errors go to standard error.
	Error func(s *Scanner, msg string)
	// ErrorCount is the number of errors so far.
	ErrorCount int
	// Mode says which tokens there are.
	Mode uint
	// Whitespace has a bit for each character below 64 that is passed over.
	Whitespace uint64
	// IsIdentRune, if it is not nil, says which character may be the i-th of a name.
	IsIdentRune func(ch rune, i int) bool
	// Position is that of the token that Scan returned last. Next makes it invalid.
	Position
}

// Init makes s ready to read src, with Go's tokens and white space, and returns s.
func (s *Scanner) Init(src io.Reader) *Scanner {
	filename, isIdentRune := s.Filename, s.IsIdentRune
	*s = Scanner{src: src, line: 1, tokBegin: -1, ch: unread, Mode: GoTokens, Whitespace: GoWhitespace, IsIdentRune: isIdentRune}
	s.Filename = filename
	return s
}

// fill reads until there is a whole character; false at the end.
func (s *Scanner) fill() bool {
	for !utf8.FullRune(s.buf[s.pos:]) {
		keep := s.pos
		if s.tokBegin >= 0 {
			keep = s.tokBegin
			s.tokBegin = 0
		}
		s.base += keep
		s.pos -= keep
		s.tokEnd -= keep
		room := make([]byte, len(s.buf)-keep, len(s.buf)-keep+1024)
		copy(room, s.buf[keep:])
		n, err := s.src.Read(room[len(room):cap(room)])
		s.buf = room[:len(room)+n]
		if err == nil {
			continue
		}
		if err != io.EOF {
			s.error(err.Error())
		}
		return s.pos < len(s.buf)
	}
	return true
}

// read takes a character.
func (s *Scanner) read() rune {
	if (s.pos == len(s.buf) || s.buf[s.pos] >= utf8.RuneSelf) && !s.fill() {
		if s.width > 0 {
			s.column++
		}
		s.width = 0
		return EOF
	}
	ch, width := rune(s.buf[s.pos]), 1
	if ch >= utf8.RuneSelf {
		ch, width = utf8.DecodeRune(s.buf[s.pos:])
	}
	s.pos += width
	s.width = width
	s.column++
	switch {
	case ch == utf8.RuneError && width == 1:
		s.error("invalid UTF-8 encoding")
	case ch == 0:
		s.error("invalid character NUL")
	case ch == '\n':
		s.line++
		s.lastColumn = s.column
		s.column = 0
	}
	return ch
}

func (s *Scanner) advance() { s.ch = s.read() }

// Next reads a character and returns it; EOF at the end. Whitespace and Mode do not matter.
func (s *Scanner) Next() rune {
	s.tokBegin = -1
	s.Line = 0
	ch := s.Peek()
	if ch != EOF {
		s.advance()
	}
	return ch
}

// Peek returns the character that comes next; EOF at the end.
func (s *Scanner) Peek() rune {
	if s.ch == unread {
		s.advance()
		// A byte order mark is no part of the text.
		if s.ch == '\uFEFF' {
			s.advance()
		}
	}
	return s.ch
}

// endToken has the token end before the character that was read last.
func (s *Scanner) endToken() { s.tokEnd = s.pos - s.width }

func (s *Scanner) error(msg string) {
	s.endToken()
	s.ErrorCount++
	if s.Error != nil {
		s.Error(s, msg)
		return
	}
	pos := s.Position
	if !pos.IsValid() {
		pos = s.Pos()
	}
	fmt.Fprintf(os.Stderr, "%s: %s\n", pos, msg)
}

// Pos returns where the character after the last one read begins, or the one after the last token.
func (s *Scanner) Pos() (pos Position) {
	pos.Filename = s.Filename
	pos.Offset = s.base + s.pos - s.width
	pos.Line, pos.Column = s.lineAndColumn()
	if pos.Column == 0 {
		// Nothing has been read.
		pos.Line, pos.Column = 1, 1
	}
	return pos
}

// lineAndColumn returns those of the character that was read last: a newline is at the end of its line.
func (s *Scanner) lineAndColumn() (line, column int) {
	if s.column > 0 {
		return s.line, s.column
	}
	return s.line - 1, s.lastColumn
}

// TokenText returns the text of the token that Scan returned last; in Error, what there is of it.
func (s *Scanner) TokenText() string {
	if s.tokBegin < 0 {
		return ""
	}
	return string(s.buf[s.tokBegin:max(s.tokBegin, s.tokEnd)])
}

// Scan reads a token, past white space, and returns it: EOF, one of the tokens that Mode asks for, or a character.
func (s *Scanner) Scan() rune {
	s.Peek()
	for {
		s.tokBegin = -1
		s.Line = 0
		for 0 <= s.ch && s.ch < 64 && s.Whitespace&(1<<s.ch) != 0 {
			s.advance()
		}
		s.tokBegin = s.pos - s.width
		s.Offset = s.base + s.tokBegin
		s.Line, s.Column = s.lineAndColumn()
		tok := s.token()
		if tok == skipComment {
			continue
		}
		s.endToken()
		return tok
	}
}

// token reads what begins with the character before it.
func (s *Scanner) token() rune {
	ch := s.ch
	has := func(mode uint) bool { return s.Mode&mode != 0 }
	switch {
	case ch == EOF:
		return EOF
	case s.isIdent(ch, 0):
		s.advance()
		if !has(ScanIdents) {
			return ch
		}
		for i := 1; s.isIdent(s.ch, i); i++ {
			s.advance()
		}
		return Ident
	case isDecimal(ch) && has(ScanInts|ScanFloats):
		return s.number(false)
	case ch == '"' && has(ScanStrings):
		s.quoted('"')
		s.advance()
		return String
	case ch == '\'' && has(ScanChars):
		if s.quoted('\'') != 1 {
			s.error("invalid char literal")
		}
		s.advance()
		return Char
	case ch == '`' && has(ScanRawStrings):
		for s.advance(); s.ch != '`'; s.advance() {
			if s.ch < 0 {
				s.error("literal not terminated")
				break
			}
		}
		s.advance()
		return RawString
	}
	s.advance()
	switch {
	case ch == '.' && isDecimal(s.ch) && has(ScanFloats):
		return s.number(true)
	case ch == '/' && (s.ch == '/' || s.ch == '*') && has(ScanComments):
		if has(SkipComments) {
			// Its text is not kept.
			s.tokBegin = -1
			s.comment()
			return skipComment
		}
		s.comment()
		return Comment
	}
	return ch
}

func (s *Scanner) isIdent(ch rune, i int) bool {
	if s.IsIdentRune != nil {
		return ch != EOF && s.IsIdentRune(ch, i)
	}
	return ch == '_' || unicode.IsLetter(ch) || i > 0 && unicode.IsDigit(ch)
}

// comment reads the rest of a comment from its second character on.
func (s *Scanner) comment() {
	if s.ch == '/' {
		for s.ch != '\n' && s.ch >= 0 {
			s.advance()
		}
		return
	}
	s.advance()
	for {
		if s.ch < 0 {
			s.error("comment not terminated")
			return
		}
		star := s.ch == '*'
		s.advance()
		if star && s.ch == '/' {
			s.advance()
			return
		}
	}
}

// quoted reads up to the quote, and returns the number of characters before it.
func (s *Scanner) quoted(quote rune) (n int) {
	s.advance()
	for ; s.ch != quote; n++ {
		if s.ch == '\n' || s.ch < 0 {
			s.error("literal not terminated")
			return n
		}
		if s.ch == '\\' {
			s.escape(quote)
		} else {
			s.advance()
		}
	}
	return n
}

func (s *Scanner) escape(quote rune) {
	s.advance()
	base, n := rune(16), 0
	switch s.ch {
	case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\', quote:
		s.advance()
		return
	case '0', '1', '2', '3', '4', '5', '6', '7':
		base, n = 8, 3
	case 'x':
		n = 2
	case 'u':
		n = 4
	case 'U':
		n = 8
	default:
		s.error("invalid char escape")
		return
	}
	if base == 16 {
		s.advance()
	}
	for ; n > 0; n-- {
		if digitValue(s.ch) >= base {
			s.error("invalid char escape")
			return
		}
		s.advance()
	}
}
