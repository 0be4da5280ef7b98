package reflect

import "iter"

// Type is a Go type. Types are equal under == if they are the same type.
type Type interface {
	// Align returns the alignment in memory, in bytes.
	Align() int
	// FieldAlign returns the alignment as a field of a struct.
	FieldAlign() int
	// Method returns the i-th of the exported methods, in the order of their names.
	Method(int) Method
	// Methods goes through the methods.
	Methods() iter.Seq[Method]
	// MethodByName returns the method of a name and whether there is one.
	MethodByName(string) (Method, bool)
	// NumMethod returns the number of exported methods; of an interface type, of all.
	NumMethod() int
	// Name returns the name of a defined type within its package, "" for other types.
	Name() string
	// PkgPath returns the import path of a defined type's package.
	PkgPath() string
	// Size returns the bytes that a value takes.
	Size() uintptr
	// String returns the type as Go code, packages by their short names.
	String() string
	// Kind returns the sort of the type.
	Kind() Kind
	// Implements reports whether the type has the methods of the interface type u.
	Implements(u Type) bool
	// AssignableTo reports whether a value can be assigned to a variable of type u.
	AssignableTo(u Type) bool
	// ConvertibleTo reports whether a value can be converted to type u.
	ConvertibleTo(u Type) bool
	// Comparable reports whether values can be compared with ==.
	Comparable() bool
	// Bits returns the size of a number in bits.
	Bits() int
	// ChanDir returns the direction of a channel type.
	ChanDir() ChanDir
	// IsVariadic reports whether the last parameter of a function type is written with dots.
	IsVariadic() bool
	// Elem returns the type of the elements of an array, chan, map, pointer or slice type.
	Elem() Type
	// Field returns the i-th field of a struct type.
	Field(i int) StructField
	// Fields goes through the fields.
	Fields() iter.Seq[StructField]
	// FieldByIndex returns a field of a field, and so on.
	FieldByIndex(index []int) StructField
	// FieldByName returns the field of a name, promoted ones among them.
	FieldByName(name string) (StructField, bool)
	// FieldByNameFunc returns the one field, at the least depth, whose name satisfies match.
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	// In returns the type of the i-th parameter.
	In(i int) Type
	// Ins goes through the types of the parameters.
	Ins() iter.Seq[Type]
	// Key returns the type of a map's keys.
	Key() Type
	// Len returns the length of an array type.
	Len() int
	// NumField returns the number of a struct type's fields.
	NumField() int
	// NumIn returns the number of parameters.
	NumIn() int
	// NumOut returns the number of results.
	NumOut() int
	// Out returns the type of the i-th result.
	Out(i int) Type
	// Outs goes through the types of the results.
	Outs() iter.Seq[Type]
	// OverflowComplex reports whether the type cannot hold x.
	OverflowComplex(x complex128) bool
	// OverflowFloat reports whether the type cannot hold x.
	OverflowFloat(x float64) bool
	// OverflowInt reports whether the type cannot hold x.
	OverflowInt(x int64) bool
	// OverflowUint reports whether the type cannot hold x.
	OverflowUint(x uint64) bool
	// CanSeq reports whether a value can be ranged over with one variable.
	CanSeq() bool
	// CanSeq2 reports whether a value can be ranged over with two variables.
	CanSeq2() bool

	common() *rtype
}

func (t *rtype) common() *rtype { return t }

func (t *rtype) Align() int
func (t *rtype) FieldAlign() int { return t.Align() }
func (t *rtype) NumMethod() int
func (t *rtype) Name() string
func (t *rtype) PkgPath() string
func (t *rtype) Size() uintptr
func (t *rtype) String() string
func (t *rtype) Kind() Kind
func (t *rtype) Comparable() bool
func (t *rtype) Bits() int
func (t *rtype) ChanDir() ChanDir
func (t *rtype) IsVariadic() bool
func (t *rtype) Len() int
func (t *rtype) NumField() int
func (t *rtype) NumIn() int
func (t *rtype) NumOut() int
func (t *rtype) Field(i int) StructField
func (t *rtype) method(i int) (Method, bool)
func (t *rtype) methodIndex(name string) int
func (t *rtype) elem() *rtype
func (t *rtype) key() *rtype
func (t *rtype) in(i int) *rtype
func (t *rtype) out(i int) *rtype
func (t *rtype) implements(u *rtype) bool
func (t *rtype) assignableTo(u *rtype) bool
func (t *rtype) convertibleTo(u *rtype) bool

func (t *rtype) Elem() Type     { return t.elem() }
func (t *rtype) Key() Type      { return t.key() }
func (t *rtype) In(i int) Type  { return t.in(i) }
func (t *rtype) Out(i int) Type { return t.out(i) }

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return t.implements(u.(*rtype))
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return t.assignableTo(u.(*rtype))
}

func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return t.convertibleTo(u.(*rtype))
}

func (t *rtype) Method(i int) Method {
	m, ok := t.method(i)
	if !ok {
		panic("reflect: Method index out of range")
	}
	return m
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	i := t.methodIndex(name)
	if i < 0 {
		return Method{}, false
	}
	return t.Method(i), true
}

func (t *rtype) Methods() iter.Seq[Method] {
	return func(yield func(Method) bool) {
		for i := range t.NumMethod() {
			if !yield(t.Method(i)) {
				return
			}
		}
	}
}

func (t *rtype) Fields() iter.Seq[StructField] {
	if t.Kind() != Struct {
		panic("reflect: Fields of non-struct type " + t.String())
	}
	return func(yield func(StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

func (t *rtype) Ins() iter.Seq[Type] {
	if t.Kind() != Func {
		panic("reflect: Ins of non-func type " + t.String())
	}
	return func(yield func(Type) bool) {
		for i := range t.NumIn() {
			if !yield(t.In(i)) {
				return
			}
		}
	}
}

func (t *rtype) Outs() iter.Seq[Type] {
	if t.Kind() != Func {
		panic("reflect: Outs of non-func type " + t.String())
	}
	return func(yield func(Type) bool) {
		for i := range t.NumOut() {
			if !yield(t.Out(i)) {
				return
			}
		}
	}
}

func (t *rtype) FieldByIndex(index []int) StructField {
	var typ Type = t
	var f StructField
	for i, x := range index {
		if i > 0 {
			if typ.Kind() == Pointer && typ.Elem().Kind() == Struct {
				typ = typ.Elem()
			}
		}
		f = typ.Field(x)
		typ = f.Type
	}
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	if t.Kind() != Struct {
		panic("reflect: FieldByName of non-struct type " + t.String())
	}
	if name != "" {
		for i := range t.NumField() {
			if f := t.Field(i); f.Name == name {
				return f, true
			}
		}
	}
	return t.FieldByNameFunc(func(s string) bool { return s == name })
}

// A place to look for fields: a struct, and the way to it.
type fieldScan struct {
	typ   Type
	index []int
}

func (t *rtype) FieldByNameFunc(match func(string) bool) (found StructField, ok bool) {
	if t.Kind() != Struct {
		panic("reflect: FieldByNameFunc of non-struct type " + t.String())
	}
	level := []fieldScan{{typ: t}}
	visited := map[Type]bool{}
	var count map[Type]int
	for len(level) > 0 && !ok {
		var next []fieldScan
		nextCount := map[Type]int{}
		for _, scan := range level {
			if visited[scan.typ] {
				continue
			}
			visited[scan.typ] = true
			for i := range scan.typ.NumField() {
				f := scan.typ.Field(i)
				var embedded Type
				if f.Anonymous {
					embedded = f.Type
					if embedded.Kind() == Pointer {
						embedded = embedded.Elem()
					}
				}
				if match(f.Name) {
					// Two at one depth hide each other, and a type that is embedded twice hides its own.
					if count[scan.typ] > 1 || ok {
						return StructField{}, false
					}
					found, ok = f, true
					found.Index = append(append([]int(nil), scan.index...), i)
					continue
				}
				if ok || embedded == nil || embedded.Kind() != Struct {
					continue
				}
				if nextCount[embedded] > 0 {
					nextCount[embedded] = 2
					continue
				}
				nextCount[embedded] = 1
				if count[scan.typ] > 1 {
					nextCount[embedded] = 2
				}
				next = append(next, fieldScan{embedded, append(append([]int(nil), scan.index...), i)})
			}
		}
		level, count = next, nextCount
	}
	return found, ok
}

func (t *rtype) OverflowComplex(x complex128) bool {
	switch t.Kind() {
	case Complex64:
		return overflowFloat32(real(x)) || overflowFloat32(imag(x))
	case Complex128:
		return false
	}
	panic("reflect: OverflowComplex of non-complex type " + t.String())
}

func (t *rtype) OverflowFloat(x float64) bool {
	switch t.Kind() {
	case Float32:
		return overflowFloat32(x)
	case Float64:
		return false
	}
	panic("reflect: OverflowFloat of non-float type " + t.String())
}

func (t *rtype) OverflowInt(x int64) bool {
	switch t.Kind() {
	case Int, Int8, Int16, Int32, Int64:
		return overflowInt(x, t.Bits())
	}
	panic("reflect: OverflowInt of non-int type " + t.String())
}

func (t *rtype) OverflowUint(x uint64) bool {
	switch t.Kind() {
	case Uint, Uintptr, Uint8, Uint16, Uint32, Uint64:
		return overflowUint(x, t.Bits())
	}
	panic("reflect: OverflowUint of non-uint type " + t.String())
}

func overflowFloat32(x float64) bool {
	if x < 0 {
		x = -x
	}
	return 3.40282346638528859811704183484516925440e+38 < x && x <= 1.79769313486231570814527423731704356798070e+308
}

func overflowInt(x int64, bits int) bool { return x<<(64-bits)>>(64-bits) != x }

func overflowUint(x uint64, bits int) bool { return x<<(64-bits)>>(64-bits) != x }

func (t *rtype) CanSeq() bool {
	switch t.Kind() {
	case Int8, Int16, Int32, Int64, Int, Uint8, Uint16, Uint32, Uint64, Uint, Uintptr, Array, Slice, Chan, String, Map:
		return true
	case Func:
		return t.takesYield(1)
	case Pointer:
		return t.Elem().Kind() == Array
	}
	return false
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return t.takesYield(2)
	case Pointer:
		return t.Elem().Kind() == Array
	}
	return false
}

// takesYield reports whether t is a function that takes a function of n arguments which returns a bool.
func (t *rtype) takesYield(n int) bool {
	if t.NumIn() != 1 || t.NumOut() != 0 {
		return false
	}
	y := t.In(0)
	return y.Kind() == Func && y.NumIn() == n && y.NumOut() == 1 && y.Out(0).Kind() == Bool
}
