package big

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A Rat is a fraction, in lowest terms. The zero value is 0. A Rat should not be copied; Set does that.
type Rat struct {
	// A b of 0 stands for 1, so that the zero value is one.
	a, b Int
}

// NewRat returns a new Rat with the value a/b. It panics if b is 0.
func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

var one = NewInt(1)

// setRatio sets z to a/b in lowest terms; a and b may be parts of z.
func (z *Rat) setRatio(a, b *Int) *Rat

// den returns the denominator, which is not to be changed.
func (x *Rat) den() *Int {
	if len(x.b.abs) == 0 {
		return one
	}
	return &x.b
}

// SetFloat64 sets z to f exactly. If f is not finite the result is nil.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil
	}
	frac, exp := math.Frexp(f)
	exp -= 53
	z.a.SetInt64(int64(frac * (1 << 53)))
	z.b.SetInt64(1)
	if exp >= 0 {
		z.a.Lsh(&z.a, uint(exp))
	} else {
		z.b.Lsh(&z.b, uint(-exp))
	}
	return z.setRatio(&z.a, &z.b)
}

// nearest returns the number that is nearest to a/b, with that many bits and exponents from emin to 1-emin.
func nearest(a, b *Int, bits, emin int) (f float64, exact bool)

// Float32 returns the float32 nearest to x, and whether it is equal to x.
func (x *Rat) Float32() (f float32, exact bool) {
	v, exact := nearest(&x.a, x.den(), 24, -126)
	return float32(v), exact
}

// Float64 returns the float64 nearest to x, and whether it is equal to x.
func (x *Rat) Float64() (f float64, exact bool) { return nearest(&x.a, x.den(), 53, -1022) }

// SetFrac sets z to a/b. It panics if b is 0.
func (z *Rat) SetFrac(a, b *Int) *Rat {
	if b.Sign() == 0 {
		panic("division by zero")
	}
	return z.setRatio(a, b)
}

// SetFrac64 sets z to a/b. It panics if b is 0.
func (z *Rat) SetFrac64(a, b int64) *Rat {
	if b == 0 {
		panic("division by zero")
	}
	z.a.SetInt64(a)
	z.b.SetInt64(b)
	return z.setRatio(&z.a, &z.b)
}

// SetInt sets z to x.
func (z *Rat) SetInt(x *Int) *Rat {
	z.a.Set(x)
	z.b.SetInt64(1)
	return z
}

// SetInt64 sets z to x.
func (z *Rat) SetInt64(x int64) *Rat {
	z.a.SetInt64(x)
	z.b.SetInt64(1)
	return z
}

// SetUint64 sets z to x.
func (z *Rat) SetUint64(x uint64) *Rat {
	z.a.SetUint64(x)
	z.b.SetInt64(1)
	return z
}

// Set sets z to x.
func (z *Rat) Set(x *Rat) *Rat {
	z.a.Set(&x.a)
	z.b.Set(x.den())
	return z
}

// Abs sets z to |x|.
func (z *Rat) Abs(x *Rat) *Rat {
	z.Set(x)
	z.a.Abs(&z.a)
	return z
}

// Neg sets z to -x.
func (z *Rat) Neg(x *Rat) *Rat {
	z.Set(x)
	z.a.Neg(&z.a)
	return z
}

// Inv sets z to 1/x. It panics if x is 0.
func (z *Rat) Inv(x *Rat) *Rat {
	if x.a.Sign() == 0 {
		panic("division by zero")
	}
	return z.setRatio(x.den(), &x.a)
}

// Sign returns -1, 0 or +1: the sign of x.
func (x *Rat) Sign() int { return x.a.Sign() }

// IsInt reports whether the denominator of x is 1.
func (x *Rat) IsInt() bool { return x.den().Cmp(one) == 0 }

// Num returns the numerator of x, which changes as x does and x with it.
func (x *Rat) Num() *Int { return &x.a }

// Denom returns the denominator of x, which is positive. It changes as x does and x with it, unless x is a zero value.
func (x *Rat) Denom() *Int {
	if len(x.b.abs) == 0 {
		return NewInt(1)
	}
	return &x.b
}

// Cmp returns -1 if x < y, 0 if they are equal, +1 if x > y.
func (x *Rat) Cmp(y *Rat) int {
	var a, b Int
	return a.Mul(&x.a, y.den()).Cmp(b.Mul(&y.a, x.den()))
}

// Add sets z to x+y.
func (z *Rat) Add(x, y *Rat) *Rat {
	var a, b Int
	a.Mul(&x.a, y.den())
	b.Mul(&y.a, x.den())
	a.Add(&a, &b)
	return z.setRatio(&a, b.Mul(x.den(), y.den()))
}

// Sub sets z to x-y.
func (z *Rat) Sub(x, y *Rat) *Rat {
	var a, b Int
	a.Mul(&x.a, y.den())
	b.Mul(&y.a, x.den())
	a.Sub(&a, &b)
	return z.setRatio(&a, b.Mul(x.den(), y.den()))
}

// Mul sets z to x*y.
func (z *Rat) Mul(x, y *Rat) *Rat {
	var a, b Int
	return z.setRatio(a.Mul(&x.a, &y.a), b.Mul(x.den(), y.den()))
}

// Quo sets z to x/y. It panics if y is 0.
func (z *Rat) Quo(x, y *Rat) *Rat {
	if y.a.Sign() == 0 {
		panic("division by zero")
	}
	var a, b Int
	return z.setRatio(a.Mul(&x.a, y.den()), b.Mul(&y.a, x.den()))
}

// Scan reads z for fmt's Scan functions, with the verbs e, E, f, F, g, G and v.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	tok, err := s.Token(true, func(c rune) bool { return strings.ContainsRune("+-/0123456789.eE", c) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", ch) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(tok)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
}

// Exponents beyond these would take too much memory.
const (
	maxExp5 = 1e6
	maxExp2 = 1e7
)

// SetString sets z to what s says: a fraction a/b, or a number with point and exponent, in the bases that Go's literals have. The whole of s must be
// valid, else the result is nil and false.
func (z *Rat) SetString(s string) (*Rat, bool) {
	if num, den, ok := strings.Cut(s, "/"); ok {
		if _, ok := z.a.SetString(num, 0); !ok {
			return nil, false
		}
		r := strings.NewReader(den)
		if _, _, err := scanDigits(&z.b, r, 0, false); err != nil || r.Len() > 0 || z.b.Sign() == 0 {
			return nil, false
		}
		return z.setRatio(&z.a, &z.b), true
	}
	r := strings.NewReader(s)
	neg, err := scanSign(r)
	if err != nil {
		return nil, false
	}
	base, count, err := scanDigits(&z.a, r, 0, true)
	if err != nil {
		return nil, false
	}
	exp, ebase, err := scanExponent(r, true)
	if err != nil || r.Len() > 0 {
		return nil, false
	}
	z.b.SetInt64(1)
	if z.a.Sign() == 0 {
		return z, true
	}
	exp2, exp5 := scaling(base, count, exp, ebase)
	if exp5 < -maxExp5 || exp5 > maxExp5 || exp2 < -maxExp2 || exp2 > maxExp2 {
		return nil, false
	}
	if exp5 != 0 {
		pow := new(Int).Exp(NewInt(5), NewInt(max(exp5, -exp5)), nil)
		if exp5 > 0 {
			z.a.Mul(&z.a, pow)
		} else {
			z.b.Set(pow)
		}
	}
	if exp2 > 0 {
		z.a.Lsh(&z.a, uint(exp2))
	} else {
		z.b.Lsh(&z.b, uint(-exp2))
	}
	if neg {
		z.a.Neg(&z.a)
	}
	return z.setRatio(&z.a, &z.b), true
}

// String returns x as "a/b", also if b is 1.
func (x *Rat) String() string { return x.a.String() + "/" + x.den().String() }

// RatString returns x as "a/b", or as "a" if b is 1.
func (x *Rat) RatString() string {
	if x.IsInt() {
		return x.a.String()
	}
	return x.String()
}

// FloatString returns x in decimal with prec digits after the point; the last is rounded, halves away from zero.
func (x *Rat) FloatString(prec int) string {
	two := NewInt(2)
	n := new(Int).Exp(NewInt(10), NewInt(int64(max(prec, 0))), nil)
	n.Mul(n, new(Int).Abs(&x.a))
	// Half of the last place is added, and all below it cut off.
	n.Add(n.Mul(n, two), x.den())
	n.Quo(n, two.Mul(x.den(), two))
	s := n.String()
	if prec > 0 {
		if len(s) <= prec {
			s = strings.Repeat("0", prec+1-len(s)) + s
		}
		s = s[:len(s)-prec] + "." + s[len(s)-prec:]
	}
	if x.a.neg {
		s = "-" + s
	}
	return s
}

func fractionDigits(b *Int) (n int, exact bool)

// FloatPrec returns how many digits of x after the point come before those that repeat, and whether none do: then FloatString(n) is exact.
func (x *Rat) FloatPrec() (n int, exact bool) { return fractionDigits(x.den()) }

// GobEncode returns x as package encoding/gob writes it.
func (x *Rat) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	head := byte(1 << 1)
	if x.a.neg {
		head |= 1
	}
	num := x.a.Bytes()
	n := uint32(len(num))
	buf := append([]byte{head, byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}, num...)
	return append(buf, x.b.Bytes()...), nil
}

// GobDecode sets z to what GobEncode wrote.
func (z *Rat) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Rat{}
		return nil
	}
	if len(buf) < 5 {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	if version := buf[0] >> 1; version != 1 {
		return errors.New("Rat.GobDecode: encoding version " + strconv.Itoa(int(version)) + " not supported")
	}
	n := int(buf[1])<<24 | int(buf[2])<<16 | int(buf[3])<<8 | int(buf[4])
	if len(buf)-5 < n {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	z.a.SetBytes(buf[5 : 5+n])
	if buf[0]&1 != 0 {
		z.a.Neg(&z.a)
	}
	z.b.SetBytes(buf[5+n:])
	return nil
}

// AppendText adds what RatString returns to b.
func (x *Rat) AppendText(b []byte) ([]byte, error) { return append(b, x.RatString()...), nil }

// MarshalText returns what RatString does.
func (x *Rat) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText sets z to what text says, as SetString does.
func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}
