package slog

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Value holds the value of an attribute. The zero Value holds nil.
type Value struct {
	_    [0]func() // no ==
	kind Kind
	// What it holds: for the kinds with a type of their own, of that type.
	any any
}

// A Kind says what a Value holds.
type Kind int

const (
	KindAny Kind = iota
	KindBool
	KindDuration
	KindFloat64
	KindInt64
	KindString
	KindTime
	KindUint64
	KindGroup
	KindLogValuer
)

var kindNames = []string{"Any", "Bool", "Duration", "Float64", "Int64", "String", "Time", "Uint64", "Group", "LogValuer"}

// String returns the name of the kind.
func (k Kind) String() string {
	if k >= 0 && int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "<unknown slog.Kind>"
}

// A LogValuer gives the Value that is logged in its place, when it is logged.
type LogValuer interface {
	LogValue() Value
}

// StringValue returns a Value for a string.
func StringValue(value string) Value { return Value{kind: KindString, any: value} }

// IntValue returns a Value for an int.
func IntValue(v int) Value { return Int64Value(int64(v)) }

// Int64Value returns a Value for an int64.
func Int64Value(v int64) Value { return Value{kind: KindInt64, any: v} }

// Uint64Value returns a Value for a uint64.
func Uint64Value(v uint64) Value { return Value{kind: KindUint64, any: v} }

// Float64Value returns a Value for a float64.
func Float64Value(v float64) Value { return Value{kind: KindFloat64, any: v} }

// BoolValue returns a Value for a bool.
func BoolValue(v bool) Value { return Value{kind: KindBool, any: v} }

// TimeValue returns a Value for a time, without its monotonic part.
func TimeValue(v time.Time) Value { return Value{kind: KindTime, any: v.Round(0)} }

// DurationValue returns a Value for a duration.
func DurationValue(v time.Duration) Value { return Value{kind: KindDuration, any: v} }

// GroupValue returns a Value for a list of attributes. Empty groups among them are left out.
func GroupValue(as ...Attr) Value {
	if slices.ContainsFunc(as, hasEmptyGroup) {
		as = slices.DeleteFunc(slices.Clone(as), hasEmptyGroup)
	}
	return Value{kind: KindGroup, any: as}
}

func hasEmptyGroup(a Attr) bool { return a.Value.isEmptyGroup() }

// AnyValue returns a Value for v, of the kind that its type has.
func AnyValue(v any) Value {
	switch v := v.(type) {
	case string:
		return StringValue(v)
	case int:
		return Int64Value(int64(v))
	case uint:
		return Uint64Value(uint64(v))
	case int64:
		return Int64Value(v)
	case uint64:
		return Uint64Value(v)
	case bool:
		return BoolValue(v)
	case time.Duration:
		return DurationValue(v)
	case time.Time:
		return TimeValue(v)
	case uint8:
		return Uint64Value(uint64(v))
	case uint16:
		return Uint64Value(uint64(v))
	case uint32:
		return Uint64Value(uint64(v))
	case uintptr:
		return Uint64Value(uint64(v))
	case int8:
		return Int64Value(int64(v))
	case int16:
		return Int64Value(int64(v))
	case int32:
		return Int64Value(int64(v))
	case float64:
		return Float64Value(v)
	case float32:
		return Float64Value(float64(v))
	case []Attr:
		return GroupValue(v...)
	case Value:
		return v
	case LogValuer:
		return Value{kind: KindLogValuer, any: v}
	}
	return Value{any: v}
}

// Kind returns what v holds.
func (v Value) Kind() Kind { return v.kind }

// Any returns what v holds, as an any.
func (v Value) Any() any { return v.any }

func (v Value) must(k Kind) {
	if v.kind != k {
		panic(fmt.Sprintf("Value kind is %s, not %s", v.kind, k))
	}
}

// Int64 returns v as an int64. It panics if v is of another kind.
func (v Value) Int64() int64 {
	v.must(KindInt64)
	return v.any.(int64)
}

// Uint64 returns v as a uint64. It panics if v is of another kind.
func (v Value) Uint64() uint64 {
	v.must(KindUint64)
	return v.any.(uint64)
}

// Float64 returns v as a float64. It panics if v is of another kind.
func (v Value) Float64() float64 {
	v.must(KindFloat64)
	return v.any.(float64)
}

// Bool returns v as a bool. It panics if v is of another kind.
func (v Value) Bool() bool {
	v.must(KindBool)
	return v.any.(bool)
}

// Duration returns v as a duration. It panics if v is of another kind.
func (v Value) Duration() time.Duration {
	v.must(KindDuration)
	return v.any.(time.Duration)
}

// Time returns v as a time. It panics if v is of another kind.
func (v Value) Time() time.Time {
	v.must(KindTime)
	return v.any.(time.Time)
}

// LogValuer returns v as a LogValuer. It panics if v is none.
func (v Value) LogValuer() LogValuer { return v.any.(LogValuer) }

// Group returns v as a list of attributes. It panics if v is of another kind.
func (v Value) Group() []Attr {
	if v.kind != KindGroup {
		panic("Group: bad kind")
	}
	return v.any.([]Attr)
}

// String returns v as text, whatever it holds.
func (v Value) String() string {
	switch v.kind {
	case KindString:
		return v.any.(string)
	case KindFloat64:
		return strconv.FormatFloat(v.any.(float64), 'g', -1, 64)
	}
	return fmt.Sprint(v.any)
}

// Equal reports whether v and w hold the same. It panics if they hold what cannot be compared.
func (v Value) Equal(w Value) bool {
	if v.kind != w.kind {
		return false
	}
	switch v.kind {
	case KindTime:
		return v.any.(time.Time).Equal(w.any.(time.Time))
	case KindGroup:
		return slices.EqualFunc(v.Group(), w.Group(), Attr.Equal)
	case KindFloat64:
		// NaN is not itself.
		return v.any.(float64) == w.any.(float64) && !math.IsNaN(v.any.(float64))
	}
	return v.any == w.any
}

func (v Value) isEmptyGroup() bool { return v.kind == KindGroup && len(v.Group()) == 0 }

// How often LogValue is called in a row.
const maxLogValues = 100

// Resolve calls LogValue until the Value is no LogValuer; a panic there becomes an error value.
func (v Value) Resolve() (rv Value) {
	first := v
	defer func() {
		if r := recover(); r != nil {
			rv = AnyValue(fmt.Errorf("LogValue panicked\n%s", callers()))
		}
	}()
	for range maxLogValues {
		if v.kind != KindLogValuer {
			return v
		}
		v = v.LogValuer().LogValue()
	}
	return AnyValue(fmt.Errorf("LogValue called too many times on Value of type %T", first.any))
}

// callers tells where the program is.
func callers() string {
	pcs := make([]uintptr, 6)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	var b strings.Builder
	for i := 0; ; i++ {
		f, more := frames.Next()
		if i == 5 {
			b.WriteString("(rest of stack elided)\n")
			return b.String()
		}
		fmt.Fprintf(&b, "called from %s (%s:%d)\n", f.Function, f.File, f.Line)
		if !more {
			return b.String()
		}
	}
}

// An Attr is a value with a name.
type Attr struct {
	Key   string
	Value Value
}

// String returns an attribute for a string.
func String(key, value string) Attr { return Attr{key, StringValue(value)} }

// Int64 returns an attribute for an int64.
func Int64(key string, value int64) Attr { return Attr{key, Int64Value(value)} }

// Int returns an attribute for an int.
func Int(key string, value int) Attr { return Attr{key, IntValue(value)} }

// Uint64 returns an attribute for a uint64.
func Uint64(key string, v uint64) Attr { return Attr{key, Uint64Value(v)} }

// Float64 returns an attribute for a float64.
func Float64(key string, v float64) Attr { return Attr{key, Float64Value(v)} }

// Bool returns an attribute for a bool.
func Bool(key string, v bool) Attr { return Attr{key, BoolValue(v)} }

// Time returns an attribute for a time.
func Time(key string, v time.Time) Attr { return Attr{key, TimeValue(v)} }

// Duration returns an attribute for a duration.
func Duration(key string, v time.Duration) Attr { return Attr{key, DurationValue(v)} }

// Group returns an attribute for a group of others, given as Logger.Info takes them.
func Group(key string, args ...any) Attr { return Attr{key, GroupValue(attrsOf(args)...)} }

// GroupAttrs returns an attribute for a group of others.
func GroupAttrs(key string, attrs ...Attr) Attr { return Attr{key, GroupValue(attrs...)} }

// Any returns an attribute for any value.
func Any(key string, value any) Attr { return Attr{key, AnyValue(value)} }

// Equal reports whether both have the same name and value.
func (a Attr) Equal(b Attr) bool { return a.Key == b.Key && a.Value.Equal(b.Value) }

// String returns the attribute as key=value.
func (a Attr) String() string { return a.Key + "=" + a.Value.String() }

func (a Attr) isEmpty() bool { return a.Key == "" && a.Value.kind == KindAny && a.Value.any == nil }

// The name of an argument without one.
const badKey = "!BADKEY"

// nextAttr takes an attribute from arguments: an Attr, or a string and a value.
func nextAttr(args []any) (Attr, []any) {
	switch x := args[0].(type) {
	case Attr:
		return x, args[1:]
	case string:
		if len(args) > 1 {
			return Any(x, args[1]), args[2:]
		}
	}
	return Any(badKey, args[0]), args[1:]
}

func attrsOf(args []any) []Attr {
	var as []Attr
	for len(args) > 0 {
		var a Attr
		a, args = nextAttr(args)
		as = append(as, a)
	}
	return as
}
