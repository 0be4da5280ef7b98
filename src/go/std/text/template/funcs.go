package template

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

// builtins returns the functions that every template has. Some are handled by name where they are called.
func builtins() FuncMap {
	return FuncMap{
		"and":  func(first reflect.Value, more ...reflect.Value) reflect.Value { return first },
		"or":   func(first reflect.Value, more ...reflect.Value) reflect.Value { return first },
		"call": func(fn reflect.Value, args ...reflect.Value) reflect.Value { return fn },
		"not":  func(arg reflect.Value) bool { return !truth(arg) },

		"index": index,
		"slice": slice,
		"len":   length,

		"print":    fmt.Sprint,
		"printf":   fmt.Sprintf,
		"println":  fmt.Sprintln,
		"html":     HTMLEscaper,
		"js":       JSEscaper,
		"urlquery": URLQueryEscaper,

		"eq": equal,
		"ne": func(a, b reflect.Value) (bool, error) { return negated(equal(a, b)) },
		"lt": less,
		"le": lessOrEqual,
		"gt": func(a, b reflect.Value) (bool, error) { return negated(lessOrEqual(a, b)) },
		"ge": func(a, b reflect.Value) (bool, error) { return negated(less(a, b)) },
	}
}

var builtinValues map[string]reflect.Value

func negated(b bool, err error) (bool, error) { return !b && err == nil, err }

func (t *Template) findFunction(name string) (fn reflect.Value, builtin, ok bool) {
	if t.common != nil {
		t.mu.RLock()
		defer t.mu.RUnlock()
		if fn, ok := t.values[name]; ok {
			return fn, false, true
		}
	}
	if builtinValues == nil {
		builtinValues = map[string]reflect.Value{}
		addFuncs(builtinValues, builtins())
	}
	fn, ok = builtinValues[name]
	return fn, true, ok
}

// addFuncs enters functions as values; it panics at what templates could not call.
func addFuncs(out map[string]reflect.Value, in FuncMap) {
	for name, fn := range in {
		if !isName(name) {
			panic(fmt.Errorf("function name %q is not a valid identifier", name))
		}
		v := reflect.ValueOf(fn)
		if v.Kind() != reflect.Func {
			panic("value for " + name + " not a function")
		}
		if err := goodFunc(name, v.Type()); err != nil {
			panic(err)
		}
		out[name] = v
	}
}

func isName(s string) bool {
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return s != ""
}

// goodFunc says what keeps templates from calling a function.
func goodFunc(name string, typ reflect.Type) error {
	n := typ.NumOut()
	switch {
	case n != 1 && n != 2:
		return fmt.Errorf("function %s has %d return values; should be 1 or 2", name, n)
	case n == 2 && typ.Out(1) != errorType:
		return fmt.Errorf("invalid function signature for %s: second return value should be error; is %s", name, typ.Out(1))
	}
	return nil
}

// safeCall calls fn; a panic becomes an error.
func safeCall(fn reflect.Value, args []reflect.Value) (v reflect.Value, err error) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(error); ok {
				err = e
			} else {
				err = fmt.Errorf("%v", r)
			}
		}
	}()
	out := fn.Call(args)
	if len(out) == 2 && !out[1].IsNil() {
		return out[0], out[1].Interface().(error)
	}
	return out[0], nil
}

func truth(v reflect.Value) bool {
	yes, _ := isTrue(inInterface(v))
	return yes
}

func isInt(k reflect.Kind) bool { return reflect.Int <= k && k <= reflect.Int64 }

func isUint(k reflect.Kind) bool { return reflect.Uint <= k && k <= reflect.Uintptr }

// asArg returns v as a value of a type, for the key of a map or an argument of call.
func asArg(v reflect.Value, typ reflect.Type) (reflect.Value, error) {
	if !v.IsValid() {
		if !canBeNil(typ) {
			return v, fmt.Errorf("value is nil; should be of type %s", typ)
		}
		v = reflect.Zero(typ)
	}
	if v.Type().AssignableTo(typ) {
		return v, nil
	}
	if k := typ.Kind(); (isInt(v.Kind()) || isUint(v.Kind())) && (isInt(k) || isUint(k)) {
		return v.Convert(typ), nil
	}
	return reflect.Value{}, fmt.Errorf("value has type %s; should be %s", v.Type(), typ)
}

// position returns an index that is at most limit.
func position(v reflect.Value, limit int) (int, error) {
	var n int64
	switch k := v.Kind(); {
	case isInt(k):
		n = v.Int()
	case isUint(k):
		n = int64(v.Uint())
	case k == reflect.Invalid:
		return 0, errors.New("cannot index slice/array with nil")
	default:
		return 0, fmt.Errorf("cannot index slice/array with type %s", v.Type())
	}
	if n < 0 || n > int64(limit) {
		return 0, fmt.Errorf("index out of range: %d", n)
	}
	return int(n), nil
}

func index(v reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	if v = inInterface(v); !v.IsValid() {
		return v, errors.New("index of untyped nil")
	}
	for _, i := range indexes {
		i = inInterface(i)
		var isNil bool
		if v, isNil = indirect(v); isNil {
			return reflect.Value{}, errors.New("index of nil pointer")
		}
		switch v.Kind() {
		case reflect.Array, reflect.Slice, reflect.String:
			n, err := position(i, v.Len())
			if err != nil {
				return reflect.Value{}, err
			}
			v = v.Index(n)
		case reflect.Map:
			key, err := asArg(i, v.Type().Key())
			if err != nil {
				return reflect.Value{}, err
			}
			x := v.MapIndex(key)
			if !x.IsValid() {
				x = reflect.Zero(v.Type().Elem())
			}
			v = x
		default:
			return reflect.Value{}, fmt.Errorf("can't index item of type %s", v.Type())
		}
	}
	return v, nil
}

func slice(v reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	none := reflect.Value{}
	if v = inInterface(v); !v.IsValid() {
		return none, errors.New("slice of untyped nil")
	}
	v, isNil := indirect(v)
	if isNil {
		return none, errors.New("slice of nil pointer")
	}
	if len(indexes) > 3 {
		return none, fmt.Errorf("too many slice indexes: %d", len(indexes))
	}
	limit := 0
	switch v.Kind() {
	case reflect.String:
		if len(indexes) == 3 {
			return none, errors.New("cannot 3-index slice a string")
		}
		limit = v.Len()
	case reflect.Array, reflect.Slice:
		limit = v.Cap()
	default:
		return none, fmt.Errorf("can't slice item of type %s", v.Type())
	}
	at := [3]int{0, v.Len(), 0}
	for i, x := range indexes {
		n, err := position(x, limit)
		if err != nil {
			return none, err
		}
		at[i] = n
	}
	if at[0] > at[1] {
		return none, fmt.Errorf("invalid slice index: %d > %d", at[0], at[1])
	}
	if len(indexes) < 3 {
		return v.Slice(at[0], at[1]), nil
	}
	if at[1] > at[2] {
		return none, fmt.Errorf("invalid slice index: %d > %d", at[1], at[2])
	}
	return v.Slice3(at[0], at[1], at[2]), nil
}

func length(v reflect.Value) (int, error) {
	v, isNil := indirect(v)
	if isNil {
		return 0, errors.New("len of nil pointer")
	}
	switch v.Kind() {
	case reflect.Array, reflect.Chan, reflect.Map, reflect.Slice, reflect.String:
		return v.Len(), nil
	}
	return 0, fmt.Errorf("len of type %s", v.Type())
}

// callValue is the built-in call.
func callValue(name string, fn reflect.Value, args ...reflect.Value) (reflect.Value, error) {
	if fn = inInterface(fn); !fn.IsValid() {
		return fn, errors.New("call of nil")
	}
	typ := fn.Type()
	if typ.Kind() != reflect.Func {
		return reflect.Value{}, fmt.Errorf("non-function %s of type %s", name, typ)
	}
	if err := goodFunc(name, typ); err != nil {
		return reflect.Value{}, err
	}
	fixed := typ.NumIn()
	if typ.IsVariadic() {
		fixed--
		if len(args) < fixed {
			return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want at least %d", name, len(args), fixed)
		}
	} else if len(args) != fixed {
		return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want %d", name, len(args), fixed)
	}
	argv := make([]reflect.Value, len(args))
	for i, arg := range args {
		want := typ.In(min(i, typ.NumIn()-1))
		if i >= fixed {
			want = want.Elem()
		}
		v, err := asArg(inInterface(arg), want)
		if err != nil {
			return reflect.Value{}, fmt.Errorf("arg %d: %w", i, err)
		}
		argv[i] = v
	}
	return safeCall(fn, argv)
}

// ---- comparison

// The sorts of values that can be compared.
type sort int

const (
	otherSort sort = iota
	boolSort
	complexSort
	intSort
	floatSort
	stringSort
	uintSort
)

var errBadComparison = errors.New("invalid type for comparison")

func sortOf(v reflect.Value) sort {
	switch k := v.Kind(); {
	case k == reflect.Bool:
		return boolSort
	case isInt(k):
		return intSort
	case isUint(k):
		return uintSort
	case k == reflect.Float32 || k == reflect.Float64:
		return floatSort
	case k == reflect.Complex64 || k == reflect.Complex128:
		return complexSort
	case k == reflect.String:
		return stringSort
	}
	return otherSort
}

// compareMixed compares a signed with an unsigned integer.
func compareMixed(i int64, u uint64) int {
	if i < 0 {
		return -1
	}
	return cmp.Compare(uint64(i), u)
}

func incompatible(a, b reflect.Value) error {
	return fmt.Errorf("incompatible types for comparison: %v and %v", a.Type(), b.Type())
}

func isNil(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Invalid:
		return true
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return v.IsNil()
	}
	return false
}

// equal reports whether first equals one of the others.
func equal(first reflect.Value, others ...reflect.Value) (bool, error) {
	first = inInterface(first)
	if len(others) == 0 {
		return false, errors.New("missing argument for comparison")
	}
	for _, other := range others {
		yes, err := equalTo(first, inInterface(other))
		if yes || err != nil {
			return yes, err
		}
	}
	return false, nil
}

func equalTo(a, b reflect.Value) (bool, error) {
	sa, sb := sortOf(a), sortOf(b)
	switch {
	case sa == intSort && sb == uintSort:
		return compareMixed(a.Int(), b.Uint()) == 0, nil
	case sa == uintSort && sb == intSort:
		return compareMixed(b.Int(), a.Uint()) == 0, nil
	case sa != sb:
		if a.IsValid() && b.IsValid() {
			return false, incompatible(a, b)
		}
		return false, nil
	}
	switch sa {
	case boolSort:
		return a.Bool() == b.Bool(), nil
	case complexSort:
		return a.Complex() == b.Complex(), nil
	case floatSort:
		return a.Float() == b.Float(), nil
	case intSort:
		return a.Int() == b.Int(), nil
	case stringSort:
		return a.String() == b.String(), nil
	case uintSort:
		return a.Uint() == b.Uint(), nil
	}
	if a.Kind() != b.Kind() && a.IsValid() && b.IsValid() {
		return false, fmt.Errorf("non-comparable types %s: %v, %s: %v", a, a.Type(), b.Type(), b)
	}
	if isNil(a) || isNil(b) {
		return isNil(a) == isNil(b), nil
	}
	if !b.Type().Comparable() {
		return false, fmt.Errorf("non-comparable type %s: %v", b, b.Type())
	}
	return a.Interface() == b.Interface(), nil
}

func less(a, b reflect.Value) (bool, error) {
	a, b = inInterface(a), inInterface(b)
	sa, sb := sortOf(a), sortOf(b)
	if sa == otherSort || sb == otherSort {
		return false, errBadComparison
	}
	switch {
	case sa == intSort && sb == uintSort:
		return compareMixed(a.Int(), b.Uint()) < 0, nil
	case sa == uintSort && sb == intSort:
		return compareMixed(b.Int(), a.Uint()) > 0, nil
	case sa != sb:
		return false, incompatible(a, b)
	}
	switch sa {
	case floatSort:
		return a.Float() < b.Float(), nil
	case intSort:
		return a.Int() < b.Int(), nil
	case stringSort:
		return a.String() < b.String(), nil
	case uintSort:
		return a.Uint() < b.Uint(), nil
	}
	return false, errBadComparison
}

func lessOrEqual(a, b reflect.Value) (bool, error) {
	yes, err := less(a, b)
	if yes || err != nil {
		return yes, err
	}
	return equal(a, b)
}

// sortedKeys returns the keys of a map in the order in which fmt prints them.
func sortedKeys(m reflect.Value) []reflect.Value { return sorted(m.MapKeys()) }

// sorted needs less code than slices.SortStableFunc does.
func sorted(keys []reflect.Value) []reflect.Value {
	if len(keys) < 2 {
		return keys
	}
	a, b := sorted(keys[:len(keys)/2]), sorted(keys[len(keys)/2:])
	merged := make([]reflect.Value, 0, len(keys))
	for len(a) > 0 && len(b) > 0 {
		if compareKeys(b[0], a[0]) < 0 {
			merged, b = append(merged, b[0]), b[1:]
		} else {
			merged, a = append(merged, a[0]), a[1:]
		}
	}
	return append(append(merged, a...), b...)
}

func compareKeys(a, b reflect.Value) int {
	switch k := a.Kind(); {
	case isInt(k):
		return cmp.Compare(a.Int(), b.Int())
	case isUint(k):
		return cmp.Compare(a.Uint(), b.Uint())
	case k == reflect.String:
		return cmp.Compare(a.String(), b.String())
	case k == reflect.Float32 || k == reflect.Float64:
		return cmp.Compare(a.Float(), b.Float())
	case k == reflect.Complex64 || k == reflect.Complex128:
		x, y := a.Complex(), b.Complex()
		return cmp.Or(cmp.Compare(real(x), real(y)), cmp.Compare(imag(x), imag(y)))
	case k == reflect.Bool:
		switch {
		case a.Bool() == b.Bool():
			return 0
		case a.Bool():
			return 1
		}
		return -1
	case k == reflect.Pointer || k == reflect.Chan:
		return cmp.Compare(a.Pointer(), b.Pointer())
	case k == reflect.Struct:
		for i := range a.NumField() {
			if c := compareKeys(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
	case k == reflect.Array:
		for i := range a.Len() {
			if c := compareKeys(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
	case k == reflect.Interface:
		switch {
		case a.IsNil() && b.IsNil():
			return 0
		case a.IsNil():
			return -1
		case b.IsNil():
			return 1
		}
		x, y := a.Elem(), b.Elem()
		if x.Type() == y.Type() {
			return compareKeys(x, y)
		}
		return cmp.Or(cmp.Compare(x.Kind(), y.Kind()), cmp.Compare(x.Type().String(), y.Type().String()))
	}
	return 0
}

// ---- escaping

var htmlReplacer = strings.NewReplacer("\x00", "\uFFFD", `"`, "&#34;", "'", "&#39;", "&", "&amp;", "<", "&lt;", ">", "&gt;")

// HTMLEscape writes b to w with what HTML gives a meaning escaped.
func HTMLEscape(w io.Writer, b []byte) { io.WriteString(w, HTMLEscapeString(string(b))) }

// HTMLEscapeString returns s with what HTML gives a meaning escaped.
func HTMLEscapeString(s string) string { return htmlReplacer.Replace(s) }

// HTMLEscaper returns its arguments, as print shows them, escaped for HTML.
func HTMLEscaper(args ...any) string { return HTMLEscapeString(printed(args)) }

// JSEscape writes b to w as it can stand in a JavaScript string.
func JSEscape(w io.Writer, b []byte) { io.WriteString(w, JSEscapeString(string(b))) }

// JSEscapeString returns s as it can stand in a JavaScript string.
func JSEscapeString(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, width := utf8.DecodeRuneInString(s[i:])
		switch {
		case strings.ContainsRune(`\'"`, r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ', r < utf8.RuneSelf && strings.ContainsRune("<>&=", r):
			fmt.Fprintf(&b, `\u%04X`, r)
		case r >= utf8.RuneSelf && !unicode.IsPrint(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteString(s[i : i+width])
		}
		i += width
	}
	return b.String()
}

// JSEscaper returns its arguments, as print shows them, escaped for JavaScript.
func JSEscaper(args ...any) string { return JSEscapeString(printed(args)) }

// URLQueryEscaper returns its arguments, as print shows them, escaped for the query of a URL.
func URLQueryEscaper(args ...any) string {
	s := printed(args)
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ':
			b.WriteByte('+')
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("-_.~", c) >= 0:
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// printed returns the arguments as print shows them.
func printed(args []any) string {
	if len(args) == 1 {
		if s, ok := args[0].(string); ok {
			return s
		}
	}
	for i, arg := range args {
		if x, ok := printable(reflect.ValueOf(arg)); ok {
			args[i] = x
		}
	}
	return fmt.Sprint(args...)
}
