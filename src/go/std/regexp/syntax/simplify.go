package syntax

// Simplify returns a tree that matches the same without counted repetitions; it may share parts with re, or be re.
func (re *Regexp) Simplify() *Regexp {
	if re == nil {
		return nil
	}
	switch re.Op {
	case OpCapture, OpConcat, OpAlternate:
		subs := make([]*Regexp, len(re.Sub))
		changed := false
		for i, sub := range re.Sub {
			subs[i] = sub.Simplify()
			changed = changed || subs[i] != sub
		}
		if !changed {
			return re
		}
		simple := *re
		simple.Rune, simple.Sub = nil, subs
		return &simple
	case OpStar, OpPlus, OpQuest:
		return repeated(re.Op, re.Flags, re.Sub[0].Simplify(), re)
	case OpRepeat:
		return re.spellOut()
	}
	return re
}

// repeated returns sub repeated by op: re, if that is it.
func repeated(op Op, flags Flags, sub, re *Regexp) *Regexp {
	if sub.Op == OpEmptyMatch {
		return sub
	}
	// (x*)* is x*, and so for the others.
	if op == sub.Op && (flags^sub.Flags)&NonGreedy == 0 {
		return sub
	}
	if re != nil && re.Op == op && (re.Flags^flags)&NonGreedy == 0 && sub == re.Sub[0] {
		return re
	}
	return withSubs(op, flags, sub)
}

func withSubs(op Op, flags Flags, subs ...*Regexp) *Regexp {
	re := &Regexp{Op: op, Flags: flags}
	re.Sub = append(re.Sub0[:0], subs...)
	return re
}

// spellOut writes out a counted repetition: x{2,} is xx+, and x{2,5} is xx(x(x(x)?)?)?, so that no more is tried once one x is missing.
func (re *Regexp) spellOut() *Regexp {
	least, most := re.Min, re.Max
	if least == 0 && most == 0 {
		return &Regexp{Op: OpEmptyMatch}
	}
	sub := re.Sub[0].Simplify()
	switch {
	case most == -1 && least == 0:
		return repeated(OpStar, re.Flags, sub, nil)
	case most == -1 && least == 1:
		return repeated(OpPlus, re.Flags, sub, nil)
	case least == 1 && most == 1:
		return sub
	case most >= 0 && most < least:
		if least == 0 {
			return &Regexp{Op: OpNoMatch}
		}
	}
	var parts []*Regexp
	for i := 1; i < least; i++ {
		parts = append(parts, sub)
	}
	if most == -1 {
		return withSubs(OpConcat, 0, append(parts, repeated(OpPlus, re.Flags, sub, nil))...)
	}
	if least > 0 {
		parts = append(parts, sub)
	}
	if most > least {
		rest := repeated(OpQuest, re.Flags, sub, nil)
		for i := least + 1; i < most; i++ {
			rest = repeated(OpQuest, re.Flags, withSubs(OpConcat, 0, sub, rest), nil)
		}
		if least == 0 {
			return rest
		}
		parts = append(parts, rest)
	}
	if least == 0 {
		return &Regexp{Op: OpNoMatch}
	}
	return withSubs(OpConcat, 0, parts...)
}
