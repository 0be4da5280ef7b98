// Package blocks has what the hash functions that work on blocks have in common: it cuts what is written into blocks, pads the
// last one with the length of it all, and marshals what is left over.
package blocks

import "errors"

// The largest block that there is.
const maxSize = 128

// A Buffer has the bytes that are not a whole block yet. Its methods are given the size of blocks, 64 or 128.
type Buffer struct {
	// One of these is filled while what was in the other may still be in use.
	halves [2][maxSize]byte
	now    int
	n      int
	length uint64
}

// Reset forgets what was added.
func (b *Buffer) Reset() { b.n, b.length = 0, 0 }

// Add adds p and returns the blocks that are whole now: first, then rest, which may both be empty. They are valid until more is
// added.
func (b *Buffer) Add(size int, p []byte) (first, rest []byte) {
	b.length += uint64(len(p))
	if b.n > 0 {
		half := b.halves[b.now][:size]
		m := copy(half[b.n:], p)
		b.n += m
		p = p[m:]
		if b.n < size {
			return nil, nil
		}
		first = half
		b.now = 1 - b.now
	}
	whole := len(p) &^ (size - 1)
	b.n = copy(b.halves[b.now][:], p[whole:])
	return first, p[:whole]
}

// Pad returns the last blocks: what is left, a bit, zeros, and the number of bits of it all, big end first or not.
func (b *Buffer) Pad(size int, bigEndian bool) []byte {
	tail := append(make([]byte, 0, 2*size), b.halves[b.now][:b.n]...)
	tail = append(tail, 0x80)
	// The length has an eighth of a block.
	for len(tail)%size != size-size/8 {
		tail = append(tail, 0)
	}
	if size == maxSize {
		tail = append(tail, 0, 0, 0, 0, 0, 0, 0, byte(b.length>>61))
	}
	bits := b.length << 3
	if bigEndian {
		return appendUint64(tail, bits)
	}
	for shift := 0; shift < 64; shift += 8 {
		tail = append(tail, byte(bits>>shift))
	}
	return tail
}

func appendUint64(b []byte, x uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(x>>shift))
	}
	return b
}

// Append appends the state of the buffer to dst: a block with what is left, and the number of bytes of it all.
func (b *Buffer) Append(size int, dst []byte) []byte {
	dst = append(dst, b.halves[b.now][:b.n]...)
	dst = append(dst, make([]byte, size-b.n)...)
	return appendUint64(dst, b.length)
}

// Set sets the state of the buffer to what Append appended.
func (b *Buffer) Set(size int, state []byte) {
	copy(b.halves[b.now][:size], state)
	b.length = 0
	for _, c := range state[size:] {
		b.length = b.length<<8 | uint64(c)
	}
	b.n = int(b.length % uint64(size))
}

// Check returns an error if state does not begin with the magic, or is not as long as it has to be.
func Check(path, magic string, state []byte, length int) error {
	if len(state) < len(magic) || string(state[:len(magic)]) != magic {
		return errors.New(path + ": invalid hash state identifier")
	}
	if len(state) != length {
		return errors.New(path + ": invalid hash state size")
	}
	return nil
}
