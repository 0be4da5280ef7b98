// run

// What Go's own tests showed: flags and panics in fmt, exponents without end, contexts and tables that clean up.
package main

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"text/tabwriter"
)

type flags struct{}

func (flags) Format(s fmt.State, verb rune) { fmt.Fprint(s, s.Flag('-'), s.Flag('0'), string(verb)) }

type panics struct{ v any }

func (p panics) String() string { panic(p.v) }

type parent struct {
	context.Context
	done  chan struct{}
	funcs int
}

func (p *parent) Done() <-chan struct{} { return p.done }

func (p *parent) AfterFunc(f func()) func() bool {
	p.funcs++
	return func() bool { p.funcs--; return true }
}

type broken struct{}

func (broken) Write([]byte) (int, error) { panic("cannot write") }

func main() {
	fmt.Printf("%-0a %0a %-a\n", flags{}, flags{}, flags{})
	fmt.Printf("%.[]|%[]|%[1]|%.[1]\n", 1)
	fmt.Printf("%.*d|%.*d\n", -1, 42, 3, 42)
	fmt.Printf("%s %v %d\n", panics{errors.New("e")}, panics{fmt.Errorf("n: %w", errors.ErrUnsupported)}, panics{1})
	fmt.Printf("%#v %#v %#v\n", []byte{1}, reflect.ValueOf([]byte{}), reflect.ValueOf([]byte(nil)))

	for _, s := range []string{"1e10000", "1e-100000", "0." + strings.Repeat("0", 100_000) + "1e100000", "0e99999999999999999999"} {
		fmt.Println(strconv.ParseFloat(s, 64))
	}

	p := &parent{Context: context.Background(), done: make(chan struct{})}
	_, cancel := context.WithCancel(p)
	stop := context.AfterFunc(p, func() {})
	fmt.Println(p.funcs)
	cancel()
	fmt.Println(p.funcs, stop(), p.funcs)

	defer func() { fmt.Println(recover()) }()
	w := tabwriter.NewWriter(broken{}, 0, 8, 1, ' ', 0)
	fmt.Fprint(w, "a\tb\n")
	w.Flush()
}
