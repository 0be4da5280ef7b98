// Package reflect lets a program look at values whose types it does not know: TypeOf and ValueOf turn what an interface holds into
// a Type and a Value, which can be asked about, taken apart, changed and called.
package reflect

import (
	"iter"
	"strconv"
)

// A Kind says which sort of type a Type is: an int, a struct, a slice.
type Kind uint

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// Ptr is the former name of Pointer.
const Ptr = Pointer

var kindNames = []string{
	"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr",
	"float32", "float64", "complex64", "complex128", "array", "chan", "func", "interface", "map", "ptr", "slice", "string",
	"struct", "unsafe.Pointer",
}

// String returns the name of the kind, as in "struct".
func (k Kind) String() string {
	if k < Kind(len(kindNames)) {
		return kindNames[k]
	}
	return "kind" + strconv.Itoa(int(k))
}

// A ChanDir is the direction of a channel type.
type ChanDir int

const (
	RecvDir ChanDir = 1 << iota
	SendDir
	BothDir = RecvDir | SendDir
)

// String returns the direction as it is written in Go.
func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + strconv.Itoa(int(d))
}

// A ValueError is what methods of Value panic with when the value is of a kind that they do not serve.
type ValueError struct {
	Method string
	Kind   Kind
}

// Error tells the method and the kind.
func (e *ValueError) Error() string {
	if e.Kind == 0 {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// A StructField describes one field of a struct type.
type StructField struct {
	// Name of the field.
	Name string
	// PkgPath is the package of an unexported field, and empty for an exported one.
	PkgPath string
	// Type of the field.
	Type Type
	// Tag behind the field's declaration.
	Tag StructTag
	// Offset in bytes inside the struct.
	Offset uintptr
	// Index for FieldByIndex.
	Index []int
	// Anonymous says that the field is embedded.
	Anonymous bool
}

// IsExported reports whether the field's name begins with a capital letter.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A Method describes one method of a type.
type Method struct {
	// Name of the method.
	Name string
	// PkgPath is the package of an unexported method of an interface.
	PkgPath string
	// Type of the method as a function that takes the receiver first; without it for a method of an interface.
	Type Type
	// Func is that function.
	Func Value
	// Index for Type.Method.
	Index int
}

// IsExported reports whether the method's name begins with a capital letter.
func (m Method) IsExported() bool { return m.PkgPath == "" }

// A StructTag is the string behind a struct field: by custom, pairs of the form key:"value" with spaces between them.
type StructTag string

// Get returns the value of a key, or "" if the tag does not have it.
func (tag StructTag) Get(key string) string {
	v, _ := tag.Lookup(key)
	return v
}

// Lookup returns the value of a key and whether the tag has it.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	rest := string(tag)
	for rest != "" {
		for rest != "" && rest[0] == ' ' {
			rest = rest[1:]
		}
		n := 0
		for n < len(rest) && rest[n] > ' ' && rest[n] != ':' && rest[n] != '"' && rest[n] != 0x7f {
			n++
		}
		if n == 0 || n+1 >= len(rest) || rest[n] != ':' || rest[n+1] != '"' {
			return "", false
		}
		name := rest[:n]
		rest = rest[n+1:]
		end := 1
		for end < len(rest) && rest[end] != '"' {
			if rest[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(rest) {
			return "", false
		}
		quoted := rest[:end+1]
		rest = rest[end+1:]
		if name == key {
			value, err := strconv.Unquote(quoted)
			return value, err == nil
		}
	}
	return "", false
}

// opaque stands for what only the natives look at.
type opaque struct{}

// rtype is the one implementation of Type.
type rtype struct {
	t *opaque
}

// A Value holds a Go value of any type. The zero Value holds nothing: its IsValid is false, and most methods panic.
type Value struct {
	typ *opaque
	// The value; if it has an address, what holds it: a pointer, a struct or an array.
	x *opaque
	// Where it is in x.
	key  *opaque
	flag int
}

// register tells the natives the types that they make values of.
func register(typ, field, method, value, err any) bool

var _ = register((*rtype)(nil), StructField{}, Method{}, Value{}, (*ValueError)(nil))

// TypeOf returns the dynamic type of i; nil if i is nil.
func TypeOf(i any) Type {
	if t := typeOf(i); t != nil {
		return t
	}
	return nil
}

func typeOf(i any) *rtype

// TypeFor returns the type that it is instantiated with.
func TypeFor[T any]() Type { return typeOf((*T)(nil)).elem() }

// ValueOf returns a Value that holds what i holds; the zero Value if i is nil.
func ValueOf(i any) Value

// TypeAssert returns v's value as a T, and whether it is one: as v.Interface().(T) would.
func TypeAssert[T any](v Value) (T, bool) {
	if v.typ == nil {
		panic(&ValueError{"reflect.TypeAssert", Invalid})
	}
	if !v.CanInterface() {
		panic("reflect: reflect.TypeAssert using value obtained using unexported field")
	}
	x, ok := v.Interface().(T)
	return x, ok
}

// Zero returns the zero value of a type. It has no address.
func Zero(typ Type) Value { return zero(underlying(typ, "Zero")) }

func zero(t *rtype) Value

// New returns a pointer to a new zero value of a type.
func New(typ Type) Value { return newValue(underlying(typ, "New")) }

func newValue(t *rtype) Value

func underlying(t Type, fn string) *rtype {
	if t == nil {
		panic("reflect: " + fn + "(nil)")
	}
	return t.(*rtype)
}

// Indirect returns what v points to; v itself if it is no pointer.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

// PointerTo returns the type of pointers to t.
func PointerTo(t Type) Type { return pointerTo(t.(*rtype)) }

// PtrTo is the former name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// SliceOf returns the type of slices of t.
func SliceOf(t Type) Type { return sliceOf(t.(*rtype)) }

// ArrayOf returns the type of arrays of length elements of a type.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	return arrayOf(length, elem.(*rtype))
}

// ChanOf returns the type of channels of a type and direction.
func ChanOf(dir ChanDir, t Type) Type {
	if dir < RecvDir || dir > BothDir {
		panic("reflect.ChanOf: invalid dir")
	}
	return chanOf(int(dir), t.(*rtype))
}

// MapOf returns the type of maps from key to elem.
func MapOf(key, elem Type) Type {
	if !key.Comparable() {
		panic("reflect.MapOf: invalid key type " + key.String())
	}
	return mapOf(key.(*rtype), elem.(*rtype))
}

// FuncOf returns the type of functions with these parameters and results.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	return funcOf(in, out, variadic)
}

// StructOf returns a struct type with these fields, of which the name, type, tag and package count.
func StructOf(fields []StructField) Type {
	for i, f := range fields {
		if f.Name == "" {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no name")
		}
		if f.Type == nil {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no type")
		}
		if c := f.Name[0]; f.PkgPath == "" && (c == '_' || 'a' <= c && c <= 'z') {
			panic("reflect.StructOf: field \"" + f.Name + "\" is unexported but missing PkgPath")
		}
		for _, g := range fields[:i] {
			if g.Name == f.Name && f.Name != "_" {
				panic("reflect.StructOf: duplicate field " + f.Name)
			}
		}
	}
	return structOf(fields)
}

func pointerTo(t *rtype) *rtype
func sliceOf(t *rtype) *rtype
func arrayOf(n int, t *rtype) *rtype
func chanOf(dir int, t *rtype) *rtype
func mapOf(k, e *rtype) *rtype
func funcOf(in, out []Type, variadic bool) *rtype
func structOf(fields []StructField) *rtype

// MakeSlice returns a new slice of a slice type.
func MakeSlice(typ Type, len, cap int) Value {
	if typ.Kind() != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	if len < 0 {
		panic("reflect.MakeSlice: negative len")
	}
	if cap < 0 {
		panic("reflect.MakeSlice: negative cap")
	}
	if len > cap {
		panic("reflect.MakeSlice: len > cap")
	}
	return makeSlice(typ.(*rtype), len, cap)
}

func makeSlice(t *rtype, len, cap int) Value

// MakeMap returns a new map of a map type.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize returns a new map of a map type, with room for about n entries.
func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	return makeMap(typ.(*rtype))
}

func makeMap(t *rtype) Value

// MakeChan returns a new channel of a channel type.
func MakeChan(typ Type, buffer int) Value {
	if typ.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if typ.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	return makeChan(typ.(*rtype), buffer)
}

func makeChan(t *rtype, buffer int) Value

// MakeFunc returns a function of a type that, when called, calls fn with its arguments and gives back fn's results.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	return makeFunc(typ.(*rtype), func(args []Value) []Value {
		results := fn(args)
		if len(results) != typ.NumOut() {
			panic("reflect: wrong return count from function created by MakeFunc")
		}
		return results
	})
}

func makeFunc(t *rtype, fn func(args []Value) []Value) Value

// Append adds values to a slice and returns the longer slice.
func Append(s Value, x ...Value) Value

// AppendSlice adds the elements of t to the slice s, of the same type.
func AppendSlice(s, t Value) Value

// Copy copies elements of src to dst until one ends and returns their number.
func Copy(dst, src Value) int

// DeepEqual reports whether x and y are equal as far as one can see by following them: pointers by what they point to,
// slices and maps by their elements. Functions are equal only if both are nil.
func DeepEqual(x, y any) bool

// Swapper returns a function that exchanges two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.Kind()})
	}
	n := v.Len()
	return func(i, j int) {
		if uint(i) >= uint(n) || uint(j) >= uint(n) {
			panic("reflect: slice index out of range")
		}
		swap(v, i, j)
	}
}

func swap(v Value, i, j int)

// VisibleFields returns the fields of a struct type with those promoted from embedded structs.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	w := &visibleWalk{byName: map[string]int{}, visiting: map[Type]bool{}}
	w.walk(t)
	out := w.fields[:0]
	for _, f := range w.fields {
		if f.Name != "" {
			out = append(out, f)
		}
	}
	return out
}

type visibleWalk struct {
	fields   []StructField
	byName   map[string]int
	visiting map[Type]bool
	index    []int
}

func (w *visibleWalk) walk(t Type) {
	if w.visiting[t] {
		return
	}
	w.visiting[t] = true
	for i := range t.NumField() {
		f := t.Field(i)
		w.index = append(w.index, i)
		add := true
		if at, ok := w.byName[f.Name]; ok {
			old := &w.fields[at]
			switch {
			case len(w.index) == len(old.Index):
				// Two at one depth hide each other.
				old.Name = ""
				add = false
			case len(w.index) < len(old.Index):
				old.Name = ""
			default:
				add = false
			}
		}
		if add {
			f.Index = append([]int(nil), w.index...)
			w.byName[f.Name] = len(w.fields)
			w.fields = append(w.fields, f)
		}
		if f.Anonymous {
			ft := f.Type
			if ft.Kind() == Pointer {
				ft = ft.Elem()
			}
			if ft.Kind() == Struct {
				w.walk(ft)
			}
		}
		w.index = w.index[:len(w.index)-1]
	}
	delete(w.visiting, t)
}

// A SelectDir says what a case of Select does.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is one case of Select.
type SelectCase struct {
	// Dir is the direction.
	Dir SelectDir
	// Chan is the channel; the zero Value in a default case.
	Chan Value
	// Send is the value to send.
	Send Value
}

// Select waits, as a select statement does, until one of the cases can go ahead. It returns the number of the case, and for a
// receive the value and whether it was sent rather than made by closing.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	defaults := 0
	for _, c := range cases {
		switch c.Dir {
		default:
			panic("reflect.Select: invalid Dir")
		case SelectDefault:
			if defaults++; defaults > 1 {
				panic("reflect.Select: multiple default cases")
			}
			if c.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if c.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
		case SelectSend:
			if c.Chan.IsValid() {
				if c.Chan.Kind() != Chan {
					panic(&ValueError{"reflect.Select", c.Chan.Kind()})
				}
				if c.Chan.Type().ChanDir()&SendDir == 0 {
					panic("reflect.Select: SendDir case using recv-only channel")
				}
				if !c.Send.IsValid() {
					panic("reflect.Select: SendDir case missing Send value")
				}
			}
		case SelectRecv:
			if c.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if c.Chan.IsValid() && c.Chan.Type().ChanDir()&RecvDir == 0 {
				panic("reflect.Select: RecvDir case using send-only channel")
			}
		}
	}
	return selectCases(cases)
}

func selectCases(cases []SelectCase) (int, Value, bool)

// A MapIter goes through the entries of a map; see Value.MapRange.
type MapIter struct {
	m       Value
	entries *opaque
	i       int
}

// Next moves to the next entry and reports whether there is one.
func (iter *MapIter) Next() bool {
	if !iter.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if iter.entries == nil {
		iter.entries = entriesOf(iter.m)
		iter.i = -1
	} else if iter.i < 0 || iter.i >= entryCount(iter.entries) {
		panic("MapIter.Next called on exhausted iterator")
	}
	iter.i++
	for iter.i < entryCount(iter.entries) && !entryPresent(iter.m, iter.entries, iter.i) {
		iter.i++
	}
	return iter.i < entryCount(iter.entries)
}

func (iter *MapIter) check(method string) {
	if iter.entries == nil {
		panic(method + " called before Next")
	}
	if iter.i >= entryCount(iter.entries) {
		panic(method + " called on exhausted iterator")
	}
}

// Key returns the key of the entry.
func (iter *MapIter) Key() Value {
	iter.check("MapIter.Key")
	return entryPart(iter.m, iter.entries, iter.i, false)
}

// Value returns the element of the entry.
func (iter *MapIter) Value() Value {
	iter.check("MapIter.Value")
	return entryPart(iter.m, iter.entries, iter.i, true)
}

// Reset has the iterator go through another map.
func (iter *MapIter) Reset(v Value) {
	if v.IsValid() && v.Kind() != Map {
		panic(&ValueError{"reflect.Value.MapRange", v.Kind()})
	}
	*iter = MapIter{m: v}
}

func entriesOf(m Value) *opaque
func entryCount(entries *opaque) int
func entryPresent(m Value, entries *opaque, i int) bool
func entryPart(m Value, entries *opaque, i int, value bool) Value

func rangeNum[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint | uintptr](n T, t Type) iter.Seq[Value] {
	return func(yield func(v Value) bool) {
		for i := T(0); i < n; i++ {
			v := ValueOf(i)
			if v.Type() != t {
				v = v.Convert(t)
			}
			if !yield(v) {
				return
			}
		}
	}
}
