// run

package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

type list []string

func (l *list) String() string { return strings.Join(*l, "+") }

func (l *list) Set(s string) error {
	if s == "bad" {
		return errors.New("not that")
	}
	*l = append(*l, s)
	return nil
}

func main() {
	for _, line := range []string{
		"", "-n 5 -v rest -x", "--n=0x10 -d 1m30s -f .5 -s= -- -v", "-n", "-n x", "-n 99999999999999999999", "-v=maybe", "-zzz", "---n", "-=5", "-l a -l b",
		"-l bad", "-h", "-cb -cb=no -c one", "-t 2024-02-30T00:00:00Z", "- a", "-u -1", "-i64 -7 -u64 18446744073709551615",
	} {
		f := flag.NewFlagSet("tool", flag.ContinueOnError)
		f.SetOutput(os.Stdout)
		n := f.Int("n", 3, "how `many` there are")
		v := f.Bool("v", false, "say more")
		d := f.Duration("d", time.Second, "how long\nit takes")
		x := f.Float64("f", 0, "a fraction")
		s := f.String("s", "de\"f", "some text")
		u := f.Uint("u", 0, "")
		i64 := f.Int64("i64", 0, "wide")
		u64 := f.Uint64("u64", 8, "wide")
		var l list
		f.Var(&l, "l", "a list")
		f.Func("c", "called", func(s string) error { fmt.Println("called", s); return nil })
		f.BoolFunc("cb", "called as well", func(s string) error { fmt.Println("called", s); return nil })
		var t time.Time
		f.TextVar(&t, "t", time.Unix(0, 0).UTC(), "a time")
		err := f.Parse(strings.Fields(line))
		fmt.Printf("%q: %v\n", line, err)
		fmt.Println(*n, *v, *d, *x, *s, *u, *i64, *u64, l, t, f.NArg(), f.Args(), f.Arg(0), f.NFlag(), f.Parsed())
		f.Visit(func(f *flag.Flag) { fmt.Print(f.Name, "=", f.Value, " (", f.DefValue, ") ") })
		fmt.Println(f.Lookup("n").Value.(flag.Getter).Get(), f.Lookup("none") == nil, f.Set("none", "1"), f.Set("n", "8"), *n)
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		f := flag.NewFlagSet("", flag.PanicOnError)
		f.SetOutput(os.Stdout)
		f.Bool("a", true, "")
		f.Bool("a", true, "")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		f := flag.NewFlagSet("p", flag.PanicOnError)
		f.SetOutput(os.Stdout)
		f.Usage = func() { fmt.Println("my usage") }
		f.Parse([]string{"-q"})
	}()
	name := flag.String("name", "gopher", "who")
	flag.Parse()
	fmt.Println(*name, flag.NArg(), flag.CommandLine.ErrorHandling() == flag.ExitOnError)
}
