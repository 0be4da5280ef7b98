package big

import (
	"errors"
	"fmt"
	"math"
)

// Limits of exponents and precisions.
const (
	MaxExp  = math.MaxInt32
	MinExp  = math.MinInt32
	MaxPrec = math.MaxUint32
)

type form byte

const (
	zero form = iota
	finite
	inf
)

// A Float is a binary floating-point number whose mantissa has as many bits as its precision says, or an infinity. There are zeros of both signs and no
// NaN: operations whose result would be one panic with ErrNaN. The zero value is 0 with precision 0, and takes the precision of what it is set to.
// Every result is the exact one, rounded to the precision of the receiver by its mode. A Float should not be copied; Set does that.
type Float struct {
	prec uint32
	mode RoundingMode
	acc  Accuracy
	form form
	neg  bool
	mant nat
	exp  int32
}

// An ErrNaN is what an operation panics with whose result would be no number.
type ErrNaN struct {
	msg string
}

// Error tells the operation.
func (err ErrNaN) Error() string { return err.msg }

// A RoundingMode says which of two neighbours a result becomes that lies between them.
type RoundingMode byte

// The rounding modes.
const (
	ToNearestEven RoundingMode = iota
	ToNearestAway
	ToZero
	AwayFromZero
	ToNegativeInf
	ToPositiveInf
)

// String returns the name of the mode.
func (i RoundingMode) String() string {
	names := [...]string{"ToNearestEven", "ToNearestAway", "ToZero", "AwayFromZero", "ToNegativeInf", "ToPositiveInf"}
	if int(i) >= len(names) {
		return fmt.Sprintf("RoundingMode(%d)", byte(i))
	}
	return names[i]
}

// An Accuracy says whether a result is below the exact value, or above it, or is it.
type Accuracy int8

// The accuracies.
const (
	Below Accuracy = -1
	Exact Accuracy = 0
	Above Accuracy = +1
)

// String returns the name of the accuracy.
func (i Accuracy) String() string {
	switch i {
	case Below:
		return "Below"
	case Exact:
		return "Exact"
	case Above:
		return "Above"
	}
	return fmt.Sprintf("Accuracy(%d)", int8(i))
}

func makeAcc(above bool) Accuracy {
	if above {
		return Above
	}
	return Below
}

// NewFloat returns a new Float with the value x and precision 53. It panics if x is NaN.
func NewFloat(x float64) *Float {
	if math.IsNaN(x) {
		panic(ErrNaN{"NewFloat(NaN)"})
	}
	return new(Float).SetFloat64(x)
}

// round rounds z to its precision.
func (z *Float) round()

// setExp gives the mantissa of z an exponent, and rounds.
func (z *Float) setExp(exp int64)

// setMantissa makes z finite, with the value x, rounded.
func (z *Float) setMantissa(x uint64)

// setInt is setMantissa for |x|.
func (z *Float) setInt(x *Int)

// setNat sets the mantissa and nothing else.
func (z *Float) setNat(x *Int)

// What follows is for finite operands; mul and quo want the sign to be set.

func (z *Float) add(x, y *Float)
func (z *Float) sub(x, y *Float)
func (z *Float) mul(x, y *Float)
func (z *Float) quo(x, y *Float)
func compareFinite(x, y *Float) int
func (x *Float) integer(z *Int)
func (x *Float) fraction(a, b *Int)

// SetPrec sets the precision of z, and rounds z if it has less than before. Precision 0 makes z a zero.
func (z *Float) SetPrec(prec uint) *Float {
	z.acc = Exact
	if prec == 0 {
		z.prec = 0
		if z.form == finite {
			z.acc = makeAcc(z.neg)
			z.form = zero
		}
		return z
	}
	old := z.prec
	z.prec = uint32(min(prec, MaxPrec))
	if z.prec < old {
		z.round()
	}
	return z
}

// SetMode sets the rounding mode of z.
func (z *Float) SetMode(mode RoundingMode) *Float {
	z.mode = mode
	z.acc = Exact
	return z
}

// Prec returns the precision of x in bits.
func (x *Float) Prec() uint { return uint(x.prec) }

// MinPrec returns the least precision that holds x exactly; 0 for zeros and infinities.
func (x *Float) MinPrec() uint

// Mode returns the rounding mode of x.
func (x *Float) Mode() RoundingMode { return x.mode }

// Acc tells how the last operation that set x rounded it.
func (x *Float) Acc() Accuracy { return x.acc }

// Sign returns -1, 0 or +1: the sign of x; 0 for both zeros.
func (x *Float) Sign() int {
	switch {
	case x.form == zero:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

// MantExp returns the exponent of x for a mantissa from 0.5 to 1, and sets mant to that mantissa if it is not nil.
func (x *Float) MantExp(mant *Float) (exp int) {
	if x.form == finite {
		exp = int(x.exp)
	}
	if mant != nil {
		mant.Copy(x)
		if mant.form == finite {
			mant.exp = 0
		}
	}
	return exp
}

// SetMantExp sets z to mant × 2**exp, with the precision and mode of mant.
func (z *Float) SetMantExp(mant *Float, exp int) *Float {
	z.Copy(mant)
	if z.form == finite {
		z.setExp(int64(z.exp) + int64(exp))
	}
	return z
}

// Signbit reports whether x is negative or a negative zero.
func (x *Float) Signbit() bool { return x.neg }

// IsInf reports whether x is an infinity.
func (x *Float) IsInf() bool { return x.form == inf }

// IsInt reports whether x is an integer. Infinities are not.
func (x *Float) IsInt() bool {
	if x.form != finite {
		return x.form == zero
	}
	return x.exp > 0 && x.MinPrec() <= uint(x.exp)
}

func (z *Float) setBits(neg bool, x uint64) *Float {
	if z.prec == 0 {
		z.prec = 64
	}
	z.acc = Exact
	z.neg = neg
	z.form = zero
	if x != 0 {
		z.setMantissa(x)
	}
	return z
}

// SetUint64 sets z to x, with precision 64 if it had none.
func (z *Float) SetUint64(x uint64) *Float { return z.setBits(false, x) }

// SetInt64 sets z to x, with precision 64 if it had none.
func (z *Float) SetInt64(x int64) *Float {
	if x < 0 {
		return z.setBits(true, -uint64(x))
	}
	return z.setBits(false, uint64(x))
}

// SetFloat64 sets z to x, with precision 53 if it had none. It panics if x is NaN.
func (z *Float) SetFloat64(x float64) *Float {
	if z.prec == 0 {
		z.prec = 53
	}
	if math.IsNaN(x) {
		panic(ErrNaN{"Float.SetFloat64(NaN)"})
	}
	z.acc = Exact
	z.neg = math.Signbit(x)
	switch {
	case x == 0:
		z.form = zero
	case math.IsInf(x, 0):
		z.form = inf
	default:
		frac, exp := math.Frexp(math.Abs(x))
		// Not in two steps that round: the exponent does not change how.
		z.setMantissa(uint64(frac * (1 << 53)))
		z.exp += int32(exp - 53)
	}
	return z
}

// SetInt sets z to x, with the precision that x needs, at least 64, if it had none.
func (z *Float) SetInt(x *Int) *Float {
	if z.prec == 0 {
		z.prec = max(uint32(x.BitLen()), 64)
	}
	z.acc = Exact
	z.neg = x.neg
	z.form = zero
	if x.Sign() != 0 {
		z.setInt(x)
	}
	return z
}

// SetRat sets z to x, with the larger of the precisions of numerator and denominator if it had none.
func (z *Float) SetRat(x *Rat) *Float {
	if x.IsInt() {
		return z.SetInt(x.Num())
	}
	var a, b Float
	a.SetInt(x.Num())
	b.SetInt(x.Denom())
	if z.prec == 0 {
		z.prec = max(a.prec, b.prec)
	}
	return z.Quo(&a, &b)
}

// SetInf sets z to an infinity, the negative one if signbit is set.
func (z *Float) SetInf(signbit bool) *Float {
	z.acc = Exact
	z.form = inf
	z.neg = signbit
	return z
}

func (z *Float) copyValue(x *Float) {
	z.form = x.form
	z.neg = x.neg
	if x.form == finite {
		z.exp = x.exp
		z.mant = x.mant
	}
}

// Set sets z to x, rounded if z has less precision; it takes that of x if it had none.
func (z *Float) Set(x *Float) *Float {
	z.acc = Exact
	if z == x {
		return z
	}
	z.copyValue(x)
	if z.prec == 0 {
		z.prec = x.prec
	} else if z.prec < x.prec {
		z.round()
	}
	return z
}

// Copy sets z to x with its precision, mode and accuracy.
func (z *Float) Copy(x *Float) *Float {
	if z != x {
		z.prec, z.mode, z.acc = x.prec, x.mode, x.acc
		z.copyValue(x)
	}
	return z
}

// truncated returns the integer part of x, or the limit that is nearest to it, and on which side of x it is.
func (x *Float) truncated(least, most *Int) (*Int, Accuracy) {
	if x.form == zero {
		return new(Int), Exact
	}
	// No integer with more bits than this is looked at.
	if x.form == finite && x.exp <= 65 {
		z, acc := x.Int(nil)
		switch {
		case z.Cmp(least) < 0:
			return least, Above
		case z.Cmp(most) > 0:
			return most, Below
		}
		return z, acc
	}
	if x.neg {
		return least, Above
	}
	return most, Below
}

// Uint64 returns the integer part of x, or the nearest uint64, and on which side of x it is.
func (x *Float) Uint64() (uint64, Accuracy) {
	if x.form == finite && x.neg {
		return 0, Above
	}
	z, acc := x.truncated(new(Int), new(Int).SetUint64(math.MaxUint64))
	if x.form == finite && 0 < x.exp && x.exp <= 64 {
		// Go asks here whether the mantissa fits, not whether there is a fraction.
		acc = Below
		if x.MinPrec() <= 64 {
			acc = Exact
		}
	}
	return z.Uint64(), acc
}

// Int64 returns the integer part of x, or the nearest int64, and on which side of x it is.
func (x *Float) Int64() (int64, Accuracy) {
	z, acc := x.truncated(NewInt(math.MinInt64), NewInt(math.MaxInt64))
	return z.Int64(), acc
}

// Float32 returns the float32 nearest to x, halves to even, and on which side of x it is.
func (x *Float) Float32() (float32, Accuracy)

// Float64 returns the float64 nearest to x, halves to even, and on which side of x it is.
func (x *Float) Float64() (float64, Accuracy)

// Int returns the integer part of x, in z if it is not nil, and on which side of x it is. It is nil for infinities.
func (x *Float) Int(z *Int) (*Int, Accuracy) {
	if x.form == inf {
		return nil, makeAcc(x.neg)
	}
	if z == nil {
		z = new(Int)
	}
	if x.form == zero {
		return z.SetInt64(0), Exact
	}
	x.integer(z)
	if x.IsInt() {
		return z, Exact
	}
	return z, makeAcc(x.neg)
}

// Rat returns x as a fraction, in z if it is not nil. It is nil for infinities.
func (x *Float) Rat(z *Rat) (*Rat, Accuracy) {
	if x.form == inf {
		return nil, makeAcc(x.neg)
	}
	if z == nil {
		z = new(Rat)
	}
	if x.form == zero {
		return z.SetInt64(0), Exact
	}
	x.fraction(&z.a, &z.b)
	return z.setRatio(&z.a, &z.b), Exact
}

// Abs sets z to |x|, rounded.
func (z *Float) Abs(x *Float) *Float {
	z.Set(x)
	z.neg = false
	return z
}

// Neg sets z to x, rounded, and then negates it.
func (z *Float) Neg(x *Float) *Float {
	z.Set(x)
	z.neg = !z.neg
	return z
}

// nan sets z to zero and panics.
func (z *Float) nan(msg string) {
	z.acc = Exact
	z.form = zero
	z.neg = false
	panic(ErrNaN{msg})
}

func (z *Float) takePrec(x, y *Float) {
	if z.prec == 0 {
		z.prec = max(x.prec, y.prec)
	}
}

// Add sets z to x+y. It panics with ErrNaN for infinities of different signs.
func (z *Float) Add(x, y *Float) *Float {
	z.takePrec(x, y)
	switch {
	case x.form == finite && y.form == finite:
		z.add(x, y)
		return z
	case x.form == inf && y.form == inf && x.neg != y.neg:
		z.nan("addition of infinities with opposite signs")
	case x.form == zero && y.form == zero:
		z.acc = Exact
		z.form = zero
		z.neg = x.neg && y.neg
		return z
	case x.form == inf || y.form == zero:
		return z.Set(x)
	}
	return z.Set(y)
}

// Sub sets z to x-y. It panics with ErrNaN for infinities of the same sign.
func (z *Float) Sub(x, y *Float) *Float {
	z.takePrec(x, y)
	switch {
	case x.form == finite && y.form == finite:
		z.sub(x, y)
		return z
	case x.form == inf && y.form == inf && x.neg == y.neg:
		z.nan("subtraction of infinities with equal signs")
	case x.form == zero && y.form == zero:
		z.acc = Exact
		z.form = zero
		z.neg = x.neg && !y.neg
		return z
	case x.form == inf || y.form == zero:
		return z.Set(x)
	}
	return z.Neg(y)
}

// Mul sets z to x*y. It panics with ErrNaN for zero times infinity.
func (z *Float) Mul(x, y *Float) *Float {
	z.takePrec(x, y)
	z.neg = x.neg != y.neg
	if x.form == finite && y.form == finite {
		z.mul(x, y)
		return z
	}
	if x.form == zero && y.form == inf || x.form == inf && y.form == zero {
		z.nan("multiplication of zero with infinity")
	}
	z.acc = Exact
	if x.form == inf || y.form == inf {
		z.form = inf
	} else {
		z.form = zero
	}
	return z
}

// Quo sets z to x/y. It panics with ErrNaN for zero by zero and infinity by infinity.
func (z *Float) Quo(x, y *Float) *Float {
	z.takePrec(x, y)
	z.neg = x.neg != y.neg
	if x.form == finite && y.form == finite {
		z.quo(x, y)
		return z
	}
	if x.form == y.form {
		z.nan("division of zero by zero or infinity by infinity")
	}
	z.acc = Exact
	if x.form == zero || y.form == inf {
		z.form = zero
	} else {
		z.form = inf
	}
	return z
}

// Sqrt sets z to the square root of x. It panics with ErrNaN if x is negative.
func (z *Float) Sqrt(x *Float) *Float {
	if z.prec == 0 {
		z.prec = x.prec
	}
	if x.Sign() < 0 {
		panic(ErrNaN{"square root of negative operand"})
	}
	if x.form != finite {
		z.acc = Exact
		z.form = x.form
		z.neg = x.neg
		return z
	}
	// The root of m × 2**(2e) is that of m, which is from 0.25 to 2, times 2**e.
	prec := z.prec
	exp := x.MantExp(z)
	z.prec = prec
	z.exp = int32(exp % 2)
	z.timesInverseRoot()
	return z.SetMantExp(z, exp/2)
}

// timesInverseRoot multiplies z by 1/√z, which it finds by Newton's method: of t the next one is t(3 - zt²)/2, with twice as many good bits.
func (z *Float) timesInverseRoot() {
	var u, v Float
	three := NewFloat(3)
	approximate, _ := z.Float64()
	t := new(Float).SetFloat64(1 / math.Sqrt(approximate))
	for t.prec < z.prec+32 {
		t.prec *= 2
		u.prec, v.prec = t.prec, t.prec
		u.Mul(t, t)
		u.Mul(z, &u)
		v.Sub(three, &u)
		u.Mul(t, &v)
		u.exp--
		t.Set(&u)
	}
	z.Mul(z, t)
}

// ord orders infinities, finite numbers and zeros.
func (x *Float) ord() int {
	m := int(x.form)
	if x.neg {
		m = -m
	}
	return m
}

// Cmp returns -1 if x < y, 0 if they are equal, +1 if x > y. Zeros are equal.
func (x *Float) Cmp(y *Float) int {
	a, b := x.ord(), y.ord()
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	case a == 1:
		return compareFinite(x, y)
	case a == -1:
		return compareFinite(y, x)
	}
	return 0
}

const floatGobVersion = 1

// GobEncode returns x as package encoding/gob writes it.
func (x *Float) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	b := byte(x.mode&7)<<5 | byte((x.acc+1)&3)<<3 | byte(x.form&3)<<1
	if x.neg {
		b |= 1
	}
	buf := []byte{floatGobVersion, b, byte(x.prec >> 24), byte(x.prec >> 16), byte(x.prec >> 8), byte(x.prec)}
	if x.form == finite {
		buf = append(buf, byte(x.exp>>24), byte(x.exp>>16), byte(x.exp>>8), byte(x.exp))
		words := []Word(x.mant)
		for i := len(words) - 1; i >= 0; i-- {
			for shift := 56; shift >= 0; shift -= 8 {
				buf = append(buf, byte(words[i]>>shift))
			}
		}
	}
	return buf, nil
}

// GobDecode sets z to what GobEncode wrote, rounded if z has less precision.
func (z *Float) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Float{}
		return nil
	}
	if len(buf) < 6 {
		return errors.New("Float.GobDecode: buffer too small")
	}
	if buf[0] != floatGobVersion {
		return fmt.Errorf("Float.GobDecode: encoding version %d not supported", buf[0])
	}
	oldPrec, oldMode := z.prec, z.mode
	b := buf[1]
	z.mode = RoundingMode(b >> 5 & 7)
	z.acc = Accuracy(b>>3&3) - 1
	z.form = form(b >> 1 & 3)
	z.neg = b&1 != 0
	number := func(b []byte) uint32 {
		return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
	}
	z.prec = number(buf[2:])
	if z.form == finite {
		if len(buf) < 10 {
			return errors.New("Float.GobDecode: buffer too small for finite form float")
		}
		z.exp = int32(number(buf[6:]))
		mant := new(Int).SetBytes(buf[10:])
		z.setNat(mant)
		switch {
		case mant.Sign() == 0:
			return errors.New("Float.GobDecode: nonzero finite number with empty mantissa")
		case mant.BitLen()%64 != 0:
			top := mant.Rsh(mant, uint((mant.BitLen()-1)/64*64))
			return fmt.Errorf("Float.GobDecode: msb not set in last word %#x of %s", top, z.Text('p', 0))
		case z.prec == 0:
			return errors.New("Float.GobDecode: zero precision finite number")
		}
	}
	if oldPrec != 0 {
		z.mode = oldMode
		z.SetPrec(uint(oldPrec))
	}
	return nil
}
