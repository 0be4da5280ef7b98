package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Classes are flat lists of ranges; those that the natives give are sorted and apart.

func cleanClass(class []rune) []rune
func negateClass(class []rune) []rune
func foldedRange(lo, hi rune) []rune

// perlClass returns the class of \d and the like by its letter, nil if there is none.
func perlClass(letter string, fold bool) []rune

// posixClass returns the class of [:name:], nil if there is none.
func posixClass(name string, fold bool) []rune

// unicodeClass returns the class of \p{name}, and whether there is one.
func unicodeClass(name string, fold bool) ([]rune, bool)

// A parser has, on a stack, what is to be concatenated, with a mark for each group that is open and for the bar of each group's alternatives.
type parser struct {
	flags   Flags
	stack   []*Regexp
	groups  int
	whole   string
	rest    string
	nodes   int
	runes   int
	repeats int64
	height  map[*Regexp]int
	size    map[*Regexp]int64
}

func (p *parser) skip(n int) { p.rest = p.rest[n:] }

// since returns what was read since the text that began there.
func (p *parser) since(begin string) string { return begin[:len(begin)-len(p.rest)] }

// runeOf returns the first rune of s and what follows.
func runeOf(s string) (rune, string) {
	c, size := utf8.DecodeRuneInString(s)
	if c == utf8.RuneError && size == 1 {
		fail(ErrInvalidUTF8, s)
	}
	return c, s[size:]
}

func (p *parser) rune() (c rune) {
	c, p.rest = runeOf(p.rest)
	return c
}

func (p *parser) node(op Op) *Regexp {
	p.nodes++
	return &Regexp{Op: op, Flags: p.flags}
}

// op reads n bytes, which stand for op.
func (p *parser) op(op Op, n int) *Regexp {
	re := p.node(op)
	p.push(re)
	p.skip(n)
	return re
}

// oneRune reports whether a class is of one rune, or of one in its two cases.
func oneRune(re *Regexp) (fold, ok bool) {
	if re.Op != OpCharClass {
		return false, false
	}
	r := re.Rune
	pair := func(a, b rune) bool { return unicode.SimpleFold(a) == b && unicode.SimpleFold(b) == a }
	switch {
	case len(r) == 2 && r[0] == r[1]:
		return false, true
	case len(r) == 2 && r[0]+1 == r[1], len(r) == 4 && r[0] == r[1] && r[2] == r[3]:
		return true, pair(r[0], r[len(r)-1])
	}
	return false, false
}

// push puts re on the stack. A class that is as good as a literal becomes one.
func (p *parser) push(re *Regexp) {
	p.runes += len(re.Rune)
	if fold, ok := oneRune(re); ok {
		flags := p.flags &^ FoldCase
		if fold {
			flags |= FoldCase
		}
		if p.joinLiterals() {
			p.stack = append(p.stack, p.literalNode(re.Rune[0], flags))
			return
		}
		re.Op, re.Rune, re.Flags = OpLiteral, re.Rune[:1], flags
	} else {
		p.joinLiterals()
	}
	p.stack = append(p.stack, re)
	p.checkLimits(re)
}

func (p *parser) literalNode(r rune, flags Flags) *Regexp {
	re := &Regexp{Op: OpLiteral, Flags: flags}
	re.Rune0[0] = r
	re.Rune = re.Rune0[:1]
	return re
}

// joinLiterals joins the two literals at the top of the stack, if there are two. It is called before something is pushed, and not earlier: an operator that
// repeats takes the last rune alone.
func (p *parser) joinLiterals() bool {
	n := len(p.stack)
	if n < 2 {
		return false
	}
	before, last := p.stack[n-2], p.stack[n-1]
	if before.Op != OpLiteral || last.Op != OpLiteral || before.Flags&FoldCase != last.Flags&FoldCase {
		return false
	}
	before.Rune = append(before.Rune, last.Rune...)
	p.stack = p.stack[:n-1]
	return true
}

func (p *parser) literal(r rune) {
	if p.flags&FoldCase != 0 {
		least := r
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			least = min(least, f)
		}
		r = least
	}
	p.nodes++
	p.push(p.literalNode(r, p.flags))
}

// ---- limits

func (p *parser) checkLimits(re *Regexp) {
	if p.runes > maxRunes {
		fail(ErrLarge, p.whole)
	}
	if re.Op == OpRepeat {
		n := re.Max
		if n < 0 {
			n = re.Min
		}
		p.repeats = min(p.repeats*int64(max(n, 1)), maxSize)
	}
	// The sizes are looked at only if the tree could be too large.
	if p.size == nil && int64(p.nodes) >= maxSize/p.repeats {
		p.size = make(map[*Regexp]int64)
		for _, re := range p.stack {
			p.sizeOf(re, true)
		}
	}
	if p.size != nil && p.sizeOf(re, true) > maxSize {
		fail(ErrLarge, p.whole)
	}
	if p.height == nil && p.nodes >= maxHeight {
		p.height = make(map[*Regexp]int)
		for _, re := range p.stack {
			p.heightOf(re, true)
		}
	}
	if p.height != nil && p.heightOf(re, true) > maxHeight {
		fail(ErrNestingDepth, p.whole)
	}
}

// sizeOf returns the number of instructions of re, about. again: re may have changed.
func (p *parser) sizeOf(re *Regexp, again bool) int64 {
	if size, ok := p.size[re]; ok && !again {
		return size
	}
	size := int64(0)
	for _, sub := range re.Sub {
		size += p.sizeOf(sub, false)
	}
	switch re.Op {
	case OpLiteral:
		size = int64(len(re.Rune))
	case OpCapture, OpStar:
		size += 2
	case OpPlus, OpQuest:
		size++
	case OpAlternate:
		size += int64(len(re.Sub)) - 1
	case OpRepeat:
		switch {
		case re.Max >= 0:
			size = int64(re.Max)*size + int64(re.Max-re.Min)
		case re.Min == 0:
			size += 2
		default:
			size = 1 + int64(re.Min)*size
		}
	}
	size = max(size, 1)
	p.size[re] = size
	return size
}

func (p *parser) heightOf(re *Regexp, again bool) int {
	if h, ok := p.height[re]; ok && !again {
		return h
	}
	h := 1
	for _, sub := range re.Sub {
		h = max(h, 1+p.heightOf(sub, false))
	}
	p.height[re] = h
	return h
}

// ---- repetition

// repeat applies an operator, which began at begin and has been read, to what is at the top of the stack. last: the operator just before it.
func (p *parser) repeat(op Op, least, most int, begin, last string) {
	flags := p.flags
	if flags&PerlX != 0 {
		if strings.HasPrefix(p.rest, "?") {
			p.skip(1)
			flags ^= NonGreedy
		}
		if last != "" {
			fail(ErrInvalidRepeatOp, p.since(last))
		}
	}
	n := len(p.stack)
	if n == 0 || p.stack[n-1].Op >= opPseudo {
		fail(ErrMissingRepeatArgument, p.since(begin))
	}
	re := p.node(op)
	re.Min, re.Max, re.Flags = least, most, flags
	re.Sub = append(re.Sub0[:0], p.stack[n-1])
	p.stack[n-1] = re
	p.checkLimits(re)
	if op == OpRepeat && (least >= 2 || most >= 2) && !repeatIsValid(re, maxRepeat) {
		fail(ErrInvalidRepeatSize, p.since(begin))
	}
}

// repeatIsValid reports whether repetitions within repetitions make no more than n copies of anything.
func repeatIsValid(re *Regexp, n int) bool {
	if re.Op == OpRepeat {
		m := re.Max
		if m == 0 {
			return true
		}
		if m < 0 {
			m = re.Min
		}
		if m > n {
			return false
		}
		if m > 0 {
			n /= m
		}
	}
	for _, sub := range re.Sub {
		if !repeatIsValid(sub, n) {
			return false
		}
	}
	return true
}

// number reads a number without needless zeros; it is -1 if it is out of all bounds.
func number(s string) (n int, rest string, ok bool) {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits == 0 || digits > 1 && s[0] == '0' {
		return 0, s, false
	}
	for _, c := range s[:digits] {
		if n >= 1e8 {
			n = -1
			break
		}
		n = n*10 + int(c-'0')
	}
	return n, s[digits:], true
}

// counts reads {n}, {n,} or {n,m}, or nothing if it is none of these.
func (p *parser) counts() (least, most int, ok bool) {
	least, s, ok := number(p.rest[1:])
	if !ok {
		return 0, 0, false
	}
	most = least
	if after, found := strings.CutPrefix(s, ","); found {
		s = after
		if strings.HasPrefix(s, "}") {
			most = -1
		} else if most, s, ok = number(s); !ok {
			return 0, 0, false
		} else if most < 0 {
			least = -1
		}
	}
	if !strings.HasPrefix(s, "}") {
		return 0, 0, false
	}
	p.rest = s[1:]
	return least, most, true
}

// ---- groups

func (p *parser) open(name string) {
	p.groups++
	re := p.node(opLeftParen)
	re.Cap, re.Name = p.groups, name
	p.push(re)
}

func (p *parser) close() {
	p.endAlternatives()
	n := len(p.stack)
	if n < 2 || p.stack[n-2].Op != opLeftParen {
		fail(ErrUnexpectedParen, p.whole)
	}
	group, sub := p.stack[n-2], p.stack[n-1]
	p.stack = p.stack[:n-2]
	p.flags = group.Flags
	if group.Cap == 0 {
		p.push(sub)
		return
	}
	group.Op = OpCapture
	group.Sub = append(group.Sub0[:0], sub)
	p.push(group)
}

// perlGroup reads what begins with (?: a named group, or flags, or a group with flags.
func (p *parser) perlGroup() {
	begin := p.rest
	prefix := 0
	if len(begin) > 4 && begin[2:4] == "P<" {
		prefix = 4
	} else if len(begin) > 3 && begin[2] == '<' {
		prefix = 3
	}
	if prefix > 0 {
		end := strings.IndexByte(begin, '>')
		if end < 0 {
			checkUTF8(begin)
			fail(ErrInvalidNamedCapture, begin)
		}
		name := begin[prefix:end]
		checkUTF8(name)
		if name == "" || strings.ContainsFunc(name, func(c rune) bool { return !IsWordChar(c) }) {
			fail(ErrInvalidNamedCapture, begin[:end+1])
		}
		p.open(name)
		p.rest = begin[end+1:]
		return
	}
	p.skip(2)
	flags := p.flags
	minus, any := false, false
	set := func(flag Flags, on bool) {
		if any = true; on {
			flags |= flag
		} else {
			flags &^= flag
		}
	}
	for p.rest != "" {
		c := p.rune()
		switch {
		case c == 'i':
			set(FoldCase, !minus)
		case c == 'm':
			set(OneLine, minus)
		case c == 's':
			set(DotNL, !minus)
		case c == 'U':
			set(NonGreedy, !minus)
		case c == '-' && !minus:
			minus, any = true, false
		case (c == ':' || c == ')') && (any || !minus):
			if c == ':' {
				p.push(p.node(opLeftParen))
			}
			p.flags = flags
			return
		default:
			fail(ErrInvalidPerlOp, p.since(begin))
		}
	}
	fail(ErrInvalidPerlOp, begin)
}

// ---- escapes and classes

func (p *parser) backslash() {
	s := p.rest
	if p.flags&PerlX != 0 && len(s) >= 2 {
		switch s[1] {
		case 'A':
			p.op(OpBeginText, 2)
			return
		case 'b':
			p.op(OpWordBoundary, 2)
			return
		case 'B':
			p.op(OpNoWordBoundary, 2)
			return
		case 'z':
			p.op(OpEndText, 2)
			return
		case 'C':
			fail(ErrInvalidEscape, s[:2])
		case 'Q':
			text, rest, _ := strings.Cut(s[2:], `\E`)
			for p.rest = text; p.rest != ""; {
				p.literal(p.rune())
			}
			p.rest = rest
			return
		}
	}
	if class, ok := p.escapedClass(); ok {
		re := p.node(OpCharClass)
		re.Rune = class
		p.push(re)
		return
	}
	p.literal(p.escape())
}

// escapedClass reads \pN, \p{Name}, \d and the like, if one of them is here.
func (p *parser) escapedClass() ([]rune, bool) {
	s := p.rest
	if len(s) < 2 || s[0] != '\\' {
		return nil, false
	}
	fold := p.flags&FoldCase != 0
	if (s[1] == 'p' || s[1] == 'P') && p.flags&UnicodeGroups != 0 {
		return p.unicodeGroup(s, fold), true
	}
	if p.flags&PerlX == 0 {
		return nil, false
	}
	class := perlClass(s[1:2], fold)
	if class == nil {
		return nil, false
	}
	p.skip(2)
	return class, true
}

func (p *parser) unicodeGroup(s string, fold bool) []rune {
	p.skip(2)
	c := p.rune()
	name := p.since(s)[2:]
	if c == '{' {
		end := strings.IndexByte(s, '}')
		if end < 0 {
			checkUTF8(s)
			fail(ErrInvalidCharRange, s)
		}
		name = s[3:end]
		p.rest = s[end+1:]
		checkUTF8(name)
	}
	negative := s[1] == 'P'
	if strings.HasPrefix(name, "^") {
		negative, name = !negative, name[1:]
	}
	class, ok := unicodeClass(name, fold)
	if !ok {
		fail(ErrInvalidCharRange, p.since(s))
	}
	if negative {
		return negateClass(class)
	}
	return class
}

func hexDigit(c rune) rune {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10
	}
	return -1
}

// escape reads an escape that stands for one rune.
func (p *parser) escape() rune {
	begin := p.rest
	p.skip(1)
	if p.rest == "" {
		fail(ErrTrailingBackslash, "")
	}
	c := p.rune()
	octal := func() bool { return p.rest != "" && '0' <= p.rest[0] && p.rest[0] <= '7' }
	switch {
	case c == '0', '1' <= c && c <= '7' && octal():
		r := c - '0'
		for i := 1; i < 3 && octal(); i++ {
			r = r*8 + rune(p.rest[0]-'0')
			p.skip(1)
		}
		return r
	case c == 'x' && p.rest != "":
		if r := p.hex(); r >= 0 {
			return r
		}
	case c == 'a':
		return '\a'
	case c == 'f':
		return '\f'
	case c == 'n':
		return '\n'
	case c == 'r':
		return '\r'
	case c == 't':
		return '\t'
	case c == 'v':
		return '\v'
	case c < utf8.RuneSelf && (!IsWordChar(c) || c == '_'):
		return c
	}
	fail(ErrInvalidEscape, p.since(begin))
	return 0
}

// hex reads what follows \x; -1 if that is wrong.
func (p *parser) hex() rune {
	c := p.rune()
	if c != '{' {
		x := hexDigit(c)
		y := hexDigit(p.rune())
		if x < 0 || y < 0 {
			return -1
		}
		return x*16 + y
	}
	r := rune(0)
	for n := 0; p.rest != ""; n++ {
		c := p.rune()
		if c == '}' && n > 0 {
			return r
		}
		d := hexDigit(c)
		if d < 0 {
			return -1
		}
		if r = r*16 + d; r > maxRune {
			return -1
		}
	}
	return -1
}

func (p *parser) classRune(class string) rune {
	switch {
	case p.rest == "":
		fail(ErrMissingBracket, class)
	case p.rest[0] == '\\':
		return p.escape()
	}
	return p.rune()
}

// namedClass reads [:name:], if that is here.
func (p *parser) namedClass() ([]rune, bool) {
	if len(p.rest) <= 2 || p.rest[:2] != "[:" {
		return nil, false
	}
	name, rest, ok := strings.Cut(p.rest[2:], ":]")
	if !ok {
		return nil, false
	}
	class := posixClass(name, p.flags&FoldCase != 0)
	if class == nil {
		fail(ErrInvalidCharRange, "[:"+name+":]")
	}
	p.rest = rest
	return class, true
}

// bracket reads a class in brackets.
func (p *parser) bracket() {
	begin := p.rest
	p.skip(1)
	re := p.node(OpCharClass)
	var class []rune
	negative := strings.HasPrefix(p.rest, "^")
	if negative {
		p.skip(1)
		if p.flags&ClassNL == 0 {
			class = []rune{'\n', '\n'}
		}
	}
	for first := true; first || !strings.HasPrefix(p.rest, "]"); first = false {
		s := p.rest
		if strings.HasPrefix(s, "-") && p.flags&PerlX == 0 && !first && (len(s) == 1 || s[1] != ']') {
			_, size := utf8.DecodeRuneInString(s[1:])
			fail(ErrInvalidCharRange, s[:1+size])
		}
		if named, ok := p.namedClass(); ok {
			class = append(class, named...)
			continue
		}
		if escaped, ok := p.escapedClass(); ok {
			class = append(class, escaped...)
			continue
		}
		lo := p.classRune(begin)
		hi := lo
		if len(p.rest) >= 2 && p.rest[0] == '-' && p.rest[1] != ']' {
			p.skip(1)
			if hi = p.classRune(begin); hi < lo {
				fail(ErrInvalidCharRange, p.since(s))
			}
		}
		if p.flags&FoldCase != 0 {
			class = append(class, foldedRange(lo, hi)...)
		} else {
			class = append(class, lo, hi)
		}
	}
	p.skip(1)
	class = cleanClass(class)
	if negative {
		class = negateClass(class)
	}
	re.Rune = class
	p.push(re)
}
