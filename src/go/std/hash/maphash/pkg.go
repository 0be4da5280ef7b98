// Package maphash hashes bytes, strings and all values that can be compared, for hash tables. Hashes with the same Seed are the
// same as long as the program runs; they are good for nothing else.
package maphash

import (
	"hash"
	"math"
	"reflect"
)

// A Seed chooses one of many hash functions. Make it with MakeSeed: the zero Seed is none.
type Seed struct {
	s uint64
}

func random() uint64
func mix(state uint64, b []byte) uint64
func mixString(state uint64, s string) uint64
func mixInt(state uint64, i int) uint64

// MakeSeed returns a random Seed.
func MakeSeed() Seed {
	for {
		if s := random(); s != 0 {
			return Seed{s}
		}
	}
}

func (s Seed) state() uint64 {
	if s.s == 0 {
		panic("maphash: use of uninitialized Seed")
	}
	return s.s
}

// So many bytes are mixed in at a time, so that a Hash gives what Bytes does however its bytes were written.
const blockSize = 128

// Bytes returns the hash of b.
func Bytes(seed Seed, b []byte) uint64 {
	state := seed.state()
	for len(b) > blockSize {
		state = mix(state, b[:blockSize])
		b = b[blockSize:]
	}
	return mix(state, b)
}

// String returns the hash of s, which is that of its bytes.
func String(seed Seed, s string) uint64 {
	state := seed.state()
	for len(s) > blockSize {
		state = mixString(state, s[:blockSize])
		s = s[blockSize:]
	}
	return mixString(state, s)
}

// A Hash hashes the bytes that are written to it. The zero Hash is ready and has a random Seed.
type Hash struct {
	_     [0]func()
	seed  Seed
	state uint64
	buf   [blockSize]byte
	n     int
}

// SetSeed sets the Seed and forgets what was written.
func (h *Hash) SetSeed(seed Seed) {
	h.state = seed.state()
	h.seed = seed
	h.n = 0
}

// Seed returns the Seed.
func (h *Hash) Seed() Seed {
	if h.seed.s == 0 {
		h.seed = MakeSeed()
		h.state = h.seed.s
	}
	return h.seed
}

// Reset forgets what was written.
func (h *Hash) Reset() { h.SetSeed(h.Seed()) }

// flush makes room when the buffer is full.
func (h *Hash) flush() {
	if h.n == blockSize {
		h.Seed()
		h.state = mix(h.state, h.buf[:])
		h.n = 0
	}
}

// Write adds b to what is hashed. It never fails.
func (h *Hash) Write(b []byte) (int, error) {
	for rest := b; len(rest) > 0; {
		h.flush()
		n := copy(h.buf[h.n:], rest)
		h.n += n
		rest = rest[n:]
	}
	return len(b), nil
}

// WriteString adds the bytes of s. It never fails.
func (h *Hash) WriteString(s string) (int, error) {
	for rest := s; rest != ""; {
		h.flush()
		n := copy(h.buf[h.n:], rest)
		h.n += n
		rest = rest[n:]
	}
	return len(s), nil
}

// WriteByte adds a byte. It never fails.
func (h *Hash) WriteByte(b byte) error {
	h.flush()
	h.buf[h.n] = b
	h.n++
	return nil
}

// Sum64 returns the hash of what was written.
func (h *Hash) Sum64() uint64 {
	h.Seed()
	return mix(h.state, h.buf[:h.n])
}

// Sum appends the hash to b.
func (h *Hash) Sum(b []byte) []byte {
	x := h.Sum64()
	for shift := 0; shift < 64; shift += 8 {
		b = append(b, byte(x>>shift))
	}
	return b
}

// Size returns the number of bytes of a hash.
func (h *Hash) Size() int { return 8 }

// BlockSize returns how many bytes are hashed at a time.
func (h *Hash) BlockSize() int { return blockSize }

// Clone returns a copy, which goes on by itself.
func (h *Hash) Clone() (hash.Cloner, error) {
	h.Seed()
	c := *h
	return &c, nil
}

// Comparable returns the hash of v: values that are equal have the same. It panics if v has in it what cannot be compared.
func Comparable[T comparable](seed Seed, v T) uint64 {
	// Most keys are one of these.
	switch x := any(v).(type) {
	case string:
		return String(seed, x)
	case int:
		return mixInt(seed.state(), x)
	}
	var h Hash
	h.SetSeed(seed)
	h.value(reflect.ValueOf(&v).Elem())
	return h.Sum64()
}

// WriteComparable adds v to what is hashed, as Comparable hashes it.
func WriteComparable[T comparable](h *Hash, x T) {
	h.value(reflect.ValueOf(&x).Elem())
}

func (h *Hash) uint64(x uint64) {
	var b [8]byte
	for i := range b {
		b[i] = byte(x >> (8 * i))
	}
	h.Write(b[:])
}

func (h *Hash) float64(f float64) {
	switch {
	case f == 0:
		// 0 and -0 are equal.
		f = 0
	case f != f:
		// Nothing is equal to it.
		h.uint64(random())
		return
	}
	h.uint64(math.Float64bits(f))
}

func (h *Hash) value(v reflect.Value) {
	h.WriteByte(byte(v.Kind()))
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			h.WriteByte(1)
		} else {
			h.WriteByte(0)
		}
	case reflect.Float32, reflect.Float64:
		h.float64(v.Float())
	case reflect.Complex64, reflect.Complex128:
		h.float64(real(v.Complex()))
		h.float64(imag(v.Complex()))
	case reflect.String:
		// With its length: of two fields it must be known where the first ends.
		h.uint64(uint64(v.Len()))
		h.WriteString(v.String())
	case reflect.Array:
		for i := range v.Len() {
			h.value(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			// Blank fields are not compared.
			if v.Type().Field(i).Name != "_" {
				h.value(v.Field(i))
			}
		}
	case reflect.Pointer, reflect.Chan, reflect.UnsafePointer:
		h.uint64(uint64(v.Pointer()))
	case reflect.Interface:
		if !v.IsNil() {
			h.WriteString(v.Elem().Type().String())
			h.value(v.Elem())
		}
	default:
		switch {
		case v.CanInt():
			h.uint64(uint64(v.Int()))
		case v.CanUint():
			h.uint64(v.Uint())
		default:
			// A map panics with it as a key.
			_ = map[any]bool{reflect.Zero(v.Type()).Interface(): true}
		}
	}
}
