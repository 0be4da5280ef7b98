package syntax

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Prog is a compiled regular expression: a machine that reads runes.
type Prog struct {
	Inst []Inst
	// Start is the index of the instruction to begin with.
	Start int
	// NumCap is twice the number of groups, the whole counted as one.
	NumCap int
}

// An InstOp is a kind of instruction.
type InstOp uint8

// The kinds of instructions.
const (
	// InstAlt goes to Out and to Arg; Out is preferred.
	InstAlt InstOp = iota
	// InstAltMatch is InstAlt where one of the two is a match.
	InstAltMatch
	// InstCapture notes the position as number Arg.
	InstCapture
	// InstEmptyWidth asks for the conditions in Arg, of type EmptyOp.
	InstEmptyWidth
	// InstMatch is a match.
	InstMatch
	// InstFail is none.
	InstFail
	// InstNop does nothing.
	InstNop
	// InstRune reads a rune of the ranges in Rune, or if there is one rune that one, in any case if Arg has FoldCase.
	InstRune
	// InstRune1 reads the rune in Rune.
	InstRune1
	// InstRuneAny reads any rune.
	InstRuneAny
	// InstRuneAnyNotNL reads any rune but a newline.
	InstRuneAnyNotNL
)

var instOpNames = [...]string{"InstAlt", "InstAltMatch", "InstCapture", "InstEmptyWidth", "InstMatch", "InstFail", "InstNop", "InstRune", "InstRune1", "InstRuneAny", "InstRuneAnyNotNL"}

// String returns the name of the kind.
func (i InstOp) String() string {
	if int(i) >= len(instOpNames) {
		return ""
	}
	return instOpNames[i]
}

// An EmptyOp is a set of conditions between two runes.
type EmptyOp uint8

// The conditions.
const (
	// EmptyBeginLine: a line begins.
	EmptyBeginLine EmptyOp = 1 << iota
	// EmptyEndLine: a line ends.
	EmptyEndLine
	// EmptyBeginText: the text begins.
	EmptyBeginText
	// EmptyEndText: the text ends.
	EmptyEndText
	// EmptyWordBoundary: a word begins or ends.
	EmptyWordBoundary
	// EmptyNoWordBoundary: none does.
	EmptyNoWordBoundary
)

// EmptyOpContext returns the conditions that hold between two runes; -1 stands for the end of the text.
func EmptyOpContext(r1, r2 rune) EmptyOp {
	op := EmptyNoWordBoundary
	if IsWordChar(r1) != IsWordChar(r2) {
		op = EmptyWordBoundary
	}
	if r1 < 0 {
		op |= EmptyBeginText
	}
	if r1 < 0 || r1 == '\n' {
		op |= EmptyBeginLine
	}
	if r2 < 0 {
		op |= EmptyEndText
	}
	if r2 < 0 || r2 == '\n' {
		op |= EmptyEndLine
	}
	return op
}

// IsWordChar reports whether r is a letter or digit of ASCII or an underscore.
func IsWordChar(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
}

// An Inst is an instruction.
type Inst struct {
	Op InstOp
	// Out is the instruction that follows, but for InstMatch and InstFail.
	Out uint32
	// Arg depends on Op.
	Arg  uint32
	Rune []rune
}

func (i *Inst) readsRune() bool { return i.Op >= InstRune }

// skip returns the first instruction from pc on that does something.
func (p *Prog) skip(pc uint32) *Inst {
	i := &p.Inst[pc]
	for i.Op == InstNop || i.Op == InstCapture {
		i = &p.Inst[i.Out]
	}
	return i
}

// Prefix returns a text that all matches begin with, and whether it is all of every match.
func (p *Prog) Prefix() (prefix string, complete bool) {
	var b strings.Builder
	i := p.skip(uint32(p.Start))
	for i.readsRune() && len(i.Rune) == 1 && Flags(i.Arg)&FoldCase == 0 && i.Rune[0] != utf8.RuneError {
		b.WriteRune(i.Rune[0])
		i = p.skip(i.Out)
	}
	return b.String(), i.Op == InstMatch
}

// StartCond returns the conditions that must hold where a match begins; all of them if there is none.
func (p *Prog) StartCond() EmptyOp {
	var conditions EmptyOp
	for i := &p.Inst[p.Start]; ; i = &p.Inst[i.Out] {
		switch i.Op {
		case InstEmptyWidth:
			conditions |= EmptyOp(i.Arg)
		case InstFail:
			return ^EmptyOp(0)
		case InstCapture, InstNop:
		default:
			return conditions
		}
	}
}

// MatchRune reports whether an instruction that reads a rune takes r.
func (i *Inst) MatchRune(r rune) bool { return i.MatchRunePos(r) >= 0 }

// MatchRunePos returns the number of the range in Rune that r is in, -1 if it is in none.
func (i *Inst) MatchRunePos(r rune) int {
	if len(i.Rune) == 1 {
		r0 := i.Rune[0]
		if r == r0 {
			return 0
		}
		if Flags(i.Arg)&FoldCase != 0 {
			for f := unicode.SimpleFold(r0); f != r0; f = unicode.SimpleFold(f) {
				if r == f {
					return 0
				}
			}
		}
		return -1
	}
	lo, hi := 0, len(i.Rune)/2
	for lo < hi {
		middle := (lo + hi) / 2
		switch {
		case r < i.Rune[2*middle]:
			hi = middle
		case r > i.Rune[2*middle+1]:
			lo = middle + 1
		default:
			return middle
		}
	}
	return -1
}

// MatchEmptyWidth reports whether the condition of an InstEmptyWidth holds between two runes; -1 stands for the end of the text.
func (i *Inst) MatchEmptyWidth(before rune, after rune) bool {
	switch op := EmptyOp(i.Arg); op {
	case EmptyBeginLine, EmptyEndLine, EmptyWordBoundary, EmptyNoWordBoundary:
		return op&EmptyOpContext(before, after) != 0
	case EmptyBeginText:
		return before == -1
	case EmptyEndText:
		return after == -1
	}
	panic("unknown empty width arg")
}

// String returns the program, an instruction a line; the one it begins with has a star.
func (p *Prog) String() string {
	var b strings.Builder
	for n := range p.Inst {
		number := strconv.Itoa(n)
		b.WriteString(strings.Repeat(" ", max(0, 3-len(number))) + number)
		if n == p.Start {
			b.WriteString("*")
		}
		b.WriteString("\t" + p.Inst[n].String() + "\n")
	}
	return b.String()
}

// String returns what the instruction does.
func (i *Inst) String() string {
	text := func(n uint32) string { return strconv.FormatUint(uint64(n), 10) }
	to := " -> " + text(i.Out)
	switch i.Op {
	case InstAlt:
		return "alt" + to + ", " + text(i.Arg)
	case InstAltMatch:
		return "altmatch" + to + ", " + text(i.Arg)
	case InstCapture:
		return "cap " + text(i.Arg) + to
	case InstEmptyWidth:
		return "empty " + text(i.Arg) + to
	case InstMatch:
		return "match"
	case InstFail:
		return "fail"
	case InstNop:
		return "nop" + to
	case InstRune:
		s := "rune "
		if i.Rune == nil {
			s += "<nil>rune "
		}
		s += strconv.QuoteToASCII(string(i.Rune))
		if Flags(i.Arg)&FoldCase != 0 {
			s += "/i"
		}
		return s + to
	case InstRune1:
		return "rune1 " + strconv.QuoteToASCII(string(i.Rune)) + to
	case InstRuneAny:
		return "any" + to
	case InstRuneAnyNotNL:
		return "anynotnl" + to
	}
	return ""
}
