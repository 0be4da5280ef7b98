// Package sha256 computes SHA-224 and SHA-256 hashes, of the SHA-2 family.
package sha256

import (
	"crypto/internal/blocks"
	"hash"
)

// Size is the number of bytes of a SHA-256 hash.
const Size = 32

// Size224 is the number of bytes of a SHA-224 hash.
const Size224 = 28

// BlockSize is the number of bytes that are mixed in at a time.
const BlockSize = 64

const (
	magic224  = "sha\x02"
	magic256  = "sha\x03"
	stateSize = len(magic256) + Size + BlockSize + 8
)

type digest struct {
	h     [8]uint32
	buf   blocks.Buffer
	is224 bool
}

// block mixes the whole blocks of p into h.
func block(h *[8]uint32, p []byte)

// New returns a hash that computes SHA-256; it also marshals its state (encoding.BinaryMarshaler, BinaryAppender and BinaryUnmarshaler).
func New() hash.Hash {
	d := new(digest)
	d.Reset()
	return d
}

// New224 returns a hash that computes SHA-224; it also marshals its state (encoding.BinaryMarshaler, BinaryAppender and BinaryUnmarshaler).
func New224() hash.Hash {
	d := &digest{is224: true}
	d.Reset()
	return d
}

// Sum256 returns the SHA-256 hash of data.
func Sum256(data []byte) [Size]byte {
	var d digest
	d.Reset()
	d.Write(data)
	return [Size]byte(d.finish())
}

// Sum224 returns the SHA-224 hash of data.
func Sum224(data []byte) [Size224]byte {
	d := digest{is224: true}
	d.Reset()
	d.Write(data)
	return [Size224]byte(d.finish())
}

func (d *digest) Size() int {
	if d.is224 {
		return Size224
	}
	return Size
}

func (d *digest) BlockSize() int { return BlockSize }

func (d *digest) Reset() {
	if d.is224 {
		d.h = [8]uint32{0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4}
	} else {
		d.h = [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}
	}
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
	return append(in, c.finish()...)
}

// finish pads the message, so that d is of no more use, and returns the hash.
func (d *digest) finish() []byte {
	block(&d.h, d.buf.Pad(BlockSize, true))
	return d.words(make([]byte, 0, Size))[:d.Size()]
}

func (d *digest) words(b []byte) []byte {
	for _, x := range d.h {
		b = append(b, byte(x>>24), byte(x>>16), byte(x>>8), byte(x))
	}
	return b
}

func (d *digest) magic() string {
	if d.is224 {
		return magic224
	}
	return magic256
}

func (d *digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, stateSize))
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = d.words(append(b, d.magic()...))
	return d.buf.Append(BlockSize, b), nil
}

func (d *digest) UnmarshalBinary(b []byte) error {
	if err := blocks.Check("crypto/sha256", d.magic(), b, stateSize); err != nil {
		return err
	}
	b = b[len(magic256):]
	for i := range d.h {
		d.h[i] = uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
		b = b[4:]
	}
	d.buf.Set(BlockSize, b)
	return nil
}
