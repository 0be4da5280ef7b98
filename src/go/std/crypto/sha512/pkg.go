// Package sha256 computes SHA-384, SHA-512, SHA-512/224 and SHA-512/256 hashes, of the SHA-2 family.
package sha512

import (
	"crypto/internal/blocks"
	"hash"
)

// Size is the number of bytes of a SHA-512 hash.
const Size = 64

// Size224 is the number of bytes of a SHA-512/224 hash.
const Size224 = 28

// Size256 is the number of bytes of a SHA-512/256 hash.
const Size256 = 32

// Size384 is the number of bytes of a SHA-384 hash.
const Size384 = 48

// BlockSize is the number of bytes that are mixed in at a time.
const BlockSize = 128

const (
	magic384  = "sha\x04"
	magic224  = "sha\x05"
	magic256  = "sha\x06"
	magic512  = "sha\x07"
	stateSize = len(magic512) + Size + BlockSize + 8
)

type digest struct {
	h    [8]uint64
	buf  blocks.Buffer
	size int
}

// block mixes the whole blocks of p into h.
func block(h *[8]uint64, p []byte)

func newDigest(size int) *digest {
	d := &digest{size: size}
	d.Reset()
	return d
}

func sum(size int, data []byte) []byte {
	d := newDigest(size)
	d.Write(data)
	return d.finish()
}

// New returns a hash that computes SHA-512; it also marshals its state (encoding.BinaryMarshaler, BinaryAppender and BinaryUnmarshaler).
func New() hash.Hash { return newDigest(Size) }

// New512_224 returns a hash that computes SHA-512/224; it also marshals its state.
func New512_224() hash.Hash { return newDigest(Size224) }

// New512_256 returns a hash that computes SHA-512/256; it also marshals its state.
func New512_256() hash.Hash { return newDigest(Size256) }

// New384 returns a hash that computes SHA-384; it also marshals its state.
func New384() hash.Hash { return newDigest(Size384) }

// Sum512 returns the SHA-512 hash of data.
func Sum512(data []byte) [Size]byte { return [Size]byte(sum(Size, data)) }

// Sum384 returns the SHA-384 hash of data.
func Sum384(data []byte) [Size384]byte { return [Size384]byte(sum(Size384, data)) }

// Sum512_224 returns the SHA-512/224 hash of data.
func Sum512_224(data []byte) [Size224]byte { return [Size224]byte(sum(Size224, data)) }

// Sum512_256 returns the SHA-512/256 hash of data.
func Sum512_256(data []byte) [Size256]byte { return [Size256]byte(sum(Size256, data)) }

func (d *digest) Size() int      { return d.size }
func (d *digest) BlockSize() int { return BlockSize }

func (d *digest) Reset() {
	switch d.size {
	case Size224:
		d.h = [8]uint64{
			0x8c3d37c819544da2, 0x73e1996689dcd4d6, 0x1dfab7ae32ff9c82, 0x679dd514582f9fcf,
			0x0f6d2b697bd44da8, 0x77e36f7304c48942, 0x3f9d85a86a1d36c8, 0x1112e6ad91d692a1,
		}
	case Size256:
		d.h = [8]uint64{
			0x22312194fc2bf72c, 0x9f555fa3c84c64c2, 0x2393b86b6f53b151, 0x963877195940eabd,
			0x96283ee2a88effe3, 0xbe5e1e2553863992, 0x2b0199fc2c85b8aa, 0x0eb72ddc81c52ca2,
		}
	case Size384:
		d.h = [8]uint64{
			0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
			0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
		}
	case Size:
		d.h = [8]uint64{
			0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
			0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
		}
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
	return d.words(make([]byte, 0, Size))[:d.size]
}

func (d *digest) words(b []byte) []byte {
	for _, x := range d.h {
		for shift := 56; shift >= 0; shift -= 8 {
			b = append(b, byte(x>>shift))
		}
	}
	return b
}

func (d *digest) magic() string {
	switch d.size {
	case Size384:
		return magic384
	case Size224:
		return magic224
	case Size256:
		return magic256
	}
	return magic512
}

func (d *digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, stateSize))
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = d.words(append(b, d.magic()...))
	return d.buf.Append(BlockSize, b), nil
}

func (d *digest) UnmarshalBinary(b []byte) error {
	if err := blocks.Check("crypto/sha512", d.magic(), b, stateSize); err != nil {
		return err
	}
	b = b[len(magic512):]
	for i := range d.h {
		d.h[i] = 0
		for _, c := range b[:8] {
			d.h[i] = d.h[i]<<8 | uint64(c)
		}
		b = b[8:]
	}
	d.buf.Set(BlockSize, b)
	return nil
}
