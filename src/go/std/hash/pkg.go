// Package hash says what hash functions have in common.
package hash

import "io"

// Hash is a hash function. What is written to it never fails.
type Hash interface {
	io.Writer
	// Sum appends the hash of what was written so far to b.
	Sum(b []byte) []byte
	// Reset forgets what was written.
	Reset()
	// Size returns the number of bytes that Sum appends.
	Size() int
	// BlockSize returns the size of writes that the function is quickest with.
	BlockSize() int
}

// Hash32 is a hash of 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// Hash64 is a hash of 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}

// A Cloner is a Hash that can be copied with its state.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}

// XOF is a hash function whose result is as long as one wants.
type XOF interface {
	// Write adds to what is hashed; it panics after Read.
	io.Writer
	// Read reads more of the hash.
	io.Reader
	// Reset forgets what was written.
	Reset()
	// BlockSize returns the size of writes that the function is quickest with.
	BlockSize() int
}
