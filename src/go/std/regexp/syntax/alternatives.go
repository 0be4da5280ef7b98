package syntax

// Marks on the parser's stack.
const (
	opLeftParen Op = opPseudo + iota
	opVerticalBar
)

// popParts takes off the stack what lies above the last mark.
func (p *parser) popParts() []*Regexp {
	i := len(p.stack)
	for i > 0 && p.stack[i-1].Op < opPseudo {
		i--
	}
	parts := append([]*Regexp(nil), p.stack[i:]...)
	p.stack = p.stack[:i]
	return parts
}

// concat makes one tree of the parts of an alternative.
func (p *parser) concat() {
	p.joinLiterals()
	parts := p.popParts()
	if len(parts) == 0 {
		p.nodes++
		p.push(&Regexp{Op: OpEmptyMatch})
		return
	}
	p.push(p.collapse(parts, OpConcat))
}

// verticalBar ends an alternative. Those that came before lie below a bar.
func (p *parser) verticalBar() {
	p.concat()
	if !p.belowBar() {
		p.push(p.node(opVerticalBar))
	}
}

// endAlternatives makes one tree of all alternatives.
func (p *parser) endAlternatives() {
	p.concat()
	if p.belowBar() {
		p.stack = p.stack[:len(p.stack)-1]
	}
	parts := p.popParts()
	if n := len(parts); n > 0 {
		simplifyClass(parts[n-1])
	}
	p.push(p.collapse(parts, OpAlternate))
}

// belowBar puts the alternative at the top below the bar that it stands above, and reports whether there is one. Two that match one rune each become one.
func (p *parser) belowBar() bool {
	n := len(p.stack)
	if n < 2 || p.stack[n-2].Op != opVerticalBar {
		return false
	}
	last := p.stack[n-1]
	if n >= 3 {
		before := p.stack[n-3]
		if matchesOne(last) && matchesOne(before) {
			if last.Op > before.Op {
				last, before = before, last
				p.stack[n-3] = before
			}
			mergeInto(before, last)
			p.stack = p.stack[:n-1]
			return true
		}
		simplifyClass(before)
	}
	p.stack[n-2], p.stack[n-1] = last, p.stack[n-2]
	return true
}

// collapse returns the concatenation or the alternatives of subs; those of subs that are the same become part of it.
func (p *parser) collapse(subs []*Regexp, op Op) *Regexp {
	if len(subs) == 1 {
		return subs[0]
	}
	re := &Regexp{Op: op}
	p.nodes++
	re.Sub = re.Sub0[:0]
	for _, sub := range subs {
		if sub.Op == op {
			re.Sub = append(re.Sub, sub.Sub...)
		} else {
			re.Sub = append(re.Sub, sub)
		}
	}
	if op == OpAlternate {
		re.Sub = p.factor(re.Sub)
		if len(re.Sub) == 1 {
			return re.Sub[0]
		}
	}
	return re
}

// matchesOne reports whether re matches exactly one rune.
func matchesOne(re *Regexp) bool {
	switch re.Op {
	case OpLiteral:
		return len(re.Rune) == 1
	case OpCharClass, OpAnyCharNotNL, OpAnyChar:
		return true
	}
	return false
}

func matchesNewline(re *Regexp) bool {
	switch re.Op {
	case OpAnyChar:
		return true
	case OpLiteral:
		return re.Rune[0] == '\n'
	case OpCharClass:
		return inClass('\n', re.Rune)
	}
	return false
}

// classOf returns the runes of a literal or class.
func classOf(re *Regexp) []rune {
	switch {
	case re.Op != OpLiteral:
		return re.Rune
	case re.Flags&FoldCase != 0:
		return foldedRange(re.Rune[0], re.Rune[0])
	}
	return []rune{re.Rune[0], re.Rune[0]}
}

// mergeInto lets dst match what src does. The Op of dst is not less than that of src.
func mergeInto(dst, src *Regexp) {
	switch dst.Op {
	case OpAnyCharNotNL:
		if matchesNewline(src) {
			dst.Op = OpAnyChar
		}
	case OpLiteral:
		if src.Rune[0] == dst.Rune[0] && src.Flags == dst.Flags {
			return
		}
		dst.Rune = cleanClass(append(classOf(dst), classOf(src)...))
		dst.Op = OpCharClass
	case OpCharClass:
		dst.Rune = cleanClass(append(append([]rune(nil), dst.Rune...), classOf(src)...))
	}
}

// simplifyClass makes a dot of a class that matches as much.
func simplifyClass(re *Regexp) {
	r := re.Rune
	if re.Op != OpCharClass || len(r) == 0 || r[0] != 0 || r[len(r)-1] != maxRune {
		return
	}
	switch {
	case len(r) == 2:
		re.Op, re.Rune = OpAnyChar, nil
	case len(r) == 4 && r[1] == '\n'-1 && r[2] == '\n'+1:
		re.Op, re.Rune = OpAnyCharNotNL, nil
	}
}

// factor finds what neighbours among the alternatives begin with, in four rounds:
// strings: ABC|ABD|AEF becomes A(B(C|D)|EF); anything that matches one rune, or a fixed number of such: [xy]A|[xy]B becomes [xy](A|B);
// classes: A|B|[cd] becomes [ABcd]; nothing, twice, becomes nothing, once.
func (p *parser) factor(subs []*Regexp) []*Regexp {
	if len(subs) < 2 {
		return subs
	}
	subs = p.factorStrings(subs)
	subs = p.factorParts(subs)
	subs = mergeClasses(subs)
	out := subs[:0]
	for i, sub := range subs {
		if i+1 < len(subs) && sub.Op == OpEmptyMatch && subs[i+1].Op == OpEmptyMatch {
			continue
		}
		out = append(out, sub)
	}
	return out
}

// prefixed returns prefix followed by the alternatives, from which the prefix was taken away.
func (p *parser) prefixed(prefix *Regexp, alternatives []*Regexp) *Regexp {
	for _, sub := range alternatives {
		p.checkLimits(sub)
	}
	p.nodes++
	return &Regexp{Op: OpConcat, Sub: []*Regexp{prefix, p.collapse(alternatives, OpAlternate)}}
}

func (p *parser) factorStrings(subs []*Regexp) []*Regexp {
	var out []*Regexp
	for start := 0; start < len(subs); {
		str, flags := leadingString(subs[start])
		end := start + 1
		for ; end < len(subs); end++ {
			next, nextFlags := leadingString(subs[end])
			same := 0
			for flags == nextFlags && same < min(len(str), len(next)) && str[same] == next[same] {
				same++
			}
			if same == 0 {
				break
			}
			str = str[:same]
		}
		if end == start+1 {
			out = append(out, subs[start])
		} else {
			p.nodes++
			prefix := &Regexp{Op: OpLiteral, Flags: flags, Rune: append([]rune(nil), str...)}
			rest := make([]*Regexp, 0, end-start)
			for _, sub := range subs[start:end] {
				rest = append(rest, withoutString(sub, len(prefix.Rune)))
			}
			out = append(out, p.prefixed(prefix, rest))
		}
		start = end
	}
	return out
}

// leadingString returns the literal that re begins with, and whether it folds.
func leadingString(re *Regexp) ([]rune, Flags) {
	if re.Op == OpConcat && len(re.Sub) > 0 {
		re = re.Sub[0]
	}
	if re.Op != OpLiteral {
		return nil, 0
	}
	return re.Rune, re.Flags & FoldCase
}

func withoutString(re *Regexp, n int) *Regexp {
	if re.Op == OpConcat && len(re.Sub) > 0 {
		re.Sub[0] = withoutString(re.Sub[0], n)
		if re.Sub[0].Op == OpEmptyMatch {
			return withoutFirst(re)
		}
		return re
	}
	if re.Op == OpLiteral {
		re.Rune = re.Rune[n:]
		if len(re.Rune) == 0 {
			re.Op = OpEmptyMatch
		}
	}
	return re
}

// withoutFirst takes the first part from a concatenation.
func withoutFirst(re *Regexp) *Regexp {
	re.Sub = re.Sub[1:]
	switch len(re.Sub) {
	case 0:
		re.Op, re.Sub = OpEmptyMatch, nil
	case 1:
		return re.Sub[0]
	}
	return re
}

// leadingPart returns what re begins with, nil if that is nothing.
func leadingPart(re *Regexp) *Regexp {
	if re.Op == OpConcat && len(re.Sub) > 0 {
		re = re.Sub[0]
	}
	if re.Op == OpEmptyMatch {
		return nil
	}
	return re
}

func (p *parser) factorParts(subs []*Regexp) []*Regexp {
	var out []*Regexp
	for start := 0; start < len(subs); {
		first := leadingPart(subs[start])
		end := start + 1
		if first != nil && (matchesOne(first) || first.Op == OpRepeat && first.Min == first.Max && matchesOne(first.Sub[0])) {
			for end < len(subs) && first.Equal(leadingPart(subs[end])) {
				end++
			}
		}
		if end == start+1 {
			out = append(out, subs[start])
		} else {
			rest := make([]*Regexp, 0, end-start)
			for _, sub := range subs[start:end] {
				if sub.Op == OpConcat && len(sub.Sub) > 0 {
					rest = append(rest, withoutFirst(sub))
				} else {
					p.nodes++
					rest = append(rest, &Regexp{Op: OpEmptyMatch})
				}
			}
			out = append(out, p.prefixed(first, rest))
		}
		start = end
	}
	return out
}

func mergeClasses(subs []*Regexp) []*Regexp {
	var out []*Regexp
	for start := 0; start < len(subs); {
		end := start
		for end < len(subs) && matchesOne(subs[end]) {
			end++
		}
		switch {
		case end == start:
			out = append(out, subs[start])
			end++
		case end == start+1:
			out = append(out, subs[start])
		default:
			// Into the most general of them.
			at := start
			for i, sub := range subs[start:end] {
				if m := subs[at]; m.Op < sub.Op || m.Op == sub.Op && len(m.Rune) < len(sub.Rune) {
					at = start + i
				}
			}
			subs[start], subs[at] = subs[at], subs[start]
			for _, sub := range subs[start+1 : end] {
				mergeInto(subs[start], sub)
			}
			simplifyClass(subs[start])
			out = append(out, subs[start])
		}
		start = end
	}
	return out
}
