// Package syntax parses regular expressions into trees, and compiles those into programs. Package regexp does not need it.
package syntax

import (
	syntax "regexp/internal/syntax"
	"strings"
	"unicode/utf8"
)

// An Error says why a regular expression cannot be parsed.
type Error = syntax.Error

// An ErrorCode is a kind of mistake in a regular expression.
type ErrorCode = syntax.ErrorCode

// The mistakes that there are.
const (
	ErrInternalError         = syntax.ErrInternalError
	ErrInvalidCharClass      = syntax.ErrInvalidCharClass
	ErrInvalidCharRange      = syntax.ErrInvalidCharRange
	ErrInvalidEscape         = syntax.ErrInvalidEscape
	ErrInvalidNamedCapture   = syntax.ErrInvalidNamedCapture
	ErrInvalidPerlOp         = syntax.ErrInvalidPerlOp
	ErrInvalidRepeatOp       = syntax.ErrInvalidRepeatOp
	ErrInvalidRepeatSize     = syntax.ErrInvalidRepeatSize
	ErrInvalidUTF8           = syntax.ErrInvalidUTF8
	ErrMissingBracket        = syntax.ErrMissingBracket
	ErrMissingParen          = syntax.ErrMissingParen
	ErrMissingRepeatArgument = syntax.ErrMissingRepeatArgument
	ErrTrailingBackslash     = syntax.ErrTrailingBackslash
	ErrUnexpectedParen       = syntax.ErrUnexpectedParen
	ErrNestingDepth          = syntax.ErrNestingDepth
	ErrLarge                 = syntax.ErrLarge
)

// Flags say which syntax is parsed, and what of a tree was written how.
type Flags uint16

// The flags.
const (
	// FoldCase makes letters match in upper and lower case.
	FoldCase Flags = 1 << iota
	// Literal makes every character stand for itself.
	Literal
	// ClassNL lets negated classes match newlines.
	ClassNL
	// DotNL lets the dot match newlines.
	DotNL
	// OneLine makes ^ and $ the ends of the text alone.
	OneLine
	// NonGreedy swaps the meaning of x* and x*?, and so on.
	NonGreedy
	// PerlX has Perl's groups, classes and assertions.
	PerlX
	// UnicodeGroups has \p{Han} and \P{Han}.
	UnicodeGroups
	// WasDollar is set in an OpEndText that was $, not \z.
	WasDollar
	// Simple is set in what has no counted repetition.
	Simple

	// MatchNL is ClassNL and DotNL.
	MatchNL = ClassNL | DotNL

	// Perl is the syntax of package regexp.
	Perl = ClassNL | OneLine | PerlX | UnicodeGroups
	// POSIX is the syntax of egrep.
	POSIX Flags = 0
)

const (
	maxRune = utf8.MaxRune

	// A tree has no more levels than this.
	maxHeight = 1000
	// A program has no more instructions than fit 128 MB.
	maxSize = 128 << 20 / 40
	// Classes have no more runes than fit 128 MB.
	maxRunes = 128 << 20 / 4
	// No part is repeated more often than this.
	maxRepeat = 1000
)

// Parse parses a regular expression. The flags say in which syntax: Perl is what package regexp takes.
func Parse(s string, flags Flags) (re *Regexp, err error) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *Error:
			err = e
		default:
			panic(e)
		}
	}()
	if flags&Literal != 0 {
		checkUTF8(s)
		return &Regexp{Op: OpLiteral, Flags: flags, Rune: []rune(s)}, nil
	}
	p := parser{flags: flags, whole: s, rest: s, repeats: 1}
	p.parse()
	return p.stack[0], nil
}

// fail ends parsing.
func fail(code ErrorCode, expr string) { panic(&Error{Code: code, Expr: expr}) }

func checkUTF8(s string) {
	if !utf8.ValidString(s) {
		for {
			c, size := utf8.DecodeRuneInString(s)
			if c == utf8.RuneError && size == 1 {
				fail(ErrInvalidUTF8, s)
			}
			s = s[size:]
		}
	}
}

// parse reads all of the expression, and leaves one tree on the stack.
func (p *parser) parse() {
	// The text from the operator on that came last, "" if something else did.
	last := ""
	for p.rest != "" {
		begin := p.rest
		repeat := ""
		switch c := begin[0]; c {
		case '(':
			if p.flags&PerlX != 0 && strings.HasPrefix(begin, "(?") {
				p.perlGroup()
			} else {
				p.open("")
				p.skip(1)
			}
		case '|':
			p.verticalBar()
			p.skip(1)
		case ')':
			p.close()
			p.skip(1)
		case '^':
			if p.flags&OneLine != 0 {
				p.op(OpBeginText, 1)
			} else {
				p.op(OpBeginLine, 1)
			}
		case '$':
			if p.flags&OneLine != 0 {
				p.op(OpEndText, 1).Flags |= WasDollar
			} else {
				p.op(OpEndLine, 1)
			}
		case '.':
			if p.flags&DotNL != 0 {
				p.op(OpAnyChar, 1)
			} else {
				p.op(OpAnyCharNotNL, 1)
			}
		case '[':
			p.bracket()
		case '*', '+', '?':
			p.skip(1)
			p.repeat(map[byte]Op{'*': OpStar, '+': OpPlus, '?': OpQuest}[c], 0, 0, begin, last)
			repeat = begin
		case '{':
			least, most, ok := p.counts()
			if !ok {
				p.skip(1)
				p.literal('{')
				break
			}
			if least < 0 || least > maxRepeat || most > maxRepeat || most >= 0 && least > most {
				fail(ErrInvalidRepeatSize, p.since(begin))
			}
			p.repeat(OpRepeat, least, most, begin, last)
			repeat = begin
		case '\\':
			p.backslash()
		default:
			p.literal(p.rune())
		}
		last = repeat
	}
	p.endAlternatives()
	if len(p.stack) != 1 {
		fail(ErrMissingParen, p.whole)
	}
}
