// Package crc64 computes cyclic redundancy checksums of 64 bits.
package crc64

import (
	"errors"
	"hash"
)

// Size is the number of bytes of a checksum.
const Size = 8

// Polynomials, with their bits the other way round.
const (
	// ISO is that of ISO 3309.
	ISO = 0xD800000000000000
	// ECMA is that of ECMA 182.
	ECMA = 0xC96C5795D7870F42
)

const magic = "crc\x02"

// A Table has what a polynomial makes of each byte.
type Table [256]uint64

var tables = map[uint64]*Table{}

// MakeTable returns the table of a polynomial. It must not be changed.
func MakeTable(poly uint64) *Table {
	if poly != ISO && poly != ECMA {
		return makeTable(poly)
	}
	t := tables[poly]
	if t == nil {
		t = makeTable(poly)
		tables[poly] = t
	}
	return t
}

func makeTable(poly uint64) *Table {
	t := new(Table)
	for i := range t {
		x := uint64(i)
		for range 8 {
			bit := x & 1
			x >>= 1
			if bit == 1 {
				x ^= poly
			}
		}
		t[i] = x
	}
	return t
}

// Update returns the checksum of what crc is that of, followed by p.
func Update(crc uint64, tab *Table, p []byte) uint64

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint64 { return Update(0, tab, data) }

type digest struct {
	crc uint64
	tab *Table
}

// New returns a hash that computes CRC-64 with the table; it also marshals its state (encoding.BinaryMarshaler, BinaryAppender and
// BinaryUnmarshaler).
func New(tab *Table) hash.Hash64 { return &digest{0, tab} }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Reset()               { d.crc = 0 }
func (d *digest) Size() int            { return Size }
func (d *digest) BlockSize() int       { return 1 }
func (d *digest) Sum64() uint64        { return d.crc }
func (d *digest) Sum(in []byte) []byte { return appendUint64(in, d.crc) }

func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}

func appendUint64(b []byte, x uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(x>>shift))
	}
	return b
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	return appendUint64(appendUint64(append(b, magic...), d.tab.sum()), d.crc), nil
}

func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return errors.New("hash/crc64: invalid hash state identifier")
	}
	b = b[len(magic):]
	if len(b) != 16 {
		return errors.New("hash/crc64: invalid hash state size")
	}
	if string(appendUint64(nil, d.tab.sum())) != string(b[:8]) {
		return errors.New("hash/crc64: tables do not match")
	}
	d.crc = 0
	for _, c := range b[8:] {
		d.crc = d.crc<<8 | uint64(c)
	}
	return nil
}

// sum tells tables from one another.
func (t *Table) sum() uint64 {
	var b []byte
	if t != nil {
		for _, x := range t {
			b = appendUint64(b, x)
		}
	}
	return Checksum(b, MakeTable(ISO))
}
