package binary

import (
	"errors"
	"io"
	"math"
	"reflect"
	"slices"
)

var errBufferTooSmall = errors.New("buffer too small")

// Size returns the number of bytes that Write makes of v, a value of fixed size, a slice of such values or a pointer to one; -1 for others.
func Size(v any) int {
	if isNil(v) {
		return -1
	}
	if n := simpleSize(v); n > 0 {
		return n
	}
	return sizeOf(reflect.Indirect(reflect.ValueOf(v)))
}

// isNil reports whether v is a nil pointer to a simple value.
func isNil(v any) bool {
	r := reflect.ValueOf(v)
	return r.Kind() == reflect.Pointer && r.IsNil()
}

// simpleSize returns the size of a value that needs no reflection, 0 for others.
func simpleSize(v any) int {
	switch v := v.(type) {
	case bool, int8, uint8, *bool, *int8, *uint8:
		return 1
	case int16, uint16, *int16, *uint16:
		return 2
	case int32, uint32, float32, *int32, *uint32, *float32:
		return 4
	case int64, uint64, float64, *int64, *uint64, *float64:
		return 8
	case []bool:
		return len(v)
	case []int8:
		return len(v)
	case []uint8:
		return len(v)
	case []int16:
		return 2 * len(v)
	case []uint16:
		return 2 * len(v)
	case []int32:
		return 4 * len(v)
	case []uint32:
		return 4 * len(v)
	case []float32:
		return 4 * len(v)
	case []int64:
		return 8 * len(v)
	case []uint64:
		return 8 * len(v)
	case []float64:
		return 8 * len(v)
	}
	return 0
}

func sizeOf(v reflect.Value) int {
	switch {
	case v.Kind() == reflect.Slice:
		if size := sizeOfType(v.Type().Elem()); size >= 0 {
			return size * v.Len()
		}
	case v.IsValid():
		return sizeOfType(v.Type())
	}
	return -1
}

func sizeOfType(t reflect.Type) int {
	switch t.Kind() {
	case reflect.Array:
		if size := sizeOfType(t.Elem()); size >= 0 {
			return size * t.Len()
		}
	case reflect.Struct:
		sum := 0
		for i := range t.NumField() {
			size := sizeOfType(t.Field(i).Type)
			if size < 0 {
				return -1
			}
			sum += size
		}
		return sum
	case reflect.Bool, reflect.Int8, reflect.Uint8:
		return 1
	case reflect.Int16, reflect.Uint16:
		return 2
	case reflect.Int32, reflect.Uint32, reflect.Float32:
		return 4
	case reflect.Int64, reflect.Uint64, reflect.Float64, reflect.Complex64:
		return 8
	case reflect.Complex128:
		return 16
	}
	return -1
}

func flag(v bool) byte {
	if v {
		return 1
	}
	return 0
}

// putSimple stores what simpleSize knows, and reports whether v is such a value.
func putSimple(b []byte, order ByteOrder, v any) bool {
	switch v := v.(type) {
	case bool:
		b[0] = flag(v)
	case *bool:
		b[0] = flag(*v)
	case int8:
		b[0] = byte(v)
	case *int8:
		b[0] = byte(*v)
	case uint8:
		b[0] = v
	case *uint8:
		b[0] = *v
	case int16:
		order.PutUint16(b, uint16(v))
	case *int16:
		order.PutUint16(b, uint16(*v))
	case uint16:
		order.PutUint16(b, v)
	case *uint16:
		order.PutUint16(b, *v)
	case int32:
		order.PutUint32(b, uint32(v))
	case *int32:
		order.PutUint32(b, uint32(*v))
	case uint32:
		order.PutUint32(b, v)
	case *uint32:
		order.PutUint32(b, *v)
	case float32:
		order.PutUint32(b, math.Float32bits(v))
	case *float32:
		order.PutUint32(b, math.Float32bits(*v))
	case int64:
		order.PutUint64(b, uint64(v))
	case *int64:
		order.PutUint64(b, uint64(*v))
	case uint64:
		order.PutUint64(b, v)
	case *uint64:
		order.PutUint64(b, *v)
	case float64:
		order.PutUint64(b, math.Float64bits(v))
	case *float64:
		order.PutUint64(b, math.Float64bits(*v))
	case []bool:
		for i, x := range v {
			b[i] = flag(x)
		}
	case []int8:
		for i, x := range v {
			b[i] = byte(x)
		}
	case []uint8:
		copy(b, v)
	case []int16:
		for i, x := range v {
			order.PutUint16(b[2*i:], uint16(x))
		}
	case []uint16:
		for i, x := range v {
			order.PutUint16(b[2*i:], x)
		}
	case []int32:
		for i, x := range v {
			order.PutUint32(b[4*i:], uint32(x))
		}
	case []uint32:
		for i, x := range v {
			order.PutUint32(b[4*i:], x)
		}
	case []float32:
		for i, x := range v {
			order.PutUint32(b[4*i:], math.Float32bits(x))
		}
	case []int64:
		for i, x := range v {
			order.PutUint64(b[8*i:], uint64(x))
		}
	case []uint64:
		for i, x := range v {
			order.PutUint64(b[8*i:], x)
		}
	case []float64:
		for i, x := range v {
			order.PutUint64(b[8*i:], math.Float64bits(x))
		}
	default:
		return false
	}
	return true
}

// getSimple sets what simpleSize knows and can be set, and reports whether v is such a value.
func getSimple(b []byte, order ByteOrder, v any) bool {
	switch v := v.(type) {
	case *bool:
		*v = b[0] != 0
	case *int8:
		*v = int8(b[0])
	case *uint8:
		*v = b[0]
	case *int16:
		*v = int16(order.Uint16(b))
	case *uint16:
		*v = order.Uint16(b)
	case *int32:
		*v = int32(order.Uint32(b))
	case *uint32:
		*v = order.Uint32(b)
	case *float32:
		*v = math.Float32frombits(order.Uint32(b))
	case *int64:
		*v = int64(order.Uint64(b))
	case *uint64:
		*v = order.Uint64(b)
	case *float64:
		*v = math.Float64frombits(order.Uint64(b))
	case []bool:
		for i := range v {
			v[i] = b[i] != 0
		}
	case []int8:
		for i := range v {
			v[i] = int8(b[i])
		}
	case []uint8:
		copy(v, b)
	case []int16:
		for i := range v {
			v[i] = int16(order.Uint16(b[2*i:]))
		}
	case []uint16:
		for i := range v {
			v[i] = order.Uint16(b[2*i:])
		}
	case []int32:
		for i := range v {
			v[i] = int32(order.Uint32(b[4*i:]))
		}
	case []uint32:
		for i := range v {
			v[i] = order.Uint32(b[4*i:])
		}
	case []float32:
		for i := range v {
			v[i] = math.Float32frombits(order.Uint32(b[4*i:]))
		}
	case []int64:
		for i := range v {
			v[i] = int64(order.Uint64(b[8*i:]))
		}
	case []uint64:
		for i := range v {
			v[i] = order.Uint64(b[8*i:])
		}
	case []float64:
		for i := range v {
			v[i] = math.Float64frombits(order.Uint64(b[8*i:]))
		}
	default:
		return false
	}
	return true
}

// A coder goes through the bytes of a value. Fields without a name are passed over.
type coder struct {
	order ByteOrder
	buf   []byte
}

// next takes the next n bytes.
func (c *coder) next(n int) []byte {
	b := c.buf[:n]
	c.buf = c.buf[n:]
	return b
}

// parts calls f for the parts of v that are read or written, and skip for the others; it reports whether v has parts.
func parts(v reflect.Value, f, skip func(reflect.Value)) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			f(v.Index(i))
		}
	case reflect.Struct:
		t := v.Type()
		for i := range v.NumField() {
			if field := v.Field(i); field.CanSet() || t.Field(i).Name != "_" {
				f(field)
			} else {
				skip(field)
			}
		}
	default:
		return false
	}
	return true
}

func (c *coder) put(v reflect.Value) {
	if parts(v, c.put, func(v reflect.Value) { clear(c.next(sizeOf(v))) }) {
		return
	}
	put32 := func(f float64) { c.order.PutUint32(c.next(4), math.Float32bits(float32(f))) }
	put64 := func(f float64) { c.order.PutUint64(c.next(8), math.Float64bits(f)) }
	switch v.Kind() {
	case reflect.Bool:
		c.next(1)[0] = flag(v.Bool())
	case reflect.Int8:
		c.next(1)[0] = byte(v.Int())
	case reflect.Int16:
		c.order.PutUint16(c.next(2), uint16(v.Int()))
	case reflect.Int32:
		c.order.PutUint32(c.next(4), uint32(v.Int()))
	case reflect.Int64:
		c.order.PutUint64(c.next(8), uint64(v.Int()))
	case reflect.Uint8:
		c.next(1)[0] = byte(v.Uint())
	case reflect.Uint16:
		c.order.PutUint16(c.next(2), uint16(v.Uint()))
	case reflect.Uint32:
		c.order.PutUint32(c.next(4), uint32(v.Uint()))
	case reflect.Uint64:
		c.order.PutUint64(c.next(8), v.Uint())
	case reflect.Float32:
		put32(v.Float())
	case reflect.Float64:
		put64(v.Float())
	case reflect.Complex64:
		put32(real(v.Complex()))
		put32(imag(v.Complex()))
	case reflect.Complex128:
		put64(real(v.Complex()))
		put64(imag(v.Complex()))
	}
}

func (c *coder) get(v reflect.Value) {
	if parts(v, c.get, func(v reflect.Value) { c.next(sizeOf(v)) }) {
		return
	}
	get32 := func() float64 { return float64(math.Float32frombits(c.order.Uint32(c.next(4)))) }
	get64 := func() float64 { return math.Float64frombits(c.order.Uint64(c.next(8))) }
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(c.next(1)[0] != 0)
	case reflect.Int8:
		v.SetInt(int64(int8(c.next(1)[0])))
	case reflect.Int16:
		v.SetInt(int64(int16(c.order.Uint16(c.next(2)))))
	case reflect.Int32:
		v.SetInt(int64(int32(c.order.Uint32(c.next(4)))))
	case reflect.Int64:
		v.SetInt(int64(c.order.Uint64(c.next(8))))
	case reflect.Uint8:
		v.SetUint(uint64(c.next(1)[0]))
	case reflect.Uint16:
		v.SetUint(uint64(c.order.Uint16(c.next(2))))
	case reflect.Uint32:
		v.SetUint(uint64(c.order.Uint32(c.next(4))))
	case reflect.Uint64:
		v.SetUint(c.order.Uint64(c.next(8)))
	case reflect.Float32:
		v.SetFloat(get32())
	case reflect.Float64:
		v.SetFloat(get64())
	case reflect.Complex64:
		re := get32()
		v.SetComplex(complex(re, get32()))
	case reflect.Complex128:
		re := get64()
		v.SetComplex(complex(re, get64()))
	}
}

// target returns what data points to or, for a slice, data, and its size; -1 if it cannot be set.
func target(data any) (reflect.Value, int) {
	v := reflect.ValueOf(data)
	switch v.Kind() {
	case reflect.Pointer:
		v = v.Elem()
		return v, sizeOf(v)
	case reflect.Slice:
		return v, sizeOf(v)
	}
	return v, -1
}

// Read reads a value from r into data, a pointer to a value of fixed size or a slice of such values. Fields named _ are passed over.
func Read(r io.Reader, order ByteOrder, data any) error {
	if n := simpleSize(data); n != 0 {
		b := make([]byte, n)
		if _, err := io.ReadFull(r, b); err != nil {
			return err
		}
		if getSimple(b, order, data) {
			return nil
		}
	}
	v, size := target(data)
	if size < 0 {
		return errors.New("binary.Read: invalid type " + reflect.TypeOf(data).String())
	}
	c := &coder{order, make([]byte, size)}
	if _, err := io.ReadFull(r, c.buf); err != nil {
		return err
	}
	c.get(v)
	return nil
}

// Decode sets data from the bytes that buf begins with, as Read does, and returns how many there were.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	if n := simpleSize(data); n != 0 {
		if len(buf) < n {
			return 0, errBufferTooSmall
		}
		if getSimple(buf[:n], order, data) {
			return n, nil
		}
	}
	v, size := target(data)
	if size < 0 {
		return 0, errors.New("binary.Decode: invalid type " + reflect.TypeOf(data).String())
	}
	if len(buf) < size {
		return 0, errBufferTooSmall
	}
	(&coder{order, buf[:size]}).get(v)
	return size, nil
}

// source returns the size of data, and what it is or points to if that needs reflection; the size is -1 if it is not fixed.
func source(data any) (reflect.Value, int) {
	if n := simpleSize(data); n != 0 {
		return reflect.Value{}, n
	}
	v := reflect.Indirect(reflect.ValueOf(data))
	return v, sizeOf(v)
}

func put(buf []byte, order ByteOrder, data any, v reflect.Value) {
	if v.IsValid() {
		(&coder{order, buf}).put(v)
	} else {
		putSimple(buf, order, data)
	}
}

func notFixed(function string, data any) error {
	return errors.New("binary." + function + ": some values are not fixed-sized in type " + reflect.TypeOf(data).String())
}

// Write writes data to w: a value of fixed size, a slice of such values, or a pointer to one. Fields named _ are written as zeros.
func Write(w io.Writer, order ByteOrder, data any) error {
	v, size := source(data)
	if size < 0 {
		return notFixed("Write", data)
	}
	buf, ok := data.([]byte)
	if !ok || size == 0 {
		buf = make([]byte, size)
		put(buf, order, data, v)
	}
	_, err := w.Write(buf)
	return err
}

// Encode stores in buf what Write writes, and returns the number of bytes. There is an error if there is no room.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	v, size := source(data)
	if size < 0 {
		return 0, notFixed("Encode", data)
	}
	if len(buf) < size {
		return 0, errBufferTooSmall
	}
	put(buf, order, data, v)
	return size, nil
}

// Append adds to buf what Write writes.
func Append(buf []byte, order ByteOrder, data any) ([]byte, error) {
	v, size := source(data)
	if size < 0 {
		return nil, notFixed("Append", data)
	}
	n := len(buf)
	buf = slices.Grow(buf, size)[:n+size]
	put(buf[n:], order, data, v)
	return buf, nil
}
