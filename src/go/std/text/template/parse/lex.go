package parse

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a token is.
type tokenKind int

const (
	tokError tokenKind = iota
	tokBool
	tokChar // a character of no other meaning, a comma for one
	tokRune
	tokComment
	tokComplex
	tokAssign
	tokDeclare
	tokEOF
	tokField
	tokIdent
	tokLeftDelim
	tokLeftParen
	tokNumber
	tokPipe
	tokRawString
	tokRightDelim
	tokRightParen
	tokSpace
	tokString
	tokText
	tokVariable
	tokDot
	tokNil
	// Words of the language from here on.
	tokKeyword
	tokBlock
	tokBreak
	tokContinue
	tokDefine
	tokElse
	tokEnd
	tokIf
	tokRange
	tokTemplate
	tokWith
)

var keywords = map[string]tokenKind{
	"nil": tokNil, "block": tokBlock, "break": tokBreak, "continue": tokContinue, "define": tokDefine, "else": tokElse, "end": tokEnd,
	"if": tokIf, "range": tokRange, "template": tokTemplate, "with": tokWith,
}

type token struct {
	kind tokenKind
	pos  Pos
	text string
	line int
}

// String shows the token in messages: words marked, long ones cut.
func (t token) String() string {
	switch {
	case t.kind == tokEOF:
		return "EOF"
	case t.kind == tokError:
		return t.text
	case t.kind > tokKeyword:
		return fmt.Sprintf("<%s>", t.text)
	case len(t.text) > 10:
		return fmt.Sprintf("%.10q...", t.text)
	}
	return fmt.Sprintf("%q", t.text)
}

const (
	blanks      = " \t\r\n"
	openComment = "/*"
	endComment  = "*/"
)

// A lexer cuts a template into tokens, one at a time.
type lexer struct {
	src         string
	left, right string
	pos         int // of what comes next
	line        int // there
	inside      bool
	parens      int
	failed      bool
	comments    bool // comments are tokens
	breakWord   bool // break and continue are words of the language, no functions of the reader's
	contWord    bool
}

func newLexer(src, left, right string) *lexer {
	if left == "" {
		left = "{{"
	}
	if right == "" {
		right = "}}"
	}
	return &lexer{src: src, left: left, right: right, line: 1}
}

// take returns the next n bytes as a token.
func (l *lexer) take(kind tokenKind, n int) token {
	t := token{kind, Pos(l.pos), l.src[l.pos : l.pos+n], l.line}
	l.skip(n)
	return t
}

func (l *lexer) skip(n int) {
	l.line += strings.Count(l.src[l.pos:l.pos+n], "\n")
	l.pos += n
}

func (l *lexer) fail(format string, args ...any) token {
	t := token{tokError, Pos(l.pos), fmt.Sprintf(format, args...), l.line}
	l.failed = true
	l.src, l.pos = "", 0
	return t
}

func (l *lexer) rest() string { return l.src[l.pos:] }

func trimsAfterLeft(s string) bool { return len(s) >= 2 && s[0] == '-' && isBlank(rune(s[1])) }

func trimsBeforeRight(s string) bool { return len(s) >= 2 && isBlank(rune(s[0])) && s[1] == '-' }

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }

func isWordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

func (l *lexer) next() token {
	if l.failed {
		return token{tokEOF, Pos(l.pos), "EOF", l.line}
	}
	if l.inside {
		return l.action()
	}
	for {
		t, ok := l.outside()
		if ok {
			return t
		}
	}
}

// outside reads text up to an action, or what begins one. It reports false after a comment that is no token.
func (l *lexer) outside() (token, bool) {
	rest := l.rest()
	at := strings.Index(rest, l.left)
	if at < 0 {
		if rest == "" {
			return token{tokEOF, Pos(l.pos), "", l.line}, true
		}
		return l.take(tokText, len(rest)), true
	}
	if at > 0 {
		keep := at
		if trimsAfterLeft(rest[at+len(l.left):]) {
			keep = len(strings.TrimRight(rest[:at], blanks))
		}
		t := l.take(tokText, keep)
		l.skip(at - keep)
		if keep > 0 {
			return t, true
		}
	}
	marker := 0
	if trimsAfterLeft(l.src[l.pos+len(l.left):]) {
		marker = 2
	}
	if strings.HasPrefix(l.src[l.pos+len(l.left)+min(marker, 2):], openComment) {
		l.skip(len(l.left) + marker)
		return l.comment()
	}
	t := l.take(tokLeftDelim, len(l.left))
	l.skip(marker)
	l.inside = true
	l.parens = 0
	return t, true
}

func (l *lexer) comment() (token, bool) {
	end := strings.Index(l.src[l.pos+len(openComment):], endComment)
	if end < 0 {
		return l.fail("unclosed comment"), true
	}
	n := len(openComment) + end + len(endComment)
	after := l.src[l.pos+n:]
	trim := trimsBeforeRight(after) && strings.HasPrefix(after[2:], l.right)
	if !trim && !strings.HasPrefix(after, l.right) {
		t := l.fail("comment ends before closing delimiter")
		return t, true
	}
	t := l.take(tokComment, n)
	l.endAction(trim)
	return t, l.comments
}

// endAction passes over the right delimiter, and the space that its marker trims.
func (l *lexer) endAction(trim bool) {
	if trim {
		l.skip(2)
	}
	l.skip(len(l.right))
	if trim {
		rest := l.rest()
		l.skip(len(rest) - len(strings.TrimLeft(rest, blanks)))
	}
}

// atRight reports whether the right delimiter comes next, and whether a trim marker stands before it.
func (l *lexer) atRight(offset int) (delim, trim bool) {
	rest := l.src[l.pos+offset:]
	if trimsBeforeRight(rest) && strings.HasPrefix(rest[2:], l.right) {
		return true, true
	}
	return strings.HasPrefix(rest, l.right), false
}

func (l *lexer) action() token {
	if delim, trim := l.atRight(0); delim {
		if l.parens > 0 {
			return l.fail("unclosed left paren")
		}
		if trim {
			l.skip(2)
		}
		t := l.take(tokRightDelim, len(l.right))
		if trim {
			rest := l.rest()
			l.skip(len(rest) - len(strings.TrimLeft(rest, blanks)))
		}
		l.inside = false
		return t
	}
	rest := l.rest()
	if rest == "" {
		return l.fail("unclosed action")
	}
	r, width := utf8.DecodeRuneInString(rest)
	switch {
	case isBlank(r):
		n := len(rest) - len(strings.TrimLeft(rest, blanks))
		// The last of them may belong to a trim marker.
		if delim, trim := l.atRight(n - 1); delim && trim {
			if n == 1 {
				return l.action()
			}
			n--
		}
		return l.take(tokSpace, n)
	case r == '=':
		return l.take(tokAssign, 1)
	case r == ':':
		if !strings.HasPrefix(rest, ":=") {
			return l.fail("expected :=")
		}
		return l.take(tokDeclare, 2)
	case r == '|':
		return l.take(tokPipe, 1)
	case r == '"':
		return l.quoted(tokString, '"', "unterminated quoted string")
	case r == '\'':
		return l.quoted(tokRune, '\'', "unterminated character constant")
	case r == '`':
		end := strings.IndexByte(rest[1:], '`')
		if end < 0 {
			return l.fail("unterminated raw quoted string")
		}
		return l.take(tokRawString, end+2)
	case r == '$':
		return l.name(tokVariable)
	case r == '.' && (len(rest) < 2 || rest[1] < '0' || rest[1] > '9'):
		if len(rest) > 1 {
			return l.name(tokField)
		}
		return l.number()
	case r == '.', r == '+', r == '-', '0' <= r && r <= '9':
		return l.number()
	case isWordRune(r):
		return l.word()
	case r == '(':
		l.parens++
		return l.take(tokLeftParen, 1)
	case r == ')':
		if l.parens--; l.parens < 0 {
			return l.fail("unexpected right paren")
		}
		return l.take(tokRightParen, 1)
	case r < utf8.RuneSelf && unicode.IsPrint(r):
		return l.take(tokChar, width)
	}
	return l.fail("unrecognized character in action: %#U", r)
}

func (l *lexer) quoted(kind tokenKind, quote byte, problem string) token {
	rest := l.rest()
	for i := 1; i < len(rest) && rest[i] != '\n'; i++ {
		switch rest[i] {
		case quote:
			return l.take(kind, i+1)
		case '\\':
			if i++; i < len(rest) && rest[i] == '\n' {
				return l.fail("%s", problem)
			}
		}
	}
	return l.fail("%s", problem)
}

// wordEnd returns the end in rest of the letters and digits from i on, and what stands there if that may not end a word.
func (l *lexer) wordEnd(rest string, i int) (end int, bad rune, ok bool) {
	for i < len(rest) {
		r, width := utf8.DecodeRuneInString(rest[i:])
		if !isWordRune(r) {
			ok := isBlank(r) || strings.ContainsRune(".,|:)(", r) || strings.HasPrefix(rest[i:], l.right)
			return i, r, ok
		}
		i += width
	}
	return i, -1, true
}

// name reads a field or variable; a dot or dollar alone is one too.
func (l *lexer) name(kind tokenKind) token {
	rest := l.rest()
	end, bad, ok := l.wordEnd(rest, 1)
	if !ok {
		return l.fail("bad character %#U", bad)
	}
	if end == 1 && kind == tokField {
		kind = tokDot
	}
	return l.take(kind, end)
}

func (l *lexer) word() token {
	rest := l.rest()
	end, bad, ok := l.wordEnd(rest, 0)
	if !ok {
		return l.fail("bad character %#U", bad)
	}
	word := rest[:end]
	kind, isKeyword := keywords[word]
	switch {
	case word == "true", word == "false":
		kind = tokBool
	case !isKeyword, kind == tokBreak && !l.breakWord, kind == tokContinue && !l.contWord:
		kind = tokIdent
	}
	return l.take(kind, end)
}

func (l *lexer) number() token {
	rest := l.rest()
	end, ok := scanNumber(rest, 0)
	if ok && end < len(rest) && (rest[end] == '+' || rest[end] == '-') {
		// A complex number: two in one, the second imaginary.
		end, ok = scanNumber(rest, end)
		if ok && rest[end-1] == 'i' {
			return l.take(tokComplex, end)
		}
		ok = false
	}
	if !ok {
		return l.fail("bad number syntax: %q", rest[:end])
	}
	return l.take(tokNumber, end)
}

// scanNumber reads what looks like a number from i on; it must not run into a word.
func scanNumber(s string, i int) (end int, ok bool) {
	accept := func(set string) bool {
		if i < len(s) && strings.IndexByte(set, s[i]) >= 0 {
			i++
			return true
		}
		return false
	}
	run := func(set string) {
		for accept(set) {
		}
	}
	accept("+-")
	digits, exponent := "0123456789_", "eE"
	if accept("0") {
		switch {
		case accept("xX"):
			digits, exponent = "0123456789abcdefABCDEF_", "pP"
		case accept("oO"):
			digits, exponent = "01234567_", ""
		case accept("bB"):
			digits, exponent = "01_", ""
		}
	}
	run(digits)
	if accept(".") {
		run(digits)
	}
	if exponent != "" && accept(exponent) {
		accept("+-")
		run("0123456789_")
	}
	accept("i")
	if i < len(s) {
		if r, width := utf8.DecodeRuneInString(s[i:]); isWordRune(r) {
			return i + width, false
		}
	}
	return i, true
}
