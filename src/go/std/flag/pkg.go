// Package flag reads the flags of a command line: -name, -name=value or, but for bools, -name value.
package flag

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strings"
)

// ErrHelp is the error for -help or -h where there is no such flag.
var ErrHelp = errors.New("flag: help requested")

// ErrorHandling says what Parse does about an error.
type ErrorHandling int

// What Parse does about an error.
const (
	// ContinueOnError: return it.
	ContinueOnError ErrorHandling = iota
	// ExitOnError: end the program with status 2, or with 0 if help was asked for.
	ExitOnError
	// PanicOnError: panic with it.
	PanicOnError
)

// A Value is what a flag sets. If it has a method IsBoolFlag that returns true, the flag needs no argument.
type Value interface {
	String() string
	Set(string) error
}

// A Getter can tell its value.
type Getter interface {
	Value
	Get() any
}

type boolFlag interface {
	Value
	IsBoolFlag() bool
}

// A Flag is what is known of one flag.
type Flag struct {
	Name     string
	Usage    string
	Value    Value
	DefValue string
}

// A FlagSet is a set of flags. The zero FlagSet has no name and returns errors.
type FlagSet struct {
	// Usage is called when there is something wrong with the command line.
	Usage func()

	name     string
	parsed   bool
	actual   map[string]*Flag
	formal   map[string]*Flag
	args     []string
	handling ErrorHandling
	output   io.Writer
	// Where flags were set that are not defined.
	undefined map[string]string
}

// CommandLine is the set of the program's own flags, which the functions of this package use.
var CommandLine = NewFlagSet(os.Args[0], ExitOnError)

// What CommandLine and Usage do refers to the other: initialisation could not order them.
func init() { CommandLine.Usage = func() { Usage() } }

// Usage tells how the program is to be called; a program may set its own.
var Usage = func() {
	fmt.Fprintf(CommandLine.Output(), "Usage of %s:\n", os.Args[0])
	PrintDefaults()
}

// NewFlagSet returns a FlagSet without flags.
func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	f := &FlagSet{name: name, handling: errorHandling}
	f.Usage = f.defaultUsage
	return f
}

// Init sets the name and what is done about errors.
func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name = name
	f.handling = errorHandling
}

// Name returns the name of the set.
func (f *FlagSet) Name() string { return f.name }

// ErrorHandling returns what is done about errors.
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.handling }

// Output returns where messages go: standard error if nothing was set.
func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

// SetOutput sets where messages go.
func (f *FlagSet) SetOutput(output io.Writer) { f.output = output }

func visit(flags map[string]*Flag, fn func(*Flag)) {
	for _, name := range slices.Sorted(maps.Keys(flags)) {
		fn(flags[name])
	}
}

// VisitAll calls fn for each flag, by name.
func (f *FlagSet) VisitAll(fn func(*Flag)) { visit(f.formal, fn) }

// Visit calls fn for each flag that was set, by name.
func (f *FlagSet) Visit(fn func(*Flag)) { visit(f.actual, fn) }

// Lookup returns the flag of that name, or nil.
func (f *FlagSet) Lookup(name string) *Flag { return f.formal[name] }

// Set sets a flag.
func (f *FlagSet) Set(name, value string) error {
	flag := f.formal[name]
	if flag == nil {
		_, file, line, ok := runtime.Caller(0)
		if !ok {
			file, line = "?", 0
		}
		if f.undefined == nil {
			f.undefined = map[string]string{}
		}
		f.undefined[name] = fmt.Sprintf("%s:%d", file, line)
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := flag.Value.Set(value); err != nil {
		return err
	}
	f.mark(flag)
	return nil
}

func (f *FlagSet) mark(flag *Flag) {
	if f.actual == nil {
		f.actual = map[string]*Flag{}
	}
	f.actual[flag.Name] = flag
}

// Var defines a flag for a Value.
func (f *FlagSet) Var(value Value, name string, usage string) {
	if strings.HasPrefix(name, "-") {
		panic(f.say("flag %q begins with -", name))
	}
	if strings.Contains(name, "=") {
		panic(f.say("flag %q contains =", name))
	}
	flag := &Flag{name, usage, value, value.String()}
	if f.formal[name] != nil {
		if f.name == "" {
			panic(f.say("flag redefined: %s", name))
		}
		panic(f.say("%s flag redefined: %s", f.name, name))
	}
	if at := f.undefined[name]; at != "" {
		panic(fmt.Sprintf("flag %s set at %s before being defined", name, at))
	}
	if f.formal == nil {
		f.formal = map[string]*Flag{}
	}
	f.formal[name] = flag
}

func (f *FlagSet) say(format string, a ...any) string {
	s := fmt.Sprintf(format, a...)
	fmt.Fprintln(f.Output(), s)
	return s
}

func (f *FlagSet) fail(format string, a ...any) error {
	s := f.say(format, a...)
	f.usage()
	return errors.New(s)
}

func (f *FlagSet) usage() {
	if f.Usage != nil {
		f.Usage()
	} else {
		f.defaultUsage()
	}
}

func (f *FlagSet) defaultUsage() {
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

// isZero reports whether the flag's default is the zero value of its type, of which a String method may know nothing.
func isZero(flag *Flag) (ok bool, err error) {
	if v, ok := flag.Value.(interface{ zero() string }); ok {
		return flag.DefValue == v.zero(), nil
	}
	t := reflect.TypeOf(flag.Value)
	z := reflect.Zero(t)
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
		z = reflect.New(t)
	}
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("panic calling String method on zero %v for flag %s: %v", t, flag.Name, e)
		}
	}()
	return flag.DefValue == z.Interface().(Value).String(), nil
}

// UnquoteUsage returns what a flag's argument is called, the word in back quotes in its usage or the name of its type, and
// the usage without the quotes.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	if before, rest, ok := strings.Cut(flag.Usage, "`"); ok {
		if name, after, ok := strings.Cut(rest, "`"); ok {
			return name, before + name + after
		}
	}
	if v, ok := flag.Value.(boolFlag); ok && v.IsBoolFlag() {
		return "", flag.Usage
	}
	if v, ok := flag.Value.(interface{ typeName() string }); ok {
		return v.typeName(), flag.Usage
	}
	return "value", flag.Usage
}

// PrintDefaults writes what flags there are, with their defaults.
func (f *FlagSet) PrintDefaults() {
	var problems []error
	f.VisitAll(func(flag *Flag) {
		line := "  -" + flag.Name
		name, usage := UnquoteUsage(flag)
		if name != "" {
			line += " " + name
		}
		// A flag of one letter has its usage beside it.
		if len(line) > 4 {
			line += "\n    "
		}
		line += "\t" + strings.ReplaceAll(usage, "\n", "\n    \t")
		if zero, err := isZero(flag); err != nil {
			problems = append(problems, err)
		} else if !zero {
			verb := "%v"
			if _, ok := flag.Value.(*scalar[string]); ok {
				verb = "%q"
			}
			line += fmt.Sprintf(" (default "+verb+")", flag.DefValue)
		}
		fmt.Fprintln(f.Output(), line)
	})
	if len(problems) > 0 {
		fmt.Fprintln(f.Output())
		for _, err := range problems {
			fmt.Fprintln(f.Output(), err)
		}
	}
}

// Parse reads the flags from arguments, up to the first that is none or behind "--".
func (f *FlagSet) Parse(arguments []string) error {
	f.parsed = true
	f.args = arguments
	for {
		more, err := f.next()
		if more {
			continue
		}
		if err == nil || f.handling == ContinueOnError {
			return err
		}
		if f.handling == PanicOnError {
			panic(err)
		}
		if err == ErrHelp {
			os.Exit(0)
		}
		os.Exit(2)
	}
}

// next reads one flag and reports whether there was one.
func (f *FlagSet) next() (bool, error) {
	if len(f.args) == 0 || len(f.args[0]) < 2 || f.args[0][0] != '-' {
		return false, nil
	}
	arg := f.args[0]
	name := arg[1:]
	if name[0] == '-' {
		name = name[1:]
		if name == "" {
			f.args = f.args[1:]
			return false, nil
		}
	}
	if name[0] == '-' || name[0] == '=' {
		return false, f.fail("bad flag syntax: %s", arg)
	}
	f.args = f.args[1:]
	name, value, hasValue := strings.Cut(name, "=")
	flag := f.formal[name]
	if flag == nil {
		if name == "help" || name == "h" {
			f.usage()
			return false, ErrHelp
		}
		return false, f.fail("flag provided but not defined: -%s", name)
	}
	if v, ok := flag.Value.(boolFlag); ok && v.IsBoolFlag() {
		if !hasValue {
			if err := v.Set("true"); err != nil {
				return false, f.fail("invalid boolean flag %s: %v", name, err)
			}
		} else if err := v.Set(value); err != nil {
			return false, f.fail("invalid boolean value %q for -%s: %v", value, name, err)
		}
	} else {
		if !hasValue {
			if len(f.args) == 0 {
				return false, f.fail("flag needs an argument: -%s", name)
			}
			value, f.args = f.args[0], f.args[1:]
		}
		if err := flag.Value.Set(value); err != nil {
			return false, f.fail("invalid value %q for flag -%s: %v", value, name, err)
		}
	}
	f.mark(flag)
	return true, nil
}

// Parsed reports whether Parse was called.
func (f *FlagSet) Parsed() bool { return f.parsed }

// NFlag returns how many flags were set.
func (f *FlagSet) NFlag() int { return len(f.actual) }

// Args returns what stands behind the flags.
func (f *FlagSet) Args() []string { return f.args }

// NArg returns how many arguments stand behind the flags.
func (f *FlagSet) NArg() int { return len(f.args) }

// Arg returns the i-th argument behind the flags, "" if there are not so many.
func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

// Var defines a flag of the program for a Value.
func Var(value Value, name string, usage string) { CommandLine.Var(value, name, usage) }

// VisitAll calls fn for each of the program's flags, by name.
func VisitAll(fn func(*Flag)) { CommandLine.VisitAll(fn) }

// Visit calls fn for each of the program's flags that was set, by name.
func Visit(fn func(*Flag)) { CommandLine.Visit(fn) }

// Lookup returns the program's flag of that name, or nil.
func Lookup(name string) *Flag { return CommandLine.Lookup(name) }

// Set sets one of the program's flags.
func Set(name, value string) error { return CommandLine.Set(name, value) }

// PrintDefaults writes what flags the program has, with their defaults.
func PrintDefaults() { CommandLine.PrintDefaults() }

// Parse reads the program's flags from os.Args.
func Parse() { CommandLine.Parse(os.Args[1:]) }

// Parsed reports whether Parse was called.
func Parsed() bool { return CommandLine.Parsed() }

// NFlag returns how many of the program's flags were set.
func NFlag() int { return CommandLine.NFlag() }

// Args returns what stands behind the program's flags.
func Args() []string { return CommandLine.Args() }

// NArg returns how many arguments stand behind the program's flags.
func NArg() int { return CommandLine.NArg() }

// Arg returns the i-th argument behind the program's flags, "" if there are not so many.
func Arg(i int) string { return CommandLine.Arg(i) }
