// run

package main

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"regexp"
	"regexp/syntax"
	"strings"
)

func tree(b io.Writer, re *syntax.Regexp, depth int) {
	fmt.Fprintf(b, "%s%v %d %q %d,%d %d %q\n", strings.Repeat(" ", depth), re.Op, re.Flags, re.Rune, re.Min, re.Max, re.Cap, re.Name)
	for _, sub := range re.Sub {
		tree(b, sub, depth+1)
	}
}

func show(b io.Writer, expr string, flags syntax.Flags) {
	re, err := syntax.Parse(expr, flags)
	if err != nil {
		var e *syntax.Error
		fmt.Fprintf(b, "%q %d: %T %v %v\n", expr, flags, err, err, errors.As(err, &e) && e.Code != "")
		return
	}
	fmt.Fprintf(b, "%q %d: %s %d %q\n", expr, flags, re, re.MaxCap(), re.CapNames())
	tree(b, re, 1)
	simple := re.Simplify()
	prog, err := syntax.Compile(simple)
	if err != nil {
		fmt.Fprintln(b, err)
		return
	}
	prefix, complete := prog.Prefix()
	fmt.Fprintf(b, "%s %v\n%s %d %q %v %d\n", simple, simple.Equal(re), prog, prog.NumCap, prefix, complete, prog.StartCond())
}

var seed uint32 = 1

func rnd(n int) int {
	seed = seed*1664525 + 1013904223
	return int(seed>>8) % n
}

func random(depth int) string {
	atoms := []string{"a", "b", "ab", "abc", "K", "k", "é", "ſ", ".", "[a-c]", "[^x]", "[a-z0-9_]", `\d`, `\W`, `\pL`, `\p{Greek}`, "[[:alpha:]-]", "^", "$", `\b`, `\A`, `\z`, "(?:)", "[aA]", `\x{1F600}`, `\.`, "[^\n]", `\Qa+b\E`, "☺", "[k-m]"}
	if depth == 0 {
		return atoms[rnd(len(atoms))]
	}
	switch rnd(9) {
	case 0:
		return random(depth-1) + "|" + random(depth-1)
	case 1, 2:
		return random(depth-1) + random(depth-1)
	case 3:
		return "(" + random(depth-1) + ")"
	case 4:
		return "(?:" + random(depth-1) + ")" + []string{"*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{0}", "{2,}", "{0,1}?"}[rnd(11)]
	case 5:
		return "(?" + []string{"i", "s", "m", "U", "-s", "i-m", "-i", "si"}[rnd(8)] + ":" + random(depth-1) + ")"
	case 6:
		return random(depth-1) + "|" + random(depth-1) + "|" + random(depth-1)
	case 7:
		return "(?P<n" + fmt.Sprint(seed) + ">" + random(depth-1) + ")"
	}
	return atoms[rnd(len(atoms))] + []string{"", "*", "+", "?", "{3}"}[rnd(5)]
}

func main() {
	var b strings.Builder
	for _, expr := range []string{"", "a", "abc|abd|aef|bcx|bcy", "a|b|[cd]", "(?i)abc|ABD", "a*b+c??d{2,3}", "(?:a*)*", "(a*)*", "x{0}y{1}z{2,}", "(?i)[k-s]", "(?s).|(?-s).", "^a$|(?m)^b$",
		`\pN\PL\p{^Greek}\p{Lc}\p{Uppercase_Letter}`, "[^a-z]", "[[:^space:]x-]", "(?P<a>x)(?<b>y)()", `\Q.*\E+`, `\x41\x{263a}\101\07`, "((((a))))", "(?i:a)b(?i)c", "(?U)a+b+?", "a||b", "|", "()|()",
		// Mistakes.
		"a**", "a{2}{3}", "*", "(", ")", "a)b", "[", "[a", "[z-a]", `\`, `\8`, `\C`, `\xg`, `\x{110000}`, "a{1001}", "a{3,2}", "(?P<n", "(?P<n>a", "(?P<>a)", "(?P<a b>x)", "(?z)", "(?i", "(?i-)", `\pQ`, `\p{Nope}`, `\p{`, "[[:nope:]]",
		"\xff", "[\xff]", "a\\\xff", "(?\xff)", "(a{1000}){1000}", strings.Repeat("(", 1100) + strings.Repeat(")", 1100), "x{99999999999}", "+", "|*", "(?:?)", "^*", "$+", "a{,2}", "a{1", "a{01}"} {
		for _, flags := range []syntax.Flags{syntax.Perl, syntax.POSIX} {
			if len(expr) > 100 {
				_, err := syntax.Parse(expr, flags)
				fmt.Println(len(err.Error()), err.Error()[:60])
				continue
			}
			b.Reset()
			show(&b, expr, flags)
			lines := strings.Split(b.String(), "\n")
			fmt.Println(strings.Join(lines[:min(len(lines), 12)], "\n"))
		}
	}
	flags := []syntax.Flags{syntax.Perl, syntax.POSIX, syntax.Perl | syntax.FoldCase, syntax.Perl&^syntax.OneLine | syntax.DotNL, syntax.MatchNL, syntax.Literal, syntax.Perl | syntax.NonGreedy}
	for i := range 10 {
		h := fnv.New64a()
		for range 100 {
			expr := random(4)
			if i == 0 {
				fmt.Println(expr)
			}
			show(h, expr, flags[rnd(len(flags))])
		}
		fmt.Printf("%x\n", h.Sum64())
	}
	for _, expr := range []string{"^abc$", "^abc", "^a(b)c$", "(^abc$)", "^ab|c$", "^a[bc]d$", "^ab*c$", "^ab*b$", "^(?i)ab$", "^é☺$", "^$", "^", `^ab\b$`, "^ab(?:c|d)$", "^ab+", "abc", "a(b)c", "ab*", "(?:)", "^ab.*$", "^(?:ab)+$", "^x(a*)*$", "^a\\z", "(?m)^abc$"} {
		prefix, complete := regexp.MustCompile(expr).LiteralPrefix()
		fmt.Printf("%s %q %v; ", expr, prefix, complete)
	}
	fmt.Println()
	for r1 := rune(-1); r1 < 'c'; r1 += 11 {
		for r2 := rune(-1); r2 < 'c'; r2 += 11 {
			fmt.Print(syntax.EmptyOpContext(r1, r2), " ")
		}
	}
	inst := syntax.Inst{Op: syntax.InstRune, Rune: []rune{'a', 'c', 'e', 'e', 'x', 'z', '☺', '☺', 0x1f600, 0x1f610}}
	for _, r := range "abdefyz{☺😀" {
		fmt.Print(inst.MatchRunePos(r), inst.MatchRune(r), " ")
	}
	inst = syntax.Inst{Op: syntax.InstEmptyWidth, Arg: uint32(syntax.EmptyWordBoundary)}
	fmt.Println(inst.MatchEmptyWidth('a', ' '), inst.MatchEmptyWidth(-1, -1), syntax.Op(200), syntax.InstOp(20), syntax.InstAltMatch, syntax.IsWordChar('_'))
	_, err := regexp.Compile("a**")
	var e *syntax.Error
	fmt.Printf("%T %v %v\n", err, errors.As(err, &e), e.Code == syntax.ErrInvalidRepeatOp)
}
