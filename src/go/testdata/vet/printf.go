package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"
)

type point struct{ x, y int }

type named struct {
	name string
	tags []string
}

type color int

func (c color) String() string { return [...]string{"red", "green"}[c] }

type box struct{ c color }

type ptrStringer struct{ n int }

func (p *ptrStringer) String() string { return fmt.Sprint("n=", p.n) }

type myErr struct{}

func (myErr) Error() string { return "my error" }

type loop struct{ n int }

func (l loop) String() string { return fmt.Sprintf("%v", l) }

func (l *loop) Error() string { return fmt.Sprint(l) }

type formatter struct{}

func (formatter) Format(s fmt.State, verb rune) { fmt.Fprint(s, "!") }

func verbs(n int, f float64, s string, b bool, p *point, e error) {
	fmt.Printf("%d %s\n", s, n)
	fmt.Printf("é%d %s\n", n, f)
	fmt.Printf("\t\"%s\u00e9\x41%d\n", s, s)
	fmt.Printf(`raw é %d %s`, s, s)
	fmt.Printf("%t %t\n", n, b)
	fmt.Printf("%f %e %g\n", n, f, f)
	fmt.Printf("%x %X %q\n", f, s, n)
	fmt.Printf("%c %U %q\n", 'x', 'y', 'z')
	fmt.Printf("%c\n", s)
	fmt.Printf("%p %p\n", p, n)
	fmt.Printf("%s %v %d\n", p, p, p)
	fmt.Printf("%s\n", named{"a", nil})
	fmt.Printf("%d\n", named{"a", nil})
	fmt.Printf("%s %d\n", color(0), color(1))
	fmt.Printf("%s %s\n", box{1}, ptrStringer{1})
	fmt.Printf("%s %s\n", &ptrStringer{2}, e)
	fmt.Printf("%d\n", e)
	fmt.Printf("%s %s\n", []string{"a"}, []byte("b"))
	fmt.Printf("%s\n", []int{1})
	fmt.Printf("%d\n", map[string]int{"a": 1})
	fmt.Printf("%s\n", map[string]string{"a": "b"})
	fmt.Printf("%s\n", time.Second)
	fmt.Printf("%d %s\n", time.Second, color(1))
	fmt.Printf("%s %d\n", formatter{}, formatter{})
	fmt.Printf("%s\n", nil)
	fmt.Printf("%v %T\n", nil, nil)
	fmt.Printf("%s\n", func() string { return "" })
	fmt.Printf("%v %p\n", verbs, verbs)
	fmt.Printf("%z\n", n)
	fmt.Printf("%!\n", n)
	fmt.Printf("%#s % d %+q %-5t\n", s, n, s, b)
	fmt.Printf("%+s\n", n)
	fmt.Printf("%d%%\n", n)
	fmt.Printf("100%\n")
	fmt.Printf("%")
	fmt.Printf("%s", struct {
		a int
	}{1})
	fmt.Printf("%s", []int{
		1, 2,
	})
	var ch chan int
	var a any = n
	fmt.Printf("%s %d\n", ch, ch)
	fmt.Printf("%s %d %t\n", a, a, a)
}

func counts(n int, s string, rest ...any) {
	fmt.Printf("%d %d\n", n)
	fmt.Printf("%d\n", n, s)
	fmt.Printf("no verbs\n", n)
	fmt.Printf("%d\n")
	fmt.Printf("%[2]d %[1]s\n", s, n)
	fmt.Printf("%[3]d\n", n, n)
	fmt.Printf("%[0]d\n", n)
	fmt.Printf("%[1d\n", n)
	fmt.Printf("%[x]d %d\n", n, n)
	fmt.Printf("%*d %-*s\n", 5, n, 3, s)
	fmt.Printf("%*d\n", s, n)
	fmt.Printf("%.*f\n", 2, 3.5)
	fmt.Printf("%.*f\n", "2", 3.5)
	fmt.Printf("%[1]*[2]d\n", 5, n)
	fmt.Printf("%d %s\n", rest...)
	fmt.Printf("%d\n", append(rest, 1)...)
	fmt.Printf(s)
	fmt.Printf(s+"\n", n)
	fmt.Printf("a"+"%d"+"b\n", s)
	const format = "%d\n"
	fmt.Printf(format, s)
	fmt.Fprintf(os.Stdout, "%d\n", s)
	fmt.Fprintf(os.Stdout, s)
	_ = fmt.Sprintf("%d", s)
	_ = fmt.Sprintf("%s", strings.Repeat("x", n+2*n))
	_ = fmt.Sprintf("%s %s", n+1, n*2+3)
	_ = fmt.Sprintf("%d", s[1:n])
	_ = fmt.Sprintf("%d", s[n+1:n+2])
	_ = fmt.Sprintf("%s", -n)
	_ = fmt.Sprintf("%s", *(&n))
	_ = fmt.Sprintf("%d", a.(string))
	_ = fmt.Sprintf("%s", [...]int{1, 2}[n*1+1])
}

var a any = "x"

func errs(e error) {
	_ = fmt.Errorf("%w", e)
	_ = fmt.Errorf("%w %w", e, errors.New("x"))
	_ = fmt.Errorf("%w", "text")
	_ = fmt.Errorf("%w", myErr{})
	_ = fmt.Errorf("%d", e)
	fmt.Printf("%w\n", e)
	_ = fmt.Sprintf("%w", e)
	_ = fmt.Errorf(e.Error())
}

func prints(s string) {
	fmt.Println("%d items", 3)
	fmt.Println("done\n")
	fmt.Println(s, "end\n")
	fmt.Print("50% off %s", s)
	fmt.Print("100%")
	fmt.Print("http://x/%20y %2F")
	fmt.Println(os.Stderr, "text")
	fmt.Fprintln(os.Stderr, "%v", s)
	fmt.Println(prints)
	fmt.Println(s, strings.ToUpper)
	fmt.Println()
	var buf bytes.Buffer
	fmt.Fprint(&buf, "%s")
	fmt.Println("%")
	fmt.Println("x % y")
}

func generic[T any, N ~int | ~float64, S fmt.Stringer, I interface{ ~int | ~int64 }](t T, n N, s S, i I) {
	fmt.Printf("%d %v\n", t, t)
	fmt.Printf("%d\n", n)
	fmt.Printf("%s %d\n", s, i)
	fmt.Printf("%s\n", i)
}

func main() {
	verbs(1, 2, "3", true, nil, nil)
	counts(1, "2")
	errs(nil)
	prints("x")
	generic(1, 2, time.Second, 4)
}
