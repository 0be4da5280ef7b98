// Package fnv has the hash functions of Fowler, Noll and Vo.
package fnv

import (
	"errors"
	"hash"
	"math/bits"
)

type (
	sum32   uint32
	sum32a  uint32
	sum64   uint64
	sum64a  uint64
	sum128  [2]uint64
	sum128a [2]uint64
)

const (
	offset32       = 2166136261
	offset64       = 14695981039346656037
	offset128Lower = 0x62b821756295c58d
	offset128High  = 0x6c62272e07bb0142
	prime32        = 16777619
	prime64        = 1099511628211
	prime128Lower  = 0x13b
	prime128Shift  = 24
)

// New32 returns FNV-1 of 32 bits.
func New32() hash.Hash32 {
	var s sum32 = offset32
	return &s
}

// New32a returns FNV-1a of 32 bits.
func New32a() hash.Hash32 {
	var s sum32a = offset32
	return &s
}

// New64 returns FNV-1 of 64 bits.
func New64() hash.Hash64 {
	var s sum64 = offset64
	return &s
}

// New64a returns FNV-1a of 64 bits.
func New64a() hash.Hash64 {
	var s sum64a = offset64
	return &s
}

// New128 returns FNV-1 of 128 bits.
func New128() hash.Hash {
	return &sum128{offset128High, offset128Lower}
}

// New128a returns FNV-1a of 128 bits.
func New128a() hash.Hash {
	return &sum128a{offset128High, offset128Lower}
}

func putUint64(b []byte, x uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(x>>shift))
	}
	return b
}

func getUint64(b []byte) uint64 {
	var x uint64
	for _, c := range b[:8] {
		x = x<<8 | uint64(c)
	}
	return x
}

func putUint32(b []byte, x uint32) []byte {
	return append(b, byte(x>>24), byte(x>>16), byte(x>>8), byte(x))
}

func checkState(b []byte, magic string, size int) error {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return errors.New("hash/fnv: invalid hash state identifier")
	}
	if len(b) != size {
		return errors.New("hash/fnv: invalid hash state size")
	}
	return nil
}

// times multiplies by the prime of 128 bits.
func times(s [2]uint64) [2]uint64 {
	hi, lo := bits.Mul64(prime128Lower, s[1])
	hi += s[1]<<prime128Shift + prime128Lower*s[0]
	return [2]uint64{hi, lo}
}

func (s *sum32) Write(data []byte) (int, error) {
	hash := *s
	for _, c := range data {
		hash *= prime32
		hash ^= sum32(c)
	}
	*s = hash
	return len(data), nil
}

func (s *sum32) Sum32() uint32        { return uint32(*s) }
func (s *sum32) Sum(in []byte) []byte { return putUint32(in, uint32(*s)) }
func (s *sum32) Reset()               { *s = offset32 }
func (s *sum32) Size() int            { return 4 }
func (s *sum32) BlockSize() int       { return 1 }
func (s *sum32) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

func (s *sum32) AppendBinary(b []byte) ([]byte, error) {
	return putUint32(append(b, "fnv\x01"...), uint32(*s)), nil
}
func (s *sum32) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum32) UnmarshalBinary(b []byte) error {
	if err := checkState(b, "fnv\x01", 8); err != nil {
		return err
	}
	*s = sum32(uint32(b[4])<<24 | uint32(b[5])<<16 | uint32(b[6])<<8 | uint32(b[7]))
	return nil
}

func (s *sum32a) Write(data []byte) (int, error) {
	hash := *s
	for _, c := range data {
		hash ^= sum32a(c)
		hash *= prime32
	}
	*s = hash
	return len(data), nil
}

func (s *sum32a) Sum32() uint32        { return uint32(*s) }
func (s *sum32a) Sum(in []byte) []byte { return putUint32(in, uint32(*s)) }
func (s *sum32a) Reset()               { *s = offset32 }
func (s *sum32a) Size() int            { return 4 }
func (s *sum32a) BlockSize() int       { return 1 }
func (s *sum32a) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

func (s *sum32a) AppendBinary(b []byte) ([]byte, error) {
	return putUint32(append(b, "fnv\x02"...), uint32(*s)), nil
}
func (s *sum32a) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum32a) UnmarshalBinary(b []byte) error {
	if err := checkState(b, "fnv\x02", 8); err != nil {
		return err
	}
	*s = sum32a(uint32(b[4])<<24 | uint32(b[5])<<16 | uint32(b[6])<<8 | uint32(b[7]))
	return nil
}

func (s *sum64) Write(data []byte) (int, error) {
	hash := *s
	for _, c := range data {
		hash *= prime64
		hash ^= sum64(c)
	}
	*s = hash
	return len(data), nil
}

func (s *sum64) Sum64() uint64        { return uint64(*s) }
func (s *sum64) Sum(in []byte) []byte { return putUint64(in, uint64(*s)) }
func (s *sum64) Reset()               { *s = offset64 }
func (s *sum64) Size() int            { return 8 }
func (s *sum64) BlockSize() int       { return 1 }
func (s *sum64) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

func (s *sum64) AppendBinary(b []byte) ([]byte, error) {
	return putUint64(append(b, "fnv\x03"...), uint64(*s)), nil
}
func (s *sum64) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum64) UnmarshalBinary(b []byte) error {
	if err := checkState(b, "fnv\x03", 12); err != nil {
		return err
	}
	*s = sum64(getUint64(b[4:]))
	return nil
}

func (s *sum64a) Write(data []byte) (int, error) {
	hash := *s
	for _, c := range data {
		hash ^= sum64a(c)
		hash *= prime64
	}
	*s = hash
	return len(data), nil
}

func (s *sum64a) Sum64() uint64        { return uint64(*s) }
func (s *sum64a) Sum(in []byte) []byte { return putUint64(in, uint64(*s)) }
func (s *sum64a) Reset()               { *s = offset64 }
func (s *sum64a) Size() int            { return 8 }
func (s *sum64a) BlockSize() int       { return 1 }
func (s *sum64a) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

func (s *sum64a) AppendBinary(b []byte) ([]byte, error) {
	return putUint64(append(b, "fnv\x04"...), uint64(*s)), nil
}
func (s *sum64a) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum64a) UnmarshalBinary(b []byte) error {
	if err := checkState(b, "fnv\x04", 12); err != nil {
		return err
	}
	*s = sum64a(getUint64(b[4:]))
	return nil
}

func (s *sum128) Write(data []byte) (int, error) {
	h := [2]uint64(*s)
	for _, c := range data {
		h = times(h)
		h[1] ^= uint64(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum128) Sum(in []byte) []byte { return putUint64(putUint64(in, s[0]), s[1]) }
func (s *sum128) Reset() {
	s[0] = offset128High
	s[1] = offset128Lower
}
func (s *sum128) Size() int      { return 16 }
func (s *sum128) BlockSize() int { return 1 }
func (s *sum128) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

func (s *sum128) AppendBinary(b []byte) ([]byte, error) {
	return putUint64(putUint64(append(b, "fnv\x05"...), s[0]), s[1]), nil
}
func (s *sum128) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum128) UnmarshalBinary(b []byte) error {
	if err := checkState(b, "fnv\x05", 20); err != nil {
		return err
	}
	s[0] = getUint64(b[4:])
	s[1] = getUint64(b[12:])
	return nil
}

func (s *sum128a) Write(data []byte) (int, error) {
	h := [2]uint64(*s)
	for _, c := range data {
		h[1] ^= uint64(c)
		h = times(h)
	}
	*s = h
	return len(data), nil
}

func (s *sum128a) Sum(in []byte) []byte { return putUint64(putUint64(in, s[0]), s[1]) }
func (s *sum128a) Reset() {
	s[0] = offset128High
	s[1] = offset128Lower
}
func (s *sum128a) Size() int      { return 16 }
func (s *sum128a) BlockSize() int { return 1 }
func (s *sum128a) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

func (s *sum128a) AppendBinary(b []byte) ([]byte, error) {
	return putUint64(putUint64(append(b, "fnv\x06"...), s[0]), s[1]), nil
}
func (s *sum128a) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum128a) UnmarshalBinary(b []byte) error {
	if err := checkState(b, "fnv\x06", 20); err != nil {
		return err
	}
	s[0] = getUint64(b[4:])
	s[1] = getUint64(b[12:])
	return nil
}
