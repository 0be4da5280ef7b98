// Package hash has the interfaces of hash functions.
package hash

import "io"

// A Hash takes bytes by Write and gives their hash.
type Hash interface {
	io.Writer
	// Sum adds the hash to b; it does not change the state.
	Sum(b []byte) []byte
	// Reset begins anew.
	Reset()
	// Size is the number of bytes of a hash.
	Size() int
	// BlockSize is the number of bytes that Write best takes a multiple of.
	BlockSize() int
}

// A Hash32 gives 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// A Hash64 gives 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}

// A Cloner can be copied with its state.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}

// An XOF is a hash with as many bytes of output as are read from it.
type XOF interface {
	// Write takes more input; it panics after the first Read.
	io.Writer
	// Read gives more output, and io.EOF where that has an end.
	io.Reader
	// Reset begins anew.
	Reset()
	// BlockSize is the number of bytes that Write best takes a multiple of.
	BlockSize() int
}
