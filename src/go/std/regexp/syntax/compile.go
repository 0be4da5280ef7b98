package syntax

import "unicode"

// A piece of a program has an entry, and exits whose targets are not known yet. An entry of 0 is a piece that matches nothing.
type piece struct {
	entry uint32
	exits exits
	// Whether it may match the empty string.
	empty bool
}

// exits is a list through the instructions themselves: 2n is the Out of instruction n, 2n+1 its Arg, and each holds the next one until it is
// known where it leads. Instruction 0 has no exits, so that 0 ends the list.
type exits struct {
	first, last uint32
}

type compiler struct {
	*Prog
}

// Compile makes a program of re, which is to be simplified before.
func Compile(re *Regexp) (*Prog, error) {
	c := compiler{&Prog{NumCap: 2}}
	c.add(InstFail, 0)
	all := c.compile(re)
	end := c.add(InstMatch, 0)
	c.lead(all.exits, end)
	c.Start = int(all.entry)
	return c.Prog, nil
}

func (c compiler) slot(exit uint32) *uint32 {
	inst := &c.Inst[exit>>1]
	if exit&1 == 0 {
		return &inst.Out
	}
	return &inst.Arg
}

// lead makes the exits lead to an instruction.
func (c compiler) lead(list exits, to uint32) {
	for exit := list.first; exit != 0; {
		slot := c.slot(exit)
		exit, *slot = *slot, to
	}
}

func (c compiler) join(a, b exits) exits {
	switch {
	case a.first == 0:
		return b
	case b.first == 0:
		return a
	}
	*c.slot(a.last) = b.first
	return exits{a.first, b.last}
}

func (c compiler) add(op InstOp, arg uint32) uint32 {
	c.Inst = append(c.Inst, Inst{Op: op, Arg: arg})
	return uint32(len(c.Inst) - 1)
}

// step adds an instruction that goes on by its Out.
func (c compiler) step(op InstOp, arg uint32) piece {
	n := c.add(op, arg)
	return piece{n, exits{n << 1, n << 1}, true}
}

func (c compiler) compile(re *Regexp) piece {
	lazy := re.Flags&NonGreedy != 0
	switch re.Op {
	case OpNoMatch:
		return piece{}
	case OpEmptyMatch:
		return c.step(InstNop, 0)
	case OpLiteral:
		parts := make([]piece, len(re.Rune))
		for i := range re.Rune {
			parts[i] = c.runes(re.Rune[i:i+1], re.Flags)
		}
		return c.sequence(parts)
	case OpCharClass:
		return c.runes(re.Rune, re.Flags)
	case OpAnyCharNotNL:
		return c.runes([]rune{0, '\n' - 1, '\n' + 1, maxRune}, 0)
	case OpAnyChar:
		return c.runes([]rune{0, maxRune}, 0)
	case OpBeginLine:
		return c.step(InstEmptyWidth, uint32(EmptyBeginLine))
	case OpEndLine:
		return c.step(InstEmptyWidth, uint32(EmptyEndLine))
	case OpBeginText:
		return c.step(InstEmptyWidth, uint32(EmptyBeginText))
	case OpEndText:
		return c.step(InstEmptyWidth, uint32(EmptyEndText))
	case OpWordBoundary:
		return c.step(InstEmptyWidth, uint32(EmptyWordBoundary))
	case OpNoWordBoundary:
		return c.step(InstEmptyWidth, uint32(EmptyNoWordBoundary))
	case OpCapture:
		begin := c.step(InstCapture, uint32(re.Cap<<1))
		sub := c.compile(re.Sub[0])
		end := c.step(InstCapture, uint32(re.Cap<<1|1))
		c.NumCap = max(c.NumCap, re.Cap<<1+2)
		return c.sequence([]piece{begin, sub, end})
	case OpStar:
		sub := c.compile(re.Sub[0])
		if sub.empty {
			// (x+)? instead: what matched nothing is not tried again.
			return c.option(c.plus(sub, lazy), lazy)
		}
		return c.loop(sub, lazy)
	case OpPlus:
		return c.plus(c.compile(re.Sub[0]), lazy)
	case OpQuest:
		return c.option(c.compile(re.Sub[0]), lazy)
	case OpConcat:
		// Each part is led to the next as soon as that is there.
		var all piece
		for i, sub := range re.Sub {
			next := c.compile(sub)
			if i == 0 {
				all = next
			} else {
				all = c.then(all, next)
			}
		}
		if len(re.Sub) == 0 {
			return c.step(InstNop, 0)
		}
		return all
	case OpAlternate:
		var all piece
		for _, sub := range re.Sub {
			all = c.either(all, c.compile(sub))
		}
		return all
	}
	panic("regexp: unhandled case in compile")
}

func (c compiler) then(a, b piece) piece {
	if a.entry == 0 || b.entry == 0 {
		return piece{}
	}
	c.lead(a.exits, b.entry)
	return piece{a.entry, b.exits, a.empty && b.empty}
}

func (c compiler) sequence(parts []piece) piece {
	if len(parts) == 0 {
		return c.step(InstNop, 0)
	}
	all := parts[0]
	for _, next := range parts[1:] {
		all = c.then(all, next)
	}
	return all
}

func (c compiler) either(a, b piece) piece {
	switch {
	case a.entry == 0:
		return b
	case b.entry == 0:
		return a
	}
	n := c.add(InstAlt, b.entry)
	c.Inst[n].Out = a.entry
	return piece{n, c.join(a.exits, b.exits), a.empty || b.empty}
}

// fork adds an instruction that goes to a piece or on: by Out to what it prefers.
func (c compiler) fork(to uint32, lazy bool) piece {
	n := c.add(InstAlt, 0)
	exit := n << 1
	if lazy {
		c.Inst[n].Arg = to
	} else {
		c.Inst[n].Out = to
		exit |= 1
	}
	return piece{n, exits{exit, exit}, true}
}

func (c compiler) option(sub piece, lazy bool) piece {
	f := c.fork(sub.entry, lazy)
	f.exits = c.join(f.exits, sub.exits)
	return f
}

func (c compiler) loop(sub piece, lazy bool) piece {
	f := c.fork(sub.entry, lazy)
	c.lead(sub.exits, f.entry)
	return f
}

func (c compiler) plus(sub piece, lazy bool) piece {
	return piece{sub.entry, c.loop(sub, lazy).exits, sub.empty}
}

func (c compiler) runes(r []rune, flags Flags) piece {
	flags &= FoldCase
	if len(r) != 1 || unicode.SimpleFold(r[0]) == r[0] {
		flags = 0
	}
	p := c.step(InstRune, uint32(flags))
	p.empty = false
	inst := &c.Inst[p.entry]
	inst.Rune = r
	switch {
	case flags == 0 && (len(r) == 1 || len(r) == 2 && r[0] == r[1]):
		inst.Op = InstRune1
	case len(r) == 2 && r[0] == 0 && r[1] == maxRune:
		inst.Op = InstRuneAny
	case len(r) == 4 && r[0] == 0 && r[1] == '\n'-1 && r[2] == '\n'+1 && r[3] == maxRune:
		inst.Op = InstRuneAnyNotNL
	}
	return p
}
