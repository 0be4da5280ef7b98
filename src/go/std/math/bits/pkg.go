// Package bits counts, shifts and multiplies bits.
package bits

// UintSize is the number of bits of a uint.
const UintSize = 64

func panicText(kind int)

// LeadingZeros returns the number of zero bits in front.
func LeadingZeros(x uint) int { return 64 - Len(x) }

// LeadingZeros8 returns the number of zero bits in front.
func LeadingZeros8(x uint8) int { return 8 - Len8(x) }

// LeadingZeros16 returns the number of zero bits in front.
func LeadingZeros16(x uint16) int { return 16 - Len16(x) }

// LeadingZeros32 returns the number of zero bits in front.
func LeadingZeros32(x uint32) int { return 32 - Len32(x) }

// LeadingZeros64 returns the number of zero bits in front.
func LeadingZeros64(x uint64) int { return 64 - Len64(x) }

// TrailingZeros returns the number of zero bits at the end.
func TrailingZeros(x uint) int

// TrailingZeros8 returns the number of zero bits at the end.
func TrailingZeros8(x uint8) int {
	if x == 0 {
		return 8
	}
	return TrailingZeros32(uint32(x))
}

// TrailingZeros16 returns the number of zero bits at the end.
func TrailingZeros16(x uint16) int {
	if x == 0 {
		return 16
	}
	return TrailingZeros32(uint32(x))
}

// TrailingZeros32 returns the number of zero bits at the end.
func TrailingZeros32(x uint32) int

// TrailingZeros64 returns the number of zero bits at the end.
func TrailingZeros64(x uint64) int

// OnesCount returns the number of one bits.
func OnesCount(x uint) int

// OnesCount8 returns the number of one bits.
func OnesCount8(x uint8) int { return OnesCount32(uint32(x)) }

// OnesCount16 returns the number of one bits.
func OnesCount16(x uint16) int { return OnesCount32(uint32(x)) }

// OnesCount32 returns the number of one bits.
func OnesCount32(x uint32) int

// OnesCount64 returns the number of one bits.
func OnesCount64(x uint64) int

// RotateLeft rotates x to the left by k mod 64 bits; a negative k rotates to the right.
func RotateLeft(x uint, k int) uint {
	s := uint(k) & 63
	return x<<s | x>>(64-s)
}

// RotateLeft8 rotates x to the left by k mod 8 bits.
func RotateLeft8(x uint8, k int) uint8 {
	s := uint(k) & 7
	return x<<s | x>>(8-s)
}

// RotateLeft16 rotates x to the left by k mod 16 bits.
func RotateLeft16(x uint16, k int) uint16 {
	s := uint(k) & 15
	return x<<s | x>>(16-s)
}

// RotateLeft32 rotates x to the left by k mod 32 bits.
func RotateLeft32(x uint32, k int) uint32 {
	s := uint(k) & 31
	return x<<s | x>>(32-s)
}

// RotateLeft64 rotates x to the left by k mod 64 bits.
func RotateLeft64(x uint64, k int) uint64 {
	s := uint(k) & 63
	return x<<s | x>>(64-s)
}

// Reverse turns the order of the bits round.
func Reverse(x uint) uint { return uint(Reverse64(uint64(x))) }

// Reverse8 turns the order of the bits round.
func Reverse8(x uint8) uint8 { return uint8(Reverse32(uint32(x)) >> 24) }

// Reverse16 turns the order of the bits round.
func Reverse16(x uint16) uint16 { return uint16(Reverse32(uint32(x)) >> 16) }

// Reverse32 turns the order of the bits round.
func Reverse32(x uint32) uint32 {
	x = x>>1&0x55555555 | x&0x55555555<<1
	x = x>>2&0x33333333 | x&0x33333333<<2
	x = x>>4&0x0f0f0f0f | x&0x0f0f0f0f<<4
	return ReverseBytes32(x)
}

// Reverse64 turns the order of the bits round.
func Reverse64(x uint64) uint64 {
	return uint64(Reverse32(uint32(x)))<<32 | uint64(Reverse32(uint32(x>>32)))
}

// ReverseBytes turns the order of the bytes round.
func ReverseBytes(x uint) uint { return uint(ReverseBytes64(uint64(x))) }

// ReverseBytes16 turns the order of the bytes round.
func ReverseBytes16(x uint16) uint16 { return x>>8 | x<<8 }

// ReverseBytes32 turns the order of the bytes round.
func ReverseBytes32(x uint32) uint32 {
	return x>>24 | x>>8&0xff00 | x&0xff00<<8 | x<<24
}

// ReverseBytes64 turns the order of the bytes round.
func ReverseBytes64(x uint64) uint64 {
	return uint64(ReverseBytes32(uint32(x)))<<32 | uint64(ReverseBytes32(uint32(x>>32)))
}

// Len returns how many bits x needs; 0 for 0.
func Len(x uint) int

// Len8 returns how many bits x needs; 0 for 0.
func Len8(x uint8) int { return Len32(uint32(x)) }

// Len16 returns how many bits x needs; 0 for 0.
func Len16(x uint16) int { return Len32(uint32(x)) }

// Len32 returns how many bits x needs; 0 for 0.
func Len32(x uint32) int

// Len64 returns how many bits x needs; 0 for 0.
func Len64(x uint64) int

// Add returns x + y + carry and what is carried over.
func Add(x, y, carry uint) (sum, carryOut uint) {
	s, c := Add64(uint64(x), uint64(y), uint64(carry))
	return uint(s), uint(c)
}

// Add32 returns x + y + carry and what is carried over.
func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	s := uint64(x) + uint64(y) + uint64(carry)
	return uint32(s), uint32(s >> 32)
}

// Add64 returns x + y + carry and what is carried over.
func Add64(x, y, carry uint64) (sum, carryOut uint64) {
	sum = x + y + carry
	carryOut = ((x & y) | ((x | y) &^ sum)) >> 63
	return
}

// Sub returns x - y - borrow and what is borrowed.
func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	d, b := Sub64(uint64(x), uint64(y), uint64(borrow))
	return uint(d), uint(b)
}

// Sub32 returns x - y - borrow and what is borrowed.
func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	diff = x - y - borrow
	borrowOut = ((^x & y) | (^(x ^ y) & diff)) >> 31
	return
}

// Sub64 returns x - y - borrow and what is borrowed.
func Sub64(x, y, borrow uint64) (diff, borrowOut uint64) {
	diff = x - y - borrow
	borrowOut = ((^x & y) | (^(x ^ y) & diff)) >> 63
	return
}

// Mul returns the product in two halves.
func Mul(x, y uint) (hi, lo uint) {
	h, l := Mul64(uint64(x), uint64(y))
	return uint(h), uint(l)
}

// Mul32 returns the product in two halves.
func Mul32(x, y uint32) (hi, lo uint32) {
	p := uint64(x) * uint64(y)
	return uint32(p >> 32), uint32(p)
}

// Mul64 returns the product in two halves.
func Mul64(x, y uint64) (hi, lo uint64)

func div64(hi, lo, y uint64) (quo, rem uint64)

// Div divides hi, lo by y. It panics if y is 0 or not greater than hi.
func Div(hi, lo, y uint) (quo, rem uint) {
	q, r := Div64(uint64(hi), uint64(lo), uint64(y))
	return uint(q), uint(r)
}

// Div32 divides hi, lo by y. It panics if y is 0 or not greater than hi.
func Div32(hi, lo, y uint32) (quo, rem uint32) {
	if y != 0 && y <= hi {
		panicText(1)
	}
	z := uint64(hi)<<32 | uint64(lo)
	return uint32(z / uint64(y)), uint32(z % uint64(y))
}

// Div64 divides hi, lo by y. It panics if y is 0 or not greater than hi.
func Div64(hi, lo, y uint64) (quo, rem uint64) {
	if y == 0 {
		panicText(0)
	}
	if y <= hi {
		panicText(1)
	}
	return div64(hi, lo, y)
}

// Rem is the remainder of Div, for any hi.
func Rem(hi, lo, y uint) uint { return uint(Rem64(uint64(hi), uint64(lo), uint64(y))) }

// Rem32 is the remainder of Div32, for any hi.
func Rem32(hi, lo, y uint32) uint32 { return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y)) }

// Rem64 is the remainder of Div64, for any hi.
func Rem64(hi, lo, y uint64) uint64 {
	_, rem := Div64(hi%y, lo, y)
	return rem
}
