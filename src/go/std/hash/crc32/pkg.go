// Package crc32 computes 32-bit cyclic redundancy checks: checksums that find accidental changes of data.
package crc32

import (
	"errors"
	"hash"
)

// Size is the number of bytes of a checksum.
const Size = 4

// Polynomials, the highest power in the lowest bit.
const (
	// IEEE is what Ethernet, gzip, zip, PNG and most others use.
	IEEE = 0xedb88320

	// Castagnoli finds more errors; iSCSI uses it.
	Castagnoli = 0x82f63b78

	// Koopman finds still more.
	Koopman = 0xeb31d82e
)

// A Table says what each byte does to a checksum.
type Table [256]uint32

// IEEETable is the table of the polynomial IEEE.
var IEEETable = newTable(IEEE)

var castagnoli *Table

func newTable(poly uint32) *Table {
	t := new(Table)
	for i := range t {
		crc := uint32(i)
		for range 8 {
			if crc&1 == 1 {
				crc = crc>>1 ^ poly
			} else {
				crc >>= 1
			}
		}
		t[i] = crc
	}
	return t
}

// MakeTable returns the table of a polynomial, which is not to be changed.
func MakeTable(poly uint32) *Table {
	switch poly {
	case IEEE:
		return IEEETable
	case Castagnoli:
		if castagnoli == nil {
			castagnoli = newTable(poly)
		}
		return castagnoli
	}
	return newTable(poly)
}

// Update returns the checksum of what has the checksum crc followed by p.
func Update(crc uint32, tab *Table, p []byte) uint32

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint32 { return Update(0, tab, data) }

// ChecksumIEEE returns the checksum of data with the polynomial IEEE.
func ChecksumIEEE(data []byte) uint32 { return Update(0, IEEETable, data) }

type digest struct {
	crc uint32
	tab *Table
}

// New returns a hash that computes the checksum of what is written to it; it also marshals its state (encoding.BinaryMarshaler, BinaryAppender and
// BinaryUnmarshaler).
func New(tab *Table) hash.Hash32 { return &digest{0, tab} }

// NewIEEE is New for the polynomial IEEE.
func NewIEEE() hash.Hash32 { return New(IEEETable) }

func (d *digest) Size() int { return Size }

func (d *digest) BlockSize() int { return 1 }

func (d *digest) Reset() { d.crc = 0 }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum32() uint32 { return d.crc }

func (d *digest) Sum(in []byte) []byte { return appendUint32(in, d.crc) }

func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}

func appendUint32(b []byte, x uint32) []byte {
	return append(b, byte(x>>24), byte(x>>16), byte(x>>8), byte(x))
}

const (
	magic     = "crc\x01"
	stateSize = len(magic) + 4 + 4
)

// mark adds what tells the table.
func (d *digest) mark(b []byte) []byte {
	var words []byte
	if d.tab != nil {
		for _, x := range d.tab {
			words = appendUint32(words, x)
		}
	}
	return appendUint32(append(b, magic...), ChecksumIEEE(words))
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) { return appendUint32(d.mark(b), d.crc), nil }

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(make([]byte, 0, stateSize)) }

func (d *digest) UnmarshalBinary(b []byte) error {
	switch {
	case len(b) < len(magic) || string(b[:len(magic)]) != magic:
		return errors.New("hash/crc32: invalid hash state identifier")
	case len(b) != stateSize:
		return errors.New("hash/crc32: invalid hash state size")
	case string(b[:stateSize-4]) != string(d.mark(nil)):
		return errors.New("hash/crc32: tables do not match")
	}
	d.crc = uint32(b[8])<<24 | uint32(b[9])<<16 | uint32(b[10])<<8 | uint32(b[11])
	return nil
}
