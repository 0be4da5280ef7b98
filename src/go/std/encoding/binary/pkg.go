// Package binary translates between numbers and bytes, and values of fixed size made of numbers.
package binary

import (
	"errors"
	"io"
)

// A ByteOrder says how numbers become bytes.
type ByteOrder interface {
	Uint16([]byte) uint16
	Uint32([]byte) uint32
	Uint64([]byte) uint64
	PutUint16([]byte, uint16)
	PutUint32([]byte, uint32)
	PutUint64([]byte, uint64)
	String() string
}

// An AppendByteOrder adds numbers to bytes.
type AppendByteOrder interface {
	AppendUint16([]byte, uint16) []byte
	AppendUint32([]byte, uint32) []byte
	AppendUint64([]byte, uint64) []byte
	String() string
}

type littleEndian struct{}

type bigEndian struct{}

type nativeEndian struct {
	littleEndian
}

// LittleEndian has the lowest byte first. It is a ByteOrder and an AppendByteOrder.
var LittleEndian littleEndian

// BigEndian has the highest byte first. It is a ByteOrder and an AppendByteOrder.
var BigEndian bigEndian

// NativeEndian is the order that the machine has: little-endian here.
var NativeEndian nativeEndian

// Uint16 returns the number in b[:2].
func (littleEndian) Uint16(b []byte) uint16

// Uint32 returns the number in b[:4].
func (littleEndian) Uint32(b []byte) uint32

// Uint64 returns the number in b[:8].
func (littleEndian) Uint64(b []byte) uint64

// PutUint16 stores v in b[:2].
func (littleEndian) PutUint16(b []byte, v uint16)

// PutUint32 stores v in b[:4].
func (littleEndian) PutUint32(b []byte, v uint32)

// PutUint64 stores v in b[:8].
func (littleEndian) PutUint64(b []byte, v uint64)

// AppendUint16 adds the bytes of v to b.
func (littleEndian) AppendUint16(b []byte, v uint16) []byte { return append(b, byte(v), byte(v>>8)) }

// AppendUint32 adds the bytes of v to b.
func (littleEndian) AppendUint32(b []byte, v uint32) []byte {
	return append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}

// AppendUint64 adds the bytes of v to b.
func (o littleEndian) AppendUint64(b []byte, v uint64) []byte {
	return o.AppendUint32(o.AppendUint32(b, uint32(v)), uint32(v>>32))
}

// String returns "LittleEndian".
func (littleEndian) String() string { return "LittleEndian" }

// GoString returns "binary.LittleEndian".
func (littleEndian) GoString() string { return "binary.LittleEndian" }

// Uint16 returns the number in b[:2].
func (bigEndian) Uint16(b []byte) uint16

// Uint32 returns the number in b[:4].
func (bigEndian) Uint32(b []byte) uint32

// Uint64 returns the number in b[:8].
func (bigEndian) Uint64(b []byte) uint64

// PutUint16 stores v in b[:2].
func (bigEndian) PutUint16(b []byte, v uint16)

// PutUint32 stores v in b[:4].
func (bigEndian) PutUint32(b []byte, v uint32)

// PutUint64 stores v in b[:8].
func (bigEndian) PutUint64(b []byte, v uint64)

// AppendUint16 adds the bytes of v to b.
func (bigEndian) AppendUint16(b []byte, v uint16) []byte { return append(b, byte(v>>8), byte(v)) }

// AppendUint32 adds the bytes of v to b.
func (bigEndian) AppendUint32(b []byte, v uint32) []byte {
	return append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

// AppendUint64 adds the bytes of v to b.
func (o bigEndian) AppendUint64(b []byte, v uint64) []byte {
	return o.AppendUint32(o.AppendUint32(b, uint32(v>>32)), uint32(v))
}

// String returns "BigEndian".
func (bigEndian) String() string { return "BigEndian" }

// GoString returns "binary.BigEndian".
func (bigEndian) GoString() string { return "binary.BigEndian" }

// String returns "NativeEndian".
func (nativeEndian) String() string { return "NativeEndian" }

// GoString returns "binary.NativeEndian".
func (nativeEndian) GoString() string { return "binary.NativeEndian" }

// Most bytes that numbers of 16, 32 and 64 bits take as varints.
const (
	MaxVarintLen16 = 3
	MaxVarintLen32 = 5
	MaxVarintLen64 = 10
)

// A varint has seven bits in each byte, the lowest first, and the highest bit of a byte set if another one follows. Signed numbers are put as 2x, or
// as -2x-1 if they are negative.

// PutUvarint stores x in buf and returns the number of bytes. It panics if there is no room.
func PutUvarint(buf []byte, x uint64) int

// Uvarint returns the number that buf begins with and its number of bytes: 0 if buf ends too early, -n if the number does not fit 64 bits by byte n.
func Uvarint(buf []byte) (uint64, int)

// AppendUvarint adds x to buf.
func AppendUvarint(buf []byte, x uint64) []byte {
	var b [MaxVarintLen64]byte
	return append(buf, b[:PutUvarint(b[:], x)]...)
}

func zigzag(x int64) uint64 {
	if x < 0 {
		return ^(uint64(x) << 1)
	}
	return uint64(x) << 1
}

func zagzig(u uint64) int64 {
	if u&1 != 0 {
		return ^int64(u >> 1)
	}
	return int64(u >> 1)
}

// AppendVarint adds x to buf.
func AppendVarint(buf []byte, x int64) []byte { return AppendUvarint(buf, zigzag(x)) }

// PutVarint stores x in buf and returns the number of bytes. It panics if there is no room.
func PutVarint(buf []byte, x int64) int { return PutUvarint(buf, zigzag(x)) }

// Varint returns the signed number that buf begins with, and what Uvarint does besides.
func Varint(buf []byte) (int64, int) {
	u, n := Uvarint(buf)
	return zagzig(u), n
}

var errOverflow = errors.New("binary: varint overflows a 64-bit integer")

// ReadUvarint reads a number. At the end of the input the error is io.EOF, within a number io.ErrUnexpectedEOF.
func ReadUvarint(r io.ByteReader) (uint64, error) {
	var x uint64
	for i := range MaxVarintLen64 {
		b, err := r.ReadByte()
		if err != nil {
			if i > 0 && err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return x, err
		}
		if b < 0x80 {
			if i == MaxVarintLen64-1 && b > 1 {
				return x, errOverflow
			}
			return x | uint64(b)<<(7*i), nil
		}
		x |= uint64(b&0x7f) << (7 * i)
	}
	return x, errOverflow
}

// ReadVarint reads a signed number as ReadUvarint does.
func ReadVarint(r io.ByteReader) (int64, error) {
	u, err := ReadUvarint(r)
	return zagzig(u), err
}
