// Package adler32 computes the Adler-32 checksum, as zlib uses it (RFC 1950).
package adler32

import (
	"errors"
	"hash"
)

// Size is the number of bytes of a checksum.
const Size = 4

const magic = "adl\x01"

// The largest prime below 1<<16.
const modulus = 65521

// So many bytes can be added before a sum has to be reduced.
const chunk = 5552

// digest has the sum of all sums in its upper half and the sum of the bytes in its lower.
type digest uint32

// New returns a hash that computes Adler-32; it also marshals its state (encoding.BinaryMarshaler, BinaryAppender and
// BinaryUnmarshaler).
func New() hash.Hash32 {
	var d digest = 1
	return &d
}

// Checksum returns the Adler-32 checksum of data.
func Checksum(data []byte) uint32 {
	var d digest = 1
	d.Write(data)
	return uint32(d)
}

func (d *digest) Write(p []byte) (int, error) {
	bytes, sums := uint32(*d&0xffff), uint32(*d>>16)
	for rest := p; len(rest) > 0; {
		n := min(len(rest), chunk)
		for _, c := range rest[:n] {
			bytes += uint32(c)
			sums += bytes
		}
		bytes %= modulus
		sums %= modulus
		rest = rest[n:]
	}
	*d = digest(sums<<16 | bytes)
	return len(p), nil
}

func (d *digest) Reset()         { *d = 1 }
func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 4 }
func (d *digest) Sum32() uint32  { return uint32(*d) }

func (d *digest) Sum(in []byte) []byte {
	return append(in, byte(*d>>24), byte(*d>>16), byte(*d>>8), byte(*d))
}

func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) AppendBinary(b []byte) ([]byte, error) { return d.Sum(append(b, magic...)), nil }

func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return errors.New("hash/adler32: invalid hash state identifier")
	}
	if len(b) != len(magic)+Size {
		return errors.New("hash/adler32: invalid hash state size")
	}
	b = b[len(magic):]
	*d = digest(b[0])<<24 | digest(b[1])<<16 | digest(b[2])<<8 | digest(b[3])
	return nil
}
