package atomic

type noCopy struct{}

// A Bool is a bool to be shared. Its zero value is false.
type Bool struct {
	_ noCopy
	v bool
}

// Load returns the value.
func (x *Bool) Load() bool {
	raceLoad(x)
	return x.v
}

// Store sets the value.
func (x *Bool) Store(val bool) {
	raceStore(x)
	x.v = val
}

// Swap sets the value and returns the old one.
func (x *Bool) Swap(new bool) (old bool) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = new
	return old
}

// CompareAndSwap sets the value if it is old.
func (x *Bool) CompareAndSwap(old, new bool) (swapped bool) {
	raceLoad(x)
	if x.v != old {
		return false
	}
	x.v = new
	raceStore(x)
	return true
}

// A Pointer is a pointer to be shared. Its zero value is nil.
type Pointer[T any] struct {
	_ noCopy
	v *T
}

// Load returns the pointer.
func (x *Pointer[T]) Load() *T {
	raceLoad(x)
	return x.v
}

// Store sets the pointer.
func (x *Pointer[T]) Store(val *T) {
	raceStore(x)
	x.v = val
}

// Swap sets the pointer and returns the old one.
func (x *Pointer[T]) Swap(new *T) (old *T) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = new
	return old
}

// CompareAndSwap sets the pointer if it is old.
func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) {
	raceLoad(x)
	if x.v != old {
		return false
	}
	x.v = new
	raceStore(x)
	return true
}

// An Int32 is an int32 to be shared. Its zero value is 0.
type Int32 struct {
	_ noCopy
	v int32
}

// Load returns the value.
func (x *Int32) Load() int32 {
	raceLoad(x)
	return x.v
}

// Store sets the value.
func (x *Int32) Store(val int32) {
	raceStore(x)
	x.v = val
}

// Swap sets the value and returns the old one.
func (x *Int32) Swap(new int32) (old int32) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = new
	return old
}

// CompareAndSwap sets the value if it is old.
func (x *Int32) CompareAndSwap(old, new int32) (swapped bool) {
	raceLoad(x)
	if x.v != old {
		return false
	}
	x.v = new
	raceStore(x)
	return true
}

// Add adds delta and returns the sum.
func (x *Int32) Add(delta int32) (new int32) {
	raceLoad(x)
	raceStore(x)
	x.v += delta
	return x.v
}

// And masks the value and returns the old one.
func (x *Int32) And(mask int32) (old int32) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = old & mask
	return old
}

// Or sets bits and returns the old value.
func (x *Int32) Or(mask int32) (old int32) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = old | mask
	return old
}

// An Int64 is an int64 to be shared. Its zero value is 0.
type Int64 struct {
	_ noCopy
	v int64
}

// Load returns the value.
func (x *Int64) Load() int64 {
	raceLoad(x)
	return x.v
}

// Store sets the value.
func (x *Int64) Store(val int64) {
	raceStore(x)
	x.v = val
}

// Swap sets the value and returns the old one.
func (x *Int64) Swap(new int64) (old int64) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = new
	return old
}

// CompareAndSwap sets the value if it is old.
func (x *Int64) CompareAndSwap(old, new int64) (swapped bool) {
	raceLoad(x)
	if x.v != old {
		return false
	}
	x.v = new
	raceStore(x)
	return true
}

// Add adds delta and returns the sum.
func (x *Int64) Add(delta int64) (new int64) {
	raceLoad(x)
	raceStore(x)
	x.v += delta
	return x.v
}

// And masks the value and returns the old one.
func (x *Int64) And(mask int64) (old int64) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = old & mask
	return old
}

// Or sets bits and returns the old value.
func (x *Int64) Or(mask int64) (old int64) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = old | mask
	return old
}

// A Uint32 is a uint32 to be shared. Its zero value is 0.
type Uint32 struct {
	_ noCopy
	v uint32
}

// Load returns the value.
func (x *Uint32) Load() uint32 {
	raceLoad(x)
	return x.v
}

// Store sets the value.
func (x *Uint32) Store(val uint32) {
	raceStore(x)
	x.v = val
}

// Swap sets the value and returns the old one.
func (x *Uint32) Swap(new uint32) (old uint32) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = new
	return old
}

// CompareAndSwap sets the value if it is old.
func (x *Uint32) CompareAndSwap(old, new uint32) (swapped bool) {
	raceLoad(x)
	if x.v != old {
		return false
	}
	x.v = new
	raceStore(x)
	return true
}

// Add adds delta and returns the sum.
func (x *Uint32) Add(delta uint32) (new uint32) {
	raceLoad(x)
	raceStore(x)
	x.v += delta
	return x.v
}

// And masks the value and returns the old one.
func (x *Uint32) And(mask uint32) (old uint32) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = old & mask
	return old
}

// Or sets bits and returns the old value.
func (x *Uint32) Or(mask uint32) (old uint32) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = old | mask
	return old
}

// A Uint64 is a uint64 to be shared. Its zero value is 0.
type Uint64 struct {
	_ noCopy
	v uint64
}

// Load returns the value.
func (x *Uint64) Load() uint64 {
	raceLoad(x)
	return x.v
}

// Store sets the value.
func (x *Uint64) Store(val uint64) {
	raceStore(x)
	x.v = val
}

// Swap sets the value and returns the old one.
func (x *Uint64) Swap(new uint64) (old uint64) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = new
	return old
}

// CompareAndSwap sets the value if it is old.
func (x *Uint64) CompareAndSwap(old, new uint64) (swapped bool) {
	raceLoad(x)
	if x.v != old {
		return false
	}
	x.v = new
	raceStore(x)
	return true
}

// Add adds delta and returns the sum.
func (x *Uint64) Add(delta uint64) (new uint64) {
	raceLoad(x)
	raceStore(x)
	x.v += delta
	return x.v
}

// And masks the value and returns the old one.
func (x *Uint64) And(mask uint64) (old uint64) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = old & mask
	return old
}

// Or sets bits and returns the old value.
func (x *Uint64) Or(mask uint64) (old uint64) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = old | mask
	return old
}

// A Uintptr is a uintptr to be shared. Its zero value is 0.
type Uintptr struct {
	_ noCopy
	v uintptr
}

// Load returns the value.
func (x *Uintptr) Load() uintptr {
	raceLoad(x)
	return x.v
}

// Store sets the value.
func (x *Uintptr) Store(val uintptr) {
	raceStore(x)
	x.v = val
}

// Swap sets the value and returns the old one.
func (x *Uintptr) Swap(new uintptr) (old uintptr) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = new
	return old
}

// CompareAndSwap sets the value if it is old.
func (x *Uintptr) CompareAndSwap(old, new uintptr) (swapped bool) {
	raceLoad(x)
	if x.v != old {
		return false
	}
	x.v = new
	raceStore(x)
	return true
}

// Add adds delta and returns the sum.
func (x *Uintptr) Add(delta uintptr) (new uintptr) {
	raceLoad(x)
	raceStore(x)
	x.v += delta
	return x.v
}

// And masks the value and returns the old one.
func (x *Uintptr) And(mask uintptr) (old uintptr) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = old & mask
	return old
}

// Or sets bits and returns the old value.
func (x *Uintptr) Or(mask uintptr) (old uintptr) {
	raceLoad(x)
	raceStore(x)
	old = x.v
	x.v = old | mask
	return old
}

// A Value holds a value of any one type.
type Value struct {
	v any
}

func sameType(a, b any) bool

// Load returns the value, nil if none was stored.
func (v *Value) Load() (val any) { return v.v }

// Store sets the value. All must have the same type, and none may be nil.
func (v *Value) Store(val any) {
	if val == nil {
		panic("sync/atomic: store of nil value into Value")
	}
	if v.v != nil && !sameType(v.v, val) {
		panic("sync/atomic: store of inconsistently typed value into Value")
	}
	v.v = val
}

// Swap sets the value and returns the old one.
func (v *Value) Swap(new any) (old any) {
	if new == nil {
		panic("sync/atomic: swap of nil value into Value")
	}
	if v.v != nil && !sameType(v.v, new) {
		panic("sync/atomic: swap of inconsistently typed value into Value")
	}
	old = v.v
	v.v = new
	return old
}

// CompareAndSwap sets the value if it is old.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	if old != nil && !sameType(old, new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	if v.v == nil {
		if old != nil {
			return false
		}
		v.v = new
		return true
	}
	if !sameType(v.v, new) {
		panic("sync/atomic: compare and swap of inconsistently typed value into Value")
	}
	if v.v != old {
		return false
	}
	v.v = new
	return true
}
