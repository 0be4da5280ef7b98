// Package md5 computes MD5 hashes. It is broken: do not use it where security matters.
package md5

import (
	"crypto/internal/blocks"
	"hash"
)

// Size is the number of bytes of a hash.
const Size = 16

// BlockSize is the number of bytes that are mixed in at a time.
const BlockSize = 64

const (
	magic     = "md5\x01"
	stateSize = len(magic) + Size + BlockSize + 8
)

type digest struct {
	h   [4]uint32
	buf blocks.Buffer
}

// block mixes the whole blocks of p into h.
func block(h *[4]uint32, p []byte)

// New returns a hash that computes MD5; it also marshals its state (encoding.BinaryMarshaler, BinaryAppender and BinaryUnmarshaler).
func New() hash.Hash {
	d := new(digest)
	d.Reset()
	return d
}

// Sum returns the MD5 hash of data.
func Sum(data []byte) [Size]byte {
	var d digest
	d.Reset()
	d.Write(data)
	return d.checkSum()
}

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return BlockSize }

func (d *digest) Reset() {
	d.h = [4]uint32{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}
	d.buf.Reset()
}

func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}

func (d *digest) Write(p []byte) (int, error) {
	first, rest := d.buf.Add(BlockSize, p)
	if len(first) > 0 {
		block(&d.h, first)
	}
	if len(rest) > 0 {
		block(&d.h, rest)
	}
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte {
	c := *d
	sum := c.checkSum()
	return append(in, sum[:]...)
}

// checkSum pads the message, so that d is of no more use.
func (d *digest) checkSum() [Size]byte {
	block(&d.h, d.buf.Pad(BlockSize, false))
	return [Size]byte(d.words(make([]byte, 0, Size)))
}

func (d *digest) words(b []byte) []byte {
	for _, x := range d.h {
		b = append(b, byte(x), byte(x>>8), byte(x>>16), byte(x>>24))
	}
	return b
}

func (d *digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, stateSize))
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, magic...)
	for _, x := range d.h {
		b = append(b, byte(x>>24), byte(x>>16), byte(x>>8), byte(x))
	}
	return d.buf.Append(BlockSize, b), nil
}

func (d *digest) UnmarshalBinary(b []byte) error {
	if err := blocks.Check("crypto/md5", magic, b, stateSize); err != nil {
		return err
	}
	b = b[len(magic):]
	for i := range d.h {
		d.h[i] = uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
		b = b[4:]
	}
	d.buf.Set(BlockSize, b)
	return nil
}
