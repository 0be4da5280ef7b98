package reflect

import "iter"

// IsValid reports whether v holds anything.
func (v Value) IsValid() bool { return v.typ != nil }

// Kind returns the kind of v's value; Invalid for the zero Value.
func (v Value) Kind() Kind

// Type returns the type of v's value.
func (v Value) Type() Type {
	t := v.rtype()
	if t == nil {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	return t
}

func (v Value) rtype() *rtype

// Interface returns v's value as an interface value. It panics if v was reached through unexported fields.
func (v Value) Interface() any

// CanInterface reports whether Interface can be called.
func (v Value) CanInterface() bool

// CanAddr reports whether Addr can be called: v is an element of a slice, a field of an addressable struct, what a
// pointer points to, and the like.
func (v Value) CanAddr() bool

// CanSet reports whether the value can be changed: it has an address and was not reached through unexported fields.
func (v Value) CanSet() bool

// Addr returns a pointer to v.
func (v Value) Addr() Value

// Elem returns what the interface v holds or what the pointer v points to.
func (v Value) Elem() Value

// Bool returns v's value, which must be a bool.
func (v Value) Bool() bool

// Int returns v's value, which must be a signed integer.
func (v Value) Int() int64

// Uint returns v's value, which must be an unsigned integer.
func (v Value) Uint() uint64

// Float returns v's value, which must be a floating-point number.
func (v Value) Float() float64

// Complex returns v's value, which must be a complex number.
func (v Value) Complex() complex128

// String returns v's value if it is a string, and otherwise a text like "<int Value>".
func (v Value) String() string

// Bytes returns v's value, which must be a slice of bytes or an addressable array of bytes.
func (v Value) Bytes() []byte

// CanInt reports whether Int can be called.
func (v Value) CanInt() bool {
	k := v.Kind()
	return Int <= k && k <= Int64
}

// CanUint reports whether Uint can be called.
func (v Value) CanUint() bool {
	k := v.Kind()
	return Uint <= k && k <= Uintptr
}

// CanFloat reports whether Float can be called.
func (v Value) CanFloat() bool {
	k := v.Kind()
	return k == Float32 || k == Float64
}

// CanComplex reports whether Complex can be called.
func (v Value) CanComplex() bool {
	k := v.Kind()
	return k == Complex64 || k == Complex128
}

// Pointer returns the address that a pointer, chan, func, map or slice stands for.
func (v Value) Pointer() uintptr

// UnsafeAddr returns the address of v.
func (v Value) UnsafeAddr() uintptr { return v.Addr().Pointer() }

// IsNil reports whether v is nil. It must be a chan, func, interface, map, pointer or slice.
func (v Value) IsNil() bool

// IsZero reports whether v is the zero value of its type.
func (v Value) IsZero() bool

// SetZero sets v to the zero value of its type.
func (v Value) SetZero()

// Comparable reports whether v can be compared, with all that it holds.
func (v Value) Comparable() bool

// Equal reports whether v == u.
func (v Value) Equal(u Value) bool

// Len returns the length of an array, chan, map, slice, string or pointer to array.
func (v Value) Len() int

// Cap returns the capacity of an array, chan, slice or pointer to array.
func (v Value) Cap() int

// Index returns the i-th element of an array, slice or string.
func (v Value) Index(i int) Value

// Slice returns v[i:j].
func (v Value) Slice(i, j int) Value

// Slice3 returns v[i:j:k].
func (v Value) Slice3(i, j, k int) Value

// SetLen sets the length of a slice.
func (v Value) SetLen(n int)

// SetCap sets the capacity of a slice.
func (v Value) SetCap(n int)

// Grow gives a slice room for n more elements.
func (v Value) Grow(n int)

// Clear removes the entries of a map or sets the elements of a slice to zero.
func (v Value) Clear()

// NumField returns the number of fields of a struct.
func (v Value) NumField() int

// Field returns the i-th field of a struct.
func (v Value) Field(i int) Value

// FieldByIndex returns a field of a field, and so on. It panics at a nil pointer to an embedded struct.
func (v Value) FieldByIndex(index []int) Value {
	if len(index) == 1 {
		return v.Field(index[0])
	}
	v.mustBe("reflect.Value.FieldByIndex", Struct)
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.Type().Elem().Kind() == Struct {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

// FieldByIndexErr is FieldByIndex with an error in place of the panic.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	if len(index) == 1 {
		return v.Field(index[0]), nil
	}
	v.mustBe("reflect.Value.FieldByIndexErr", Struct)
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.Type().Elem().Kind() == Struct {
			if v.IsNil() {
				return Value{}, nilEmbedded("reflect: indirection through nil pointer to embedded struct field " + v.Type().Elem().Name())
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, nil
}

type nilEmbedded string

func (e nilEmbedded) Error() string { return string(e) }

func (v Value) mustBe(method string, k Kind) {
	if v.Kind() != k {
		panic(&ValueError{method, v.Kind()})
	}
}

// FieldByName returns the field of a name, promoted ones among them; the zero Value if there is none.
func (v Value) FieldByName(name string) Value {
	v.mustBe("reflect.Value.FieldByName", Struct)
	if f, ok := v.Type().FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// FieldByNameFunc returns the one field whose name satisfies match; the zero Value if there is none.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	v.mustBe("reflect.Value.FieldByNameFunc", Struct)
	if f, ok := v.Type().FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// Fields goes through the fields of a struct with their values.
func (v Value) Fields() iter.Seq2[StructField, Value] {
	t := v.Type()
	if t.Kind() != Struct {
		panic("reflect: Fields of non-struct type " + t.String())
	}
	return func(yield func(StructField, Value) bool) {
		for i := range v.NumField() {
			if !yield(t.Field(i), v.Field(i)) {
				return
			}
		}
	}
}

// MapIndex returns the element of a map under a key; the zero Value if there is none.
func (v Value) MapIndex(key Value) Value

// MapKeys returns the keys of a map, in no order.
func (v Value) MapKeys() []Value

// MapRange returns an iterator over the entries of a map.
func (v Value) MapRange() *MapIter {
	if v.Kind() != Map {
		panic(&ValueError{"reflect.Value.MapRange", v.Kind()})
	}
	return &MapIter{m: v}
}

// SetMapIndex sets the element of a map under a key; the zero Value for the element deletes it.
func (v Value) SetMapIndex(key, elem Value)

// SetIterKey sets v to the key of the iterator's entry.
func (v Value) SetIterKey(iter *MapIter) { v.Set(iter.Key()) }

// SetIterValue sets v to the element of the iterator's entry.
func (v Value) SetIterValue(iter *MapIter) { v.Set(iter.Value()) }

// Set assigns x to v, which must be settable and of a type that x can be assigned to.
func (v Value) Set(x Value)

// SetBool sets a bool.
func (v Value) SetBool(x bool)

// SetInt sets a signed integer; what does not fit is cut off.
func (v Value) SetInt(x int64)

// SetUint sets an unsigned integer; what does not fit is cut off.
func (v Value) SetUint(x uint64)

// SetFloat sets a floating-point number.
func (v Value) SetFloat(x float64)

// SetComplex sets a complex number.
func (v Value) SetComplex(x complex128)

// SetString sets a string.
func (v Value) SetString(x string)

// SetBytes sets a slice of bytes.
func (v Value) SetBytes(x []byte)

// OverflowInt reports whether v cannot hold x.
func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.OverflowInt", v.Kind()})
	}
	return overflowInt(x, v.Type().Bits())
}

// OverflowUint reports whether v cannot hold x.
func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.OverflowUint", v.Kind()})
	}
	return overflowUint(x, v.Type().Bits())
}

// OverflowFloat reports whether v cannot hold x.
func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		panic(&ValueError{"reflect.Value.OverflowFloat", v.Kind()})
	}
	return v.Kind() == Float32 && overflowFloat32(x)
}

// OverflowComplex reports whether v cannot hold x.
func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		panic(&ValueError{"reflect.Value.OverflowComplex", v.Kind()})
	}
	return v.Kind() == Complex64 && (overflowFloat32(real(x)) || overflowFloat32(imag(x)))
}

// CanConvert reports whether v can be converted to a type without a panic.
func (v Value) CanConvert(t Type) bool {
	vt := v.Type()
	if !vt.ConvertibleTo(t) {
		return false
	}
	if vt.Kind() == Slice {
		if t.Kind() == Array && t.Len() > v.Len() {
			return false
		}
		if t.Kind() == Pointer && t.Elem().Kind() == Array && t.Elem().Len() > v.Len() {
			return false
		}
	}
	return true
}

// Convert returns v converted to a type, as a conversion in Go code would be.
func (v Value) Convert(t Type) Value { return v.convert(t.(*rtype)) }

func (v Value) convert(t *rtype) Value

// NumMethod returns the number of exported methods.
func (v Value) NumMethod() int

// Method returns the i-th method, in the order of their names, as a function that has v as its receiver.
func (v Value) Method(i int) Value

// MethodByName returns the method of a name as a function that has v as its receiver; the zero Value if there is none.
func (v Value) MethodByName(name string) Value {
	t := v.rtype()
	if t == nil {
		panic(&ValueError{"reflect.Value.MethodByName", Invalid})
	}
	i := t.methodIndex(name)
	if i < 0 {
		return Value{}
	}
	return v.Method(i)
}

// Methods goes through the methods.
func (v Value) Methods() iter.Seq2[Method, Value] {
	t := v.Type()
	return func(yield func(Method, Value) bool) {
		for i := range v.NumMethod() {
			if !yield(t.Method(i), v.Method(i)) {
				return
			}
		}
	}
}

// Call calls the function v with arguments and returns its results. Those of variadic parameters are given one by one.
func (v Value) Call(in []Value) []Value {
	return v.call("Call", in)
}

// CallSlice calls a variadic function with a slice for its last parameter.
func (v Value) CallSlice(in []Value) []Value {
	return v.call("CallSlice", in)
}

func (v Value) call(op string, in []Value) []Value

// Send sends x on the channel v, and waits until that is done.
func (v Value) Send(x Value)

// Recv waits for a value from the channel v; ok is false if it came of closing.
func (v Value) Recv() (x Value, ok bool)

// TrySend sends x on the channel v if that needs no waiting.
func (v Value) TrySend(x Value) bool

// TryRecv receives from the channel v if that needs no waiting; the zero Value if it would.
func (v Value) TryRecv() (x Value, ok bool)

// Close closes a channel.
func (v Value) Close()

// Seq goes through v as a range statement with one variable does.
func (v Value) Seq() iter.Seq[Value] {
	t := v.Type()
	switch v.Kind() {
	case Int:
		return rangeNum(int(v.Int()), t)
	case Int8:
		return rangeNum(int8(v.Int()), t)
	case Int16:
		return rangeNum(int16(v.Int()), t)
	case Int32:
		return rangeNum(int32(v.Int()), t)
	case Int64:
		return rangeNum(v.Int(), t)
	case Uint:
		return rangeNum(uint(v.Uint()), t)
	case Uint8:
		return rangeNum(uint8(v.Uint()), t)
	case Uint16:
		return rangeNum(uint16(v.Uint()), t)
	case Uint32:
		return rangeNum(uint32(v.Uint()), t)
	case Uint64:
		return rangeNum(v.Uint(), t)
	case Uintptr:
		return rangeNum(uintptr(v.Uint()), t)
	case Pointer:
		if t.Elem().Kind() == Array {
			return rangeNum(v.Elem().Len(), TypeFor[int]())
		}
	case Array, Slice:
		return rangeNum(v.Len(), TypeFor[int]())
	case Func:
		if t.CanSeq() {
			return func(yield func(Value) bool) {
				y := MakeFunc(t.In(0), func(in []Value) []Value { return []Value{ValueOf(yield(in[0])).Convert(t.In(0).Out(0))} })
				v.Call([]Value{y})
			}
		}
	case String:
		return func(yield func(Value) bool) {
			for i := range v.String() {
				if !yield(ValueOf(i)) {
					return
				}
			}
		}
	case Map:
		return func(yield func(Value) bool) {
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key()) {
					return
				}
			}
		}
	case Chan:
		return func(yield func(Value) bool) {
			for x, ok := v.Recv(); ok; x, ok = v.Recv() {
				if !yield(x) {
					return
				}
			}
		}
	}
	panic("reflect: " + t.String() + " cannot produce iter.Seq[Value]")
}

// Seq2 goes through v as a range statement with two variables does.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	t := v.Type()
	switch v.Kind() {
	case Func:
		if t.CanSeq2() {
			return func(yield func(Value, Value) bool) {
				y := MakeFunc(t.In(0), func(in []Value) []Value {
					return []Value{ValueOf(yield(in[0], in[1])).Convert(t.In(0).Out(0))}
				})
				v.Call([]Value{y})
			}
		}
	case Pointer:
		if t.Elem().Kind() == Array {
			return v.Elem().elements()
		}
	case Array, Slice:
		return v.elements()
	case String:
		return func(yield func(Value, Value) bool) {
			for i, r := range v.String() {
				if !yield(ValueOf(i), ValueOf(r)) {
					return
				}
			}
		}
	case Map:
		return func(yield func(Value, Value) bool) {
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key(), it.Value()) {
					return
				}
			}
		}
	}
	panic("reflect: " + t.String() + " cannot produce iter.Seq2[Value, Value]")
}

func (v Value) elements() iter.Seq2[Value, Value] {
	return func(yield func(Value, Value) bool) {
		for i := range v.Len() {
			if !yield(ValueOf(i), v.Index(i)) {
				return
			}
		}
	}
}
