package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

func logf(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
}

func infof(format string, args ...any) {
	fmt.Printf(format, args...)
}

func outer(format string, args ...any) { infof(format, args...) }

func say(args ...interface{}) { fmt.Println(args...) }

func sayln(w io.Writer, args ...any) { fmt.Fprintln(w, args...) }

func fail(format string, args ...any) error { return fmt.Errorf(format, args...) }

func changed(format string, args ...any) {
	format = strings.ToUpper(format)
	fmt.Printf(format, args...)
}

func forgot(format string, args ...any) {
	fmt.Printf(format, args)
}

func forgotPrint(args ...any) {
	fmt.Println(args)
}

func prefixed(prefix string, args ...any) {
	fmt.Printf("%s %v", prefix, args)
}

type logger struct{ w io.Writer }

func (l *logger) Printf(format string, args ...any) { fmt.Fprintf(l.w, format, args...) }
func (l logger) Println(args ...any)                { fmt.Fprintln(l.w, args...) }

type Logger interface {
	Logf(format string, args ...any)
	Name() string
}

type stdout struct{}

func (stdout) Logf(format string, args ...any) { fmt.Printf(format, args...) }
func (stdout) Name() string                    { return "stdout" }

var global = func(format string, args ...any) { fmt.Printf(format, args...) }

type holder struct {
	printf func(format string, args ...any)
}

type pair[T any] struct{ v T }

func (p pair[T]) show(format string, args ...any) { fmt.Printf(format, args...) }

func main() {
	logf("%d", "a")
	infof("%d", "a")
	outer("%d", "a")
	outer("%d %d", 1)
	say("%d", 1)
	say("x\n")
	sayln(os.Stdout, "x\n")
	_ = fail("%w", 1)
	_ = fail("%d", "a")
	changed("%d", "a")
	forgot("%d", "a")
	forgotPrint("%d")
	prefixed("%d", 1)
	l := &logger{os.Stdout}
	l.Printf("%d", "a")
	l.Println("%d", "a")
	var i Logger = stdout{}
	i.Logf("%d", "a")
	global("%d", "a")
	local := func(format string, args ...any) { fmt.Printf(format, args...) }
	local("%d", "a")
	var h holder
	h.printf = func(format string, args ...any) { fmt.Printf(format, args...) }
	h.printf("%d", "a")
	pair[int]{1}.show("%d", "a")
}
