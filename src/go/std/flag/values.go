package flag

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"time"
)

var (
	errParse = errors.New("parse error")
	errRange = errors.New("value out of range")
)

// A kind is how values of a type are written, and what they are called.
type kind[T any] struct {
	name  string
	parse func(string) (T, error)
	show  func(T) string
}

// A scalar is the Value of a variable of one of the kinds.
type scalar[T any] struct {
	p *T
	k *kind[T]
}

func (s *scalar[T]) Set(text string) error {
	v, err := s.k.parse(text)
	if err != nil {
		if errors.Is(err, strconv.ErrRange) {
			err = errRange
		} else {
			err = errParse
		}
	}
	*s.p = v
	return err
}

func (s *scalar[T]) Get() any { return *s.p }

func (s *scalar[T]) String() string {
	if s.k == nil {
		return ""
	}
	return s.k.show(*s.p)
}

func (s *scalar[T]) IsBoolFlag() bool { return s.k.name == "" }

func (s *scalar[T]) typeName() string { return s.k.name }

func (s *scalar[T]) zero() string {
	var zero T
	return s.k.show(zero)
}

var (
	boolKind = &kind[bool]{"", strconv.ParseBool, strconv.FormatBool}
	intKind  = &kind[int]{"int", func(s string) (int, error) {
		n, err := strconv.ParseInt(s, 0, strconv.IntSize)
		return int(n), err
	}, strconv.Itoa}
	int64Kind = &kind[int64]{"int", func(s string) (int64, error) { return strconv.ParseInt(s, 0, 64) },
		func(n int64) string { return strconv.FormatInt(n, 10) }}
	uintKind = &kind[uint]{"uint", func(s string) (uint, error) {
		n, err := strconv.ParseUint(s, 0, strconv.IntSize)
		return uint(n), err
	}, func(n uint) string { return strconv.FormatUint(uint64(n), 10) }}
	uint64Kind = &kind[uint64]{"uint", func(s string) (uint64, error) { return strconv.ParseUint(s, 0, 64) },
		func(n uint64) string { return strconv.FormatUint(n, 10) }}
	stringKind = &kind[string]{"string", func(s string) (string, error) { return s, nil }, func(s string) string { return s }}
	floatKind  = &kind[float64]{"float", func(s string) (float64, error) { return strconv.ParseFloat(s, 64) },
		func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }}
	durationKind = &kind[time.Duration]{"duration", time.ParseDuration, time.Duration.String}
)

func define[T any](f *FlagSet, p *T, name string, value T, usage string, k *kind[T]) *T {
	*p = value
	f.Var(&scalar[T]{p, k}, name, usage)
	return p
}

// BoolVar defines a flag whose value, a bool, is stored in *p.
func (f *FlagSet) BoolVar(p *bool, name string, value bool, usage string) {
	define(f, p, name, value, usage, boolKind)
}

// Bool defines a flag and returns a pointer to its value, a bool.
func (f *FlagSet) Bool(name string, value bool, usage string) *bool {
	return define(f, new(bool), name, value, usage, boolKind)
}

// BoolVar defines a flag of the program whose value, a bool, is stored in *p.
func BoolVar(p *bool, name string, value bool, usage string) {
	define(CommandLine, p, name, value, usage, boolKind)
}

// Bool defines a flag of the program and returns a pointer to its value, a bool.
func Bool(name string, value bool, usage string) *bool {
	return define(CommandLine, new(bool), name, value, usage, boolKind)
}

// IntVar defines a flag whose value, an int, is stored in *p.
func (f *FlagSet) IntVar(p *int, name string, value int, usage string) {
	define(f, p, name, value, usage, intKind)
}

// Int defines a flag and returns a pointer to its value, an int.
func (f *FlagSet) Int(name string, value int, usage string) *int {
	return define(f, new(int), name, value, usage, intKind)
}

// IntVar defines a flag of the program whose value, an int, is stored in *p.
func IntVar(p *int, name string, value int, usage string) {
	define(CommandLine, p, name, value, usage, intKind)
}

// Int defines a flag of the program and returns a pointer to its value, an int.
func Int(name string, value int, usage string) *int {
	return define(CommandLine, new(int), name, value, usage, intKind)
}

// Int64Var defines a flag whose value, an int64, is stored in *p.
func (f *FlagSet) Int64Var(p *int64, name string, value int64, usage string) {
	define(f, p, name, value, usage, int64Kind)
}

// Int64 defines a flag and returns a pointer to its value, an int64.
func (f *FlagSet) Int64(name string, value int64, usage string) *int64 {
	return define(f, new(int64), name, value, usage, int64Kind)
}

// Int64Var defines a flag of the program whose value, an int64, is stored in *p.
func Int64Var(p *int64, name string, value int64, usage string) {
	define(CommandLine, p, name, value, usage, int64Kind)
}

// Int64 defines a flag of the program and returns a pointer to its value, an int64.
func Int64(name string, value int64, usage string) *int64 {
	return define(CommandLine, new(int64), name, value, usage, int64Kind)
}

// UintVar defines a flag whose value, a uint, is stored in *p.
func (f *FlagSet) UintVar(p *uint, name string, value uint, usage string) {
	define(f, p, name, value, usage, uintKind)
}

// Uint defines a flag and returns a pointer to its value, a uint.
func (f *FlagSet) Uint(name string, value uint, usage string) *uint {
	return define(f, new(uint), name, value, usage, uintKind)
}

// UintVar defines a flag of the program whose value, a uint, is stored in *p.
func UintVar(p *uint, name string, value uint, usage string) {
	define(CommandLine, p, name, value, usage, uintKind)
}

// Uint defines a flag of the program and returns a pointer to its value, a uint.
func Uint(name string, value uint, usage string) *uint {
	return define(CommandLine, new(uint), name, value, usage, uintKind)
}

// Uint64Var defines a flag whose value, a uint64, is stored in *p.
func (f *FlagSet) Uint64Var(p *uint64, name string, value uint64, usage string) {
	define(f, p, name, value, usage, uint64Kind)
}

// Uint64 defines a flag and returns a pointer to its value, a uint64.
func (f *FlagSet) Uint64(name string, value uint64, usage string) *uint64 {
	return define(f, new(uint64), name, value, usage, uint64Kind)
}

// Uint64Var defines a flag of the program whose value, a uint64, is stored in *p.
func Uint64Var(p *uint64, name string, value uint64, usage string) {
	define(CommandLine, p, name, value, usage, uint64Kind)
}

// Uint64 defines a flag of the program and returns a pointer to its value, a uint64.
func Uint64(name string, value uint64, usage string) *uint64 {
	return define(CommandLine, new(uint64), name, value, usage, uint64Kind)
}

// StringVar defines a flag whose value, a string, is stored in *p.
func (f *FlagSet) StringVar(p *string, name string, value string, usage string) {
	define(f, p, name, value, usage, stringKind)
}

// String defines a flag and returns a pointer to its value, a string.
func (f *FlagSet) String(name string, value string, usage string) *string {
	return define(f, new(string), name, value, usage, stringKind)
}

// StringVar defines a flag of the program whose value, a string, is stored in *p.
func StringVar(p *string, name string, value string, usage string) {
	define(CommandLine, p, name, value, usage, stringKind)
}

// String defines a flag of the program and returns a pointer to its value, a string.
func String(name string, value string, usage string) *string {
	return define(CommandLine, new(string), name, value, usage, stringKind)
}

// Float64Var defines a flag whose value, a float64, is stored in *p.
func (f *FlagSet) Float64Var(p *float64, name string, value float64, usage string) {
	define(f, p, name, value, usage, floatKind)
}

// Float64 defines a flag and returns a pointer to its value, a float64.
func (f *FlagSet) Float64(name string, value float64, usage string) *float64 {
	return define(f, new(float64), name, value, usage, floatKind)
}

// Float64Var defines a flag of the program whose value, a float64, is stored in *p.
func Float64Var(p *float64, name string, value float64, usage string) {
	define(CommandLine, p, name, value, usage, floatKind)
}

// Float64 defines a flag of the program and returns a pointer to its value, a float64.
func Float64(name string, value float64, usage string) *float64 {
	return define(CommandLine, new(float64), name, value, usage, floatKind)
}

// DurationVar defines a flag whose value, a time.Duration, is stored in *p.
func (f *FlagSet) DurationVar(p *time.Duration, name string, value time.Duration, usage string) {
	define(f, p, name, value, usage, durationKind)
}

// Duration defines a flag and returns a pointer to its value, a time.Duration.
func (f *FlagSet) Duration(name string, value time.Duration, usage string) *time.Duration {
	return define(f, new(time.Duration), name, value, usage, durationKind)
}

// DurationVar defines a flag of the program whose value, a time.Duration, is stored in *p.
func DurationVar(p *time.Duration, name string, value time.Duration, usage string) {
	define(CommandLine, p, name, value, usage, durationKind)
}

// Duration defines a flag of the program and returns a pointer to its value, a time.Duration.
func Duration(name string, value time.Duration, usage string) *time.Duration {
	return define(CommandLine, new(time.Duration), name, value, usage, durationKind)
}

type textValue struct {
	p interface{ UnmarshalText([]byte) error }
}

func (v textValue) Set(s string) error { return v.p.UnmarshalText([]byte(s)) }

func (v textValue) Get() any { return v.p }

func (v textValue) String() string {
	if m, ok := v.p.(interface{ MarshalText() ([]byte, error) }); ok {
		if b, err := m.MarshalText(); err == nil {
			return string(b)
		}
	}
	return ""
}

// TextVar defines a flag for a variable that reads itself from text; the default is of the variable's type.
func (f *FlagSet) TextVar(p interface{ UnmarshalText([]byte) error }, name string, value interface{ MarshalText() ([]byte, error) }, usage string) {
	target := reflect.ValueOf(p)
	if target.Kind() != reflect.Pointer {
		panic("variable value type must be a pointer")
	}
	v := reflect.ValueOf(value)
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Type() != target.Type().Elem() {
		panic(fmt.Sprintf("default type does not match variable type: %v != %v", v.Type(), target.Type().Elem()))
	}
	target.Elem().Set(v)
	f.Var(textValue{p}, name, usage)
}

// TextVar defines a flag of the program for a variable that reads itself from text; the default is of the variable's type.
func TextVar(p interface{ UnmarshalText([]byte) error }, name string, value interface{ MarshalText() ([]byte, error) }, usage string) {
	CommandLine.TextVar(p, name, value, usage)
}

type funcValue func(string) error

func (v funcValue) Set(s string) error { return v(s) }

func (v funcValue) String() string { return "" }

type boolFuncValue func(string) error

func (v boolFuncValue) Set(s string) error { return v(s) }

func (v boolFuncValue) String() string { return "" }

func (v boolFuncValue) IsBoolFlag() bool { return true }

// Func defines a flag whose values are given to fn.
func (f *FlagSet) Func(name, usage string, fn func(string) error) { f.Var(funcValue(fn), name, usage) }

// Func defines a flag of the program whose values are given to fn.
func Func(name, usage string, fn func(string) error) { CommandLine.Func(name, usage, fn) }

// BoolFunc defines a flag that needs no argument; fn is given "true" where there is none.
func (f *FlagSet) BoolFunc(name, usage string, fn func(string) error) {
	f.Var(boolFuncValue(fn), name, usage)
}

// BoolFunc defines a flag of the program that needs no argument; fn is given "true" where there is none.
func BoolFunc(name, usage string, fn func(string) error) { CommandLine.BoolFunc(name, usage, fn) }
