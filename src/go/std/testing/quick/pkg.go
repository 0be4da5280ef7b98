// Package quick tests functions with random arguments.
package quick

import (
	"flag"
	"fmt"
	"math"
	"math/rand"
	"reflect"
	"strings"
	"time"
)

var defaultMaxCount = flag.Int("quickchecks", 100, "The default number of iterations for each check")

// A Generator makes random values of its own type.
type Generator interface {
	// Generate returns one; size is a hint how large it may be.
	Generate(rand *rand.Rand, size int) reflect.Value
}

// A Config says how Check and CheckEqual go about it. The zero value is right for most tests.
type Config struct {
	// MaxCount is the number of rounds; if it is 0, MaxCountScale decides.
	MaxCount int
	// MaxCountScale is multiplied with the flag -quickchecks, which is 100 if it is not given; 0 stands for 1.
	MaxCountScale float64
	// Rand is where random numbers come from; nil is a source that is never the same.
	Rand *rand.Rand
	// Values, if it is not nil, makes the arguments.
	Values func([]reflect.Value, *rand.Rand)
}

func (c *Config) rounds() int {
	switch {
	case c.MaxCount != 0:
		return c.MaxCount
	case c.MaxCountScale != 0:
		return int(c.MaxCountScale * float64(*defaultMaxCount))
	}
	return *defaultMaxCount
}

func (c *Config) source() *rand.Rand {
	if c.Rand == nil {
		return rand.New(rand.NewSource(time.Now().UnixNano()))
	}
	return c.Rand
}

// fill makes arguments for a function of type t.
func (c *Config) fill(args []reflect.Value, t reflect.Type, rnd *rand.Rand) error {
	if c.Values != nil {
		c.Values(args, rnd)
		return nil
	}
	for i := range args {
		v, ok := Value(t.In(i), rnd)
		if !ok {
			return SetupError(fmt.Sprintf("cannot create arbitrary value of type %s for argument %d", t.In(i), i))
		}
		args[i] = v
	}
	return nil
}

// A SetupError says what is wrong with the use of this package.
type SetupError string

// Error returns the words.
func (s SetupError) Error() string { return string(s) }

// A CheckError is what Check found.
type CheckError struct {
	// Count is the number of the round, from 1.
	Count int
	// In has the arguments.
	In []any
}

// Error tells the arguments.
func (s *CheckError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s", s.Count, list(s.In))
}

// A CheckEqualError is what CheckEqual found.
type CheckEqualError struct {
	CheckError
	// Out1 and Out2 have the results.
	Out1 []any
	Out2 []any
}

// Error tells the arguments and the results.
func (s *CheckEqualError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s. Output 1: %s. Output 2: %s", s.Count, list(s.In), list(s.Out1), list(s.Out2))
}

func list(values []any) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = fmt.Sprintf("%#v", v)
	}
	return strings.Join(texts, ", ")
}

func interfaces(values []reflect.Value) []any {
	all := make([]any, len(values))
	for i, v := range values {
		all[i] = v.Interface()
	}
	return all
}

// usualSize is the size of values at the top.
const usualSize = 50

// Value returns a random value of type t, and whether there is a way to make one: a Generator, or the kind of t.
func Value(t reflect.Type, rand *rand.Rand) (value reflect.Value, ok bool) {
	return sized(t, rand, usualSize)
}

func randomFloat(rnd *rand.Rand, most float64) float64 {
	f := rnd.Float64() * most
	if rnd.Int()&1 == 1 {
		return -f
	}
	return f
}

func randomString(rnd *rand.Rand) string {
	runes := make([]rune, rnd.Intn(usualSize))
	for i := range runes {
		runes[i] = rune(rnd.Intn(0x10ffff))
	}
	return string(runes)
}

func sized(t reflect.Type, rnd *rand.Rand, size int) (reflect.Value, bool) {
	if g, ok := reflect.Zero(t).Interface().(Generator); ok {
		return g.Generate(rnd, size), true
	}
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.Bool:
		v.SetBool(rnd.Int()&1 == 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(rnd.Uint64()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(rnd.Uint64())
	case reflect.Float32:
		v.SetFloat(float64(float32(randomFloat(rnd, math.MaxFloat32))))
	case reflect.Float64:
		v.SetFloat(randomFloat(rnd, math.MaxFloat64))
	case reflect.Complex64:
		re := float32(randomFloat(rnd, math.MaxFloat32))
		v.SetComplex(complex(float64(re), float64(float32(randomFloat(rnd, math.MaxFloat32)))))
	case reflect.Complex128:
		re := randomFloat(rnd, math.MaxFloat64)
		v.SetComplex(complex(re, randomFloat(rnd, math.MaxFloat64)))
	case reflect.String:
		v.SetString(randomString(rnd))
	case reflect.Pointer:
		if rnd.Intn(size) == 0 {
			break
		}
		elem, ok := sized(t.Elem(), rnd, size)
		if !ok {
			return reflect.Value{}, false
		}
		v.Set(reflect.New(t.Elem()))
		v.Elem().Set(elem)
	case reflect.Map:
		n := rnd.Intn(size)
		v.Set(reflect.MakeMap(t))
		for range n {
			key, ok := sized(t.Key(), rnd, size)
			elem, ok2 := sized(t.Elem(), rnd, size)
			if !ok || !ok2 {
				return reflect.Value{}, false
			}
			v.SetMapIndex(key, elem)
		}
	case reflect.Slice:
		n := rnd.Intn(size)
		v.Set(reflect.MakeSlice(t, n, n))
		return v, each(n, v.Index, rnd, size-n)
	case reflect.Array:
		return v, each(v.Len(), v.Index, rnd, size)
	case reflect.Struct:
		n := v.NumField()
		if n > size {
			size = 1
		} else if n > 0 {
			size /= n
		}
		return v, each(n, v.Field, rnd, size)
	default:
		return reflect.Value{}, false
	}
	return v, true
}

// each makes the parts of a value, one after the other.
func each(n int, part func(int) reflect.Value, rnd *rand.Rand, size int) bool {
	for i := range n {
		elem, ok := sized(part(i).Type(), rnd, size)
		if !ok {
			return false
		}
		part(i).Set(elem)
	}
	return true
}

func function(f any, what string) (reflect.Value, error) {
	v := reflect.ValueOf(f)
	if v.Kind() != reflect.Func {
		return v, SetupError(what + " is not a function")
	}
	return v, nil
}

// Check calls f, a function that returns a bool, with random arguments until it returns false, which is a *CheckError, or has been called often
// enough. A nil config is the zero one.
func Check(f any, config *Config) error {
	if config == nil {
		config = new(Config)
	}
	v, err := function(f, "argument")
	if err != nil {
		return err
	}
	t := v.Type()
	if t.NumOut() != 1 {
		return SetupError("function does not return one value")
	}
	if t.Out(0).Kind() != reflect.Bool {
		return SetupError("function does not return a bool")
	}
	args := make([]reflect.Value, t.NumIn())
	rnd := config.source()
	for round := range config.rounds() {
		if err := config.fill(args, t, rnd); err != nil {
			return err
		}
		if !v.Call(args)[0].Bool() {
			return &CheckError{round + 1, interfaces(args)}
		}
	}
	return nil
}

// CheckEqual calls f and g, two functions of one type, with the same random arguments until their results differ, which is a *CheckEqualError, or they
// have been called often enough. A nil config is the zero one.
func CheckEqual(f, g any, config *Config) error {
	if config == nil {
		config = new(Config)
	}
	x, err := function(f, "f")
	if err != nil {
		return err
	}
	y, err := function(g, "g")
	if err != nil {
		return err
	}
	if x.Type() != y.Type() {
		return SetupError("functions have different types")
	}
	args := make([]reflect.Value, x.Type().NumIn())
	rnd := config.source()
	for round := range config.rounds() {
		if err := config.fill(args, x.Type(), rnd); err != nil {
			return err
		}
		out1, out2 := interfaces(x.Call(args)), interfaces(y.Call(args))
		if !reflect.DeepEqual(out1, out2) {
			return &CheckEqualError{CheckError{round + 1, interfaces(args)}, out1, out2}
		}
	}
	return nil
}
