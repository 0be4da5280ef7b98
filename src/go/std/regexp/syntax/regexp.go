package syntax

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A Regexp is a node of the tree of a regular expression.
type Regexp struct {
	// Op tells the kind of node.
	Op    Op
	Flags Flags
	// Sub has the parts of OpCapture, OpStar, OpPlus, OpQuest, OpRepeat, OpConcat and OpAlternate.
	Sub  []*Regexp
	Sub0 [1]*Regexp
	// Rune has the runes of OpLiteral, and the ranges of OpCharClass, first and last of each.
	Rune  []rune
	Rune0 [2]rune
	// Min and Max belong to OpRepeat; Max is -1 if there is no limit.
	Min, Max int
	// Cap is the number of the group of OpCapture.
	Cap int
	// Name is the name of the group of OpCapture, if it has one.
	Name string
}

// An Op is a kind of node.
type Op uint8

// The kinds of nodes.
const (
	// OpNoMatch matches nothing.
	OpNoMatch Op = 1 + iota
	// OpEmptyMatch matches the empty string.
	OpEmptyMatch
	// OpLiteral matches the runes.
	OpLiteral
	// OpCharClass matches a rune of the ranges.
	OpCharClass
	// OpAnyCharNotNL matches any rune but a newline.
	OpAnyCharNotNL
	// OpAnyChar matches any rune.
	OpAnyChar
	// OpBeginLine matches the empty string at the beginning of a line.
	OpBeginLine
	// OpEndLine matches the empty string at the end of a line.
	OpEndLine
	// OpBeginText matches the empty string at the beginning of the text.
	OpBeginText
	// OpEndText matches the empty string at the end of the text.
	OpEndText
	// OpWordBoundary matches the empty string where a word begins or ends.
	OpWordBoundary
	// OpNoWordBoundary matches the empty string elsewhere.
	OpNoWordBoundary
	// OpCapture matches its part, and keeps it as a group.
	OpCapture
	// OpStar matches its part any number of times.
	OpStar
	// OpPlus matches its part once or more often.
	OpPlus
	// OpQuest matches its part once or not at all.
	OpQuest
	// OpRepeat matches its part from Min to Max times.
	OpRepeat
	// OpConcat matches its parts one after the other.
	OpConcat
	// OpAlternate matches one of its parts.
	OpAlternate

	// opPseudo and those above are the parser's.
	opPseudo Op = 128
)

var opNames = [...]string{"NoMatch", "EmptyMatch", "Literal", "CharClass", "AnyCharNotNL", "AnyChar", "BeginLine", "EndLine", "BeginText", "EndText", "WordBoundary", "NoWordBoundary", "Capture", "Star", "Plus", "Quest", "Repeat", "Concat", "Alternate"}

// String returns the name of the kind, without Op.
func (i Op) String() string {
	switch {
	case 1 <= i && int(i) <= len(opNames):
		return opNames[i-1]
	case i == opPseudo:
		return "opPseudo"
	}
	return "Op(" + strconv.Itoa(int(i)) + ")"
}

// Equal reports whether x and y are the same tree, apart from how they were written.
func (x *Regexp) Equal(y *Regexp) bool {
	if x == nil || y == nil {
		return x == y
	}
	if x.Op != y.Op {
		return false
	}
	// same reports whether none of these flags differs.
	same := func(flags Flags) bool { return (x.Flags^y.Flags)&flags == 0 }
	switch x.Op {
	case OpEndText:
		return same(WasDollar)
	case OpLiteral, OpCharClass:
		return same(FoldCase) && slices.Equal(x.Rune, y.Rune)
	case OpAlternate, OpConcat:
		return slices.EqualFunc(x.Sub, y.Sub, (*Regexp).Equal)
	case OpStar, OpPlus, OpQuest:
		return same(NonGreedy) && x.Sub[0].Equal(y.Sub[0])
	case OpRepeat:
		return same(NonGreedy) && x.Min == y.Min && x.Max == y.Max && x.Sub[0].Equal(y.Sub[0])
	case OpCapture:
		return x.Cap == y.Cap && x.Name == y.Name && x.Sub[0].Equal(y.Sub[0])
	}
	return true
}

// MaxCap returns the largest number of a group.
func (re *Regexp) MaxCap() int {
	most := 0
	if re.Op == OpCapture {
		most = re.Cap
	}
	for _, sub := range re.Sub {
		most = max(most, sub.MaxCap())
	}
	return most
}

// CapNames returns the names of all groups by their numbers, "" for those without one.
func (re *Regexp) CapNames() []string {
	names := make([]string, re.MaxCap()+1)
	re.fillNames(names)
	return names
}

func (re *Regexp) fillNames(names []string) {
	if re.Op == OpCapture {
		names[re.Cap] = re.Name
	}
	for _, sub := range re.Sub {
		sub.fillNames(names)
	}
}

func inClass(r rune, class []rune) bool {
	for i := 0; i < len(class); i += 2 {
		if class[i] <= r && r <= class[i+1] {
			return true
		}
	}
	return false
}

// The runes that fold together with others.
const (
	minFold = 0x0041
	maxFold = 0x1e943
)

// groupFlags are what a printed group has to say: (?i, (?m and (?s as they are, shifted by negative what is taken back, closed and plain groups.
type groupFlags uint8

const (
	groupI groupFlags = 1 << iota
	groupM
	groupS
	// groupEnd closes the group after the node.
	groupEnd
	// groupPlain is (?: for precedence alone.
	groupPlain
	negative = 5
)

// A printer writes a tree. marks has the nodes where groups with flags begin and end.
type printer struct {
	strings.Builder
	marks map[*Regexp]groupFlags
}

func (p *printer) mark(first, last *Regexp, f groupFlags) {
	if p.marks == nil {
		p.marks = make(map[*Regexp]groupFlags)
	}
	p.marks[first] = f
	p.marks[last] |= groupEnd
}

// needs returns the flags that must be set around re, and those that must not be. Where parts of re disagree, each run of parts that agree
// is marked to be a group.
func (p *printer) needs(re *Regexp) (must, mustNot groupFlags) {
	switch re.Op {
	case OpLiteral:
		for _, r := range re.Rune {
			if minFold <= r && r <= maxFold && unicode.SimpleFold(r) != r {
				if re.Flags&FoldCase != 0 {
					return groupI, 0
				}
				return 0, groupI
			}
		}
	case OpCharClass:
		// A class may stand within (?i) if it has of each letter both cases.
		for i := 0; i < len(re.Rune); i += 2 {
			lo, hi := max(minFold, re.Rune[i]), min(maxFold, re.Rune[i+1])
			for r := lo; r <= hi; r++ {
				for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
					if (f < lo || f > hi) && !inClass(f, re.Rune) {
						return 0, groupI
					}
				}
			}
		}
	case OpAnyCharNotNL:
		return 0, groupS
	case OpAnyChar:
		return groupS, 0
	case OpBeginLine, OpEndLine:
		return groupM, 0
	case OpEndText:
		if re.Flags&WasDollar != 0 {
			return 0, groupM
		}
	case OpCapture, OpStar, OpPlus, OpQuest, OpRepeat:
		return p.needs(re.Sub[0])
	case OpConcat, OpAlternate:
		return p.needsOfAll(re.Sub)
	}
	return 0, 0
}

func (p *printer) needsOfAll(subs []*Regexp) (must, mustNot groupFlags) {
	var never groupFlags
	first, last := 0, 0
	split := false
	for i, sub := range subs {
		subMust, subNot := p.needs(sub)
		if must&subNot != 0 || subMust&mustNot != 0 {
			if must != 0 {
				p.mark(subs[first], subs[last], must)
			}
			must, mustNot = 0, 0
			first = i
			split = true
		}
		must |= subMust
		mustNot |= subNot
		never |= subNot
		if subMust != 0 {
			last = i
		}
		if must == 0 && first == i {
			first++
		}
	}
	if !split {
		return must, mustNot
	}
	if must != 0 {
		p.mark(subs[first], subs[last], must)
	}
	return 0, never
}

// String returns a regular expression that gives the tree, as short as may be.
func (re *Regexp) String() string {
	p := new(printer)
	must, mustNot := p.needs(re)
	must |= (mustNot &^ groupI) << negative
	if must != 0 {
		must |= groupEnd
	}
	p.write(re, must)
	return p.Builder.String()
}

// begin writes what opens a group.
func (p *printer) begin(f groupFlags) {
	p.WriteString("(?")
	for _, letter := range []struct {
		flag groupFlags
		text string
	}{
		{groupI, "i"}, {groupM, "m"}, {groupS, "s"}, {(groupM | groupS) << negative, "-"}, {groupM << negative, "m"}, {groupS << negative, "s"},
	} {
		if f&letter.flag != 0 {
			p.WriteString(letter.text)
		}
	}
	p.WriteString(":")
}

func (p *printer) write(re *Regexp, f groupFlags) {
	f |= p.marks[re]
	flags := f &^ (groupEnd | groupPlain)
	if flags != 0 && f&groupEnd != 0 {
		f &^= groupPlain
	}
	if flags != 0 {
		p.begin(flags)
	}
	if f&groupPlain != 0 {
		p.WriteString("(?:")
	}
	p.writeNode(re)
	if f&groupPlain != 0 {
		p.WriteString(")")
	}
	if f&groupEnd != 0 {
		p.WriteString(")")
	}
}

func (p *printer) writeNode(re *Regexp) {
	switch re.Op {
	case OpNoMatch:
		p.WriteString(`[^\x00-\x{10FFFF}]`)
	case OpEmptyMatch:
		p.WriteString("(?:)")
	case OpLiteral:
		for _, r := range re.Rune {
			p.rune(r, false)
		}
	case OpCharClass:
		p.class(re.Rune)
	case OpAnyCharNotNL, OpAnyChar:
		p.WriteString(".")
	case OpBeginLine:
		p.WriteString("^")
	case OpEndLine:
		p.WriteString("$")
	case OpBeginText:
		p.WriteString(`\A`)
	case OpEndText:
		if re.Flags&WasDollar != 0 {
			p.WriteString("$")
		} else {
			p.WriteString(`\z`)
		}
	case OpWordBoundary:
		p.WriteString(`\b`)
	case OpNoWordBoundary:
		p.WriteString(`\B`)
	case OpCapture:
		p.WriteString("(")
		if re.Name != "" {
			p.WriteString("?P<" + re.Name + ">")
		}
		if sub := re.Sub[0]; sub.Op != OpEmptyMatch {
			p.write(sub, p.marks[sub])
		}
		p.WriteString(")")
	case OpStar, OpPlus, OpQuest, OpRepeat:
		p.repeated(re)
	case OpConcat:
		for _, sub := range re.Sub {
			if sub.Op == OpAlternate {
				p.write(sub, groupPlain)
			} else {
				p.write(sub, 0)
			}
		}
	case OpAlternate:
		for i, sub := range re.Sub {
			if i > 0 {
				p.WriteString("|")
			}
			p.write(sub, 0)
		}
	default:
		p.WriteString("<invalid op" + strconv.Itoa(int(re.Op)) + ">")
	}
}

func (p *printer) repeated(re *Regexp) {
	sub := re.Sub[0]
	if sub.Op > OpCapture || sub.Op == OpLiteral && len(sub.Rune) > 1 {
		p.write(sub, groupPlain)
	} else {
		p.write(sub, 0)
	}
	switch re.Op {
	case OpStar:
		p.WriteString("*")
	case OpPlus:
		p.WriteString("+")
	case OpQuest:
		p.WriteString("?")
	case OpRepeat:
		p.WriteString("{" + strconv.Itoa(re.Min))
		if re.Max != re.Min {
			p.WriteString(",")
			if re.Max >= 0 {
				p.WriteString(strconv.Itoa(re.Max))
			}
		}
		p.WriteString("}")
	}
	if re.Flags&NonGreedy != 0 {
		p.WriteString("?")
	}
}

func (p *printer) class(r []rune) {
	if len(r)%2 != 0 {
		p.WriteString("[invalid char class]")
		return
	}
	p.WriteString("[")
	switch {
	case len(r) == 0:
		p.WriteString(`^\x00-\x{10FFFF}`)
	case r[0] == 0 && r[len(r)-1] == maxRune && len(r) > 2:
		// What lies between the ranges is shorter.
		p.WriteString("^")
		for i := 1; i < len(r)-1; i += 2 {
			p.span(r[i]+1, r[i+1]-1)
		}
	default:
		for i := 0; i < len(r); i += 2 {
			p.span(r[i], r[i+1])
		}
	}
	p.WriteString("]")
}

func (p *printer) span(lo, hi rune) {
	p.rune(lo, lo == '-')
	if lo == hi {
		return
	}
	if hi != lo+1 {
		p.WriteString("-")
	}
	p.rune(hi, hi == '-')
}

// rune writes r so that it stands for itself.
func (p *printer) rune(r rune, special bool) {
	if strconv.IsPrint(r) {
		if special || strings.ContainsRune(`\.+*?()|[]{}^$`, r) {
			p.WriteString(`\`)
		}
		p.WriteRune(r)
		return
	}
	hex := strconv.FormatInt(int64(r), 16)
	switch at := strings.IndexRune("\a\f\n\r\t\v", r); {
	case at >= 0:
		p.WriteString(`\` + `afnrtv`[at:at+1])
	case r < 0x10:
		p.WriteString(`\x0` + hex)
	case r < 0x100:
		p.WriteString(`\x` + hex)
	default:
		p.WriteString(`\x{` + hex + `}`)
	}
}
