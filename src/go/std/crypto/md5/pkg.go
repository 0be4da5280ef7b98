// Package md5 computes MD5 hashes. It is broken: do not use it where security matters.
package md5

import (
	"errors"
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
	x   [BlockSize]byte
	nx  int
	len uint64
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
	d.nx = 0
	d.len = 0
}

func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}

func (d *digest) Write(p []byte) (int, error) {
	n := len(p)
	d.len += uint64(n)
	if d.nx > 0 {
		m := copy(d.x[d.nx:], p)
		d.nx += m
		p = p[m:]
		if d.nx < BlockSize {
			return n, nil
		}
		block(&d.h, d.x[:])
		d.nx = 0
	}
	if whole := len(p) &^ (BlockSize - 1); whole > 0 {
		block(&d.h, p[:whole])
		p = p[whole:]
	}
	d.nx = copy(d.x[:], p)
	return n, nil
}

func (d *digest) Sum(in []byte) []byte {
	c := *d
	sum := c.checkSum()
	return append(in, sum[:]...)
}

// checkSum pads the message, so that d is of no more use.
func (d *digest) checkSum() [Size]byte {
	bits := d.len << 3
	tail := append(make([]byte, 0, 2*BlockSize), d.x[:d.nx]...)
	tail = append(tail, 0x80)
	for len(tail)%BlockSize != BlockSize-8 {
		tail = append(tail, 0)
	}
	for shift := 0; shift < 64; shift += 8 {
		tail = append(tail, byte(bits>>shift))
	}
	block(&d.h, tail)
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
	b = append(b, d.x[:d.nx]...)
	b = append(b, make([]byte, BlockSize-d.nx)...)
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(d.len>>shift))
	}
	return b, nil
}

func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return errors.New("crypto/md5: invalid hash state identifier")
	}
	if len(b) != stateSize {
		return errors.New("crypto/md5: invalid hash state size")
	}
	b = b[len(magic):]
	for i := range d.h {
		d.h[i] = uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
		b = b[4:]
	}
	b = b[copy(d.x[:], b):]
	d.len = 0
	for _, c := range b {
		d.len = d.len<<8 | uint64(c)
	}
	d.nx = int(d.len % BlockSize)
	return nil
}
