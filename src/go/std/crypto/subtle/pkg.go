// Package subtle has functions for secrets whose time does not depend on what they are given. A browser promises nothing of the
// kind: here they only have no branches that depend on it.
package subtle

// ConstantTimeCompare returns 1 if x and y are equal, else 0.
func ConstantTimeCompare(x, y []byte) int {
	if len(x) != len(y) {
		return 0
	}
	var different byte
	for i, c := range x {
		different |= c ^ y[i]
	}
	return ConstantTimeByteEq(different, 0)
}

// ConstantTimeSelect returns x if v is 1 and y if it is 0.
func ConstantTimeSelect(v, x, y int) int { return ^(v-1)&x | (v-1)&y }

// ConstantTimeByteEq returns 1 if x and y are equal, else 0.
func ConstantTimeByteEq(x, y uint8) int { return int((uint32(x^y) - 1) >> 31) }

// ConstantTimeEq returns 1 if x and y are equal, else 0.
func ConstantTimeEq(x, y int32) int {
	different := uint32(x ^ y)
	return int((different|-different)>>31 ^ 1)
}

// ConstantTimeLessOrEq returns 1 if x is not greater than y, else 0. Neither may be negative, or more than 1<<31 - 1.
func ConstantTimeLessOrEq(x, y int) int {
	return int((uint32(int32(x)-int32(y)-1) >> 31) & 1)
}

// ConstantTimeCopy copies y to x if v is 1, and leaves x if it is 0. Both must have the same length.
func ConstantTimeCopy(v int, x, y []byte) {
	if len(x) != len(y) {
		panic("subtle: slices have different lengths")
	}
	mask := -byte(v)
	for i, c := range y {
		x[i] ^= mask & (x[i] ^ c)
	}
}

// XORBytes sets dst to the exclusive or of x and y, as far as both reach, and returns how many bytes these are. dst must have room
// for them.
func XORBytes(dst, x, y []byte) int {
	n := min(len(x), len(y))
	if n == 0 {
		return 0
	}
	if n > len(dst) {
		panic("subtle.XORBytes: dst too short")
	}
	for i := range n {
		dst[i] = x[i] ^ y[i]
	}
	return n
}

// WithDataIndependentTiming calls f. There is nothing to be set for it.
func WithDataIndependentTiming(f func()) { f() }
