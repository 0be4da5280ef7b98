package big

import (
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strings"
)

// An Int is an integer of any size. The zero value is 0. An Int should not be copied; Set does that.
type Int struct {
	neg bool
	abs nat
}

// NewInt returns a new Int with the value x.
func NewInt(x int64) *Int { return new(Int).SetInt64(x) }

// Sign returns -1, 0 or +1: the sign of x.
func (x *Int) Sign() int

// SetInt64 sets z to x.
func (z *Int) SetInt64(x int64) *Int

// SetUint64 sets z to x.
func (z *Int) SetUint64(x uint64) *Int

// Set sets z to x.
func (z *Int) Set(x *Int) *Int

// Bits returns the words of |x|, the lowest first. They are a copy: writing to them does not change x.
func (x *Int) Bits() []Word

// SetBits sets z to the number with these words, the lowest first. It copies them.
func (z *Int) SetBits(abs []Word) *Int

// Abs sets z to |x|.
func (z *Int) Abs(x *Int) *Int

// Neg sets z to -x.
func (z *Int) Neg(x *Int) *Int

// Add sets z to x+y.
func (z *Int) Add(x, y *Int) *Int

// Sub sets z to x-y.
func (z *Int) Sub(x, y *Int) *Int

// Mul sets z to x*y.
func (z *Int) Mul(x, y *Int) *Int

// MulRange sets z to the product of all integers from a to b, 1 if there are none.
func (z *Int) MulRange(a, b int64) *Int

// Binomial sets z to the number of ways to choose k of n.
func (z *Int) Binomial(n, k int64) *Int

// Quo sets z to x/y, truncated towards zero as Go's / does. It panics if y is 0.
func (z *Int) Quo(x, y *Int) *Int

// Rem sets z to the remainder of Quo, with the sign of x. It panics if y is 0.
func (z *Int) Rem(x, y *Int) *Int

// QuoRem sets z to x/y, truncated towards zero, and r to the remainder. It panics if y is 0.
func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int)

// Div sets z to x/y, rounded so that the remainder is not negative. It panics if y is 0.
func (z *Int) Div(x, y *Int) *Int

// Mod sets z to the remainder of Div, from 0 to |y|-1. It panics if y is 0.
func (z *Int) Mod(x, y *Int) *Int

// DivMod sets z to what Div gives and m to what Mod gives. It panics if y is 0.
func (z *Int) DivMod(x, y, m *Int) (*Int, *Int)

// Cmp returns -1 if x < y, 0 if they are equal, +1 if x > y.
func (x *Int) Cmp(y *Int) (r int)

// CmpAbs compares |x| and |y| as Cmp does.
func (x *Int) CmpAbs(y *Int) int

// Int64 returns x, or some number if x does not fit an int64.
func (x *Int) Int64() int64

// Uint64 returns x, or some number if x does not fit a uint64.
func (x *Int) Uint64() uint64

// IsInt64 reports whether x fits an int64.
func (x *Int) IsInt64() bool

// IsUint64 reports whether x fits a uint64.
func (x *Int) IsUint64() bool

// Float64 returns the float64 nearest to x, and on which side of x it is.
func (x *Int) Float64() (float64, Accuracy) {
	if len(x.abs) == 0 {
		return 0, Exact
	}
	return new(Float).SetInt(x).Float64()
}

// SetString sets z to the number that all of s stands for in this base, from 2 to MaxBase. With base 0 the prefixes of Go's literals tell the
// base, and there may be underscores. What s says must be a number, else the result is nil and false.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	if 2 <= base && base <= MaxBase {
		neg := strings.HasPrefix(s, "-")
		if neg || strings.HasPrefix(s, "+") {
			s = s[1:]
		}
		if !z.setDigits(neg, s, base) {
			return nil, false
		}
		return z, true
	}
	r := strings.NewReader(s)
	if _, err := z.scan(r, base); err != nil || r.Len() > 0 {
		return nil, false
	}
	return z, true
}

// setDigits sets z and reports true if all of digits are digits and there are any.
func (z *Int) setDigits(neg bool, digits string, base int) bool

func (z *Int) scan(r io.ByteScanner, base int) (int, error) {
	neg, err := scanSign(r)
	if err != nil {
		return 0, err
	}
	base, _, err = scanDigits(z, r, base, false)
	if err != nil {
		return base, err
	}
	if neg {
		z.Neg(z)
	}
	return base, nil
}

// SetBytes sets z to the number with these bytes, the highest first.
func (z *Int) SetBytes(buf []byte) *Int

// Bytes returns the bytes of |x|, the highest first; there are none if x is 0.
func (x *Int) Bytes() []byte

// FillBytes fills buf with the bytes of |x|, the highest first, with zeros before them. It panics if there is no room.
func (x *Int) FillBytes(buf []byte) []byte

// BitLen returns the number of bits of |x|; 0 has none.
func (x *Int) BitLen() int

// TrailingZeroBits returns the number of zeros at the end of |x| in binary; 0 for 0.
func (x *Int) TrailingZeroBits() uint

// Exp sets z to x**y, modulo |m| if m is neither nil nor 0. Without m a y <= 0 gives 1; with m a y < 0 takes powers of the inverse of x, and if there
// is none the result is nil.
func (z *Int) Exp(x, y, m *Int) *Int

// GCD sets z to the greatest common divisor of a and b and, if they are not nil, x and y to numbers so that z = a*x + b*y.
func (z *Int) GCD(x, y, a, b *Int) *Int

// Rand sets z to a random number from 0 to n-1, or to 0 if n <= 0.
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	if n.Sign() <= 0 {
		return z.SetInt64(0)
	}
	limit := new(Int).Set(n)
	bits := uint(limit.BitLen())
	words := make([]Word, (bits+63)/64)
	mask := ^Word(0) >> (-bits % 64)
	for {
		for i := range words {
			words[i] = Word(rnd.Uint32()) | Word(rnd.Uint32())<<32
		}
		words[len(words)-1] &= mask
		if z.SetBits(words).Cmp(limit) < 0 {
			return z
		}
	}
}

// ModInverse sets z to the number from 0 to |n|-1 with g*z = 1 modulo n. If there is none the result is nil and z as it was.
func (z *Int) ModInverse(g, n *Int) *Int

// Jacobi returns the Jacobi symbol (x/y): +1, -1 or 0. It panics if y is even.
func Jacobi(x, y *Int) int

// ModSqrt sets z to a number whose square is x modulo the odd prime p. If there is none the result is nil and z as it was.
func (z *Int) ModSqrt(x, p *Int) *Int

// Lsh sets z to x << n.
func (z *Int) Lsh(x *Int, n uint) *Int

// Rsh sets z to x >> n, rounded down as Go's >> does.
func (z *Int) Rsh(x *Int, n uint) *Int

// Bit returns the i-th bit of x in two's complement, from the lowest.
func (x *Int) Bit(i int) uint

// SetBit sets z to x with its i-th bit, in two's complement, set to b, which is 0 or 1.
func (z *Int) SetBit(x *Int, i int, b uint) *Int

// And sets z to x & y, in two's complement.
func (z *Int) And(x, y *Int) *Int

// AndNot sets z to x &^ y, in two's complement.
func (z *Int) AndNot(x, y *Int) *Int

// Or sets z to x | y, in two's complement.
func (z *Int) Or(x, y *Int) *Int

// Xor sets z to x ^ y, in two's complement.
func (z *Int) Xor(x, y *Int) *Int

// Not sets z to ^x, which is -x-1.
func (z *Int) Not(x *Int) *Int

// Sqrt sets z to the largest integer whose square is at most x. It panics if x is negative.
func (z *Int) Sqrt(x *Int) *Int

func trialDivision(x *Int) int
func millerRabin(n, base *Int) bool
func lucas(n *Int) bool

// ProbablyPrime reports whether x is prime: by n rounds of Miller and Rabin's test with random bases, and the test of Baillie, Pomerance, Selfridge and
// Wagstaff. What it calls composite is so; below 2**64 all it says is right.
func (x *Int) ProbablyPrime(n int) bool {
	if n < 0 {
		panic("negative n for ProbablyPrime")
	}
	if x.Sign() <= 0 {
		return false
	}
	if known := trialDivision(x); known >= 0 {
		return known == 1
	}
	if n > 0 {
		rnd := rand.New(rand.NewSource(int64(x.Uint64())))
		limit := new(Int).Sub(x, NewInt(3))
		for range n {
			base := new(Int).Rand(rnd, limit)
			if !millerRabin(x, base.Add(base, NewInt(2))) {
				return false
			}
		}
	}
	return millerRabin(x, NewInt(2)) && lucas(x)
}

func (x *Int) text(base int) string

// Text returns x in this base, from 2 to MaxBase, with lower case letters for digits above 9 and upper case letters above 35.
func (x *Int) Text(base int) string {
	if x == nil {
		return "<nil>"
	}
	return x.text(base)
}

// Append adds to buf what Text returns.
func (x *Int) Append(buf []byte, base int) []byte { return append(buf, x.Text(base)...) }

// String returns x in base 10.
func (x *Int) String() string { return x.Text(10) }

// Format writes x for the verbs b, o, O, d, x, X, s and v, with the flags, widths and precisions that integers have.
func (x *Int) Format(s fmt.State, ch rune) {
	base := 10
	switch ch {
	case 'b':
		base = 2
	case 'o', 'O':
		base = 8
	case 'd', 's', 'v':
	case 'x', 'X':
		base = 16
	default:
		fmt.Fprintf(s, "%%!%c(big.Int=%s)", ch, x.String())
		return
	}
	if x == nil {
		io.WriteString(s, "<nil>")
		return
	}
	digits := x.text(base)
	sign := ""
	switch {
	case x.neg:
		sign, digits = "-", strings.TrimPrefix(digits, "-")
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	prefix := ""
	if s.Flag('#') {
		switch ch {
		case 'b':
			prefix = "0b"
		case 'o':
			prefix = "0"
		case 'x':
			prefix = "0x"
		case 'X':
			prefix = "0X"
		}
	}
	if ch == 'O' {
		prefix = "0o"
	}
	if ch == 'X' {
		digits = strings.ToUpper(digits)
	}
	zeros := 0
	precision, hasPrecision := s.Precision()
	if hasPrecision {
		if digits == "0" && precision == 0 {
			return
		}
		zeros = max(0, precision-len(digits))
	}
	left, right := 0, 0
	length := len(sign) + len(prefix) + zeros + len(digits)
	if width, ok := s.Width(); ok && length < width {
		switch d := width - length; {
		case s.Flag('-'):
			right = d
		case s.Flag('0') && !hasPrecision:
			zeros = d
		default:
			left = d
		}
	}
	writeMultiple(s, " ", left)
	io.WriteString(s, sign+prefix)
	writeMultiple(s, "0", zeros)
	io.WriteString(s, digits)
	writeMultiple(s, " ", right)
}

// Scan reads x for fmt's Scan functions, with the verbs b, o, d, x, X, s and v.
func (z *Int) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	base := 0
	switch ch {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'd':
		base = 10
	case 'x', 'X':
		base = 16
	case 's', 'v':
	default:
		return errors.New("Int.Scan: invalid verb")
	}
	_, err := z.scan(byteReader{s}, base)
	return err
}

// GobEncode returns x as package encoding/gob writes it.
func (x *Int) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	head := byte(1 << 1)
	if x.neg {
		head |= 1
	}
	return append([]byte{head}, x.Bytes()...), nil
}

// GobDecode sets z to what GobEncode wrote.
func (z *Int) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Int{}
		return nil
	}
	if version := buf[0] >> 1; version != 1 {
		return fmt.Errorf("Int.GobDecode: encoding version %d not supported", version)
	}
	z.SetBytes(buf[1:])
	if buf[0]&1 != 0 {
		z.Neg(z)
	}
	return nil
}

// AppendText adds x in base 10 to b.
func (x *Int) AppendText(b []byte) (text []byte, err error) { return x.Append(b, 10), nil }

// MarshalText returns x in base 10.
func (x *Int) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText sets z to what text says, as SetString with base 0 does.
func (z *Int) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text), 0); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

// MarshalJSON returns x as a number of JSON.
func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return []byte(x.text(10)), nil
}

// UnmarshalJSON sets z to the number in text. It leaves z alone if that is null.
func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	return z.UnmarshalText(text)
}
