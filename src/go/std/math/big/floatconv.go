package big

import (
	"fmt"
	"io"
	"strings"
)

// SetString sets z to the number that all of s stands for, as Parse does with base 0. What s says must be a number, else the result is nil and false.
func (z *Float) SetString(s string) (*Float, bool) {
	if f, _, err := z.Parse(s, 0); err == nil {
		return f, true
	}
	return nil, false
}

func (z *Float) scan(r io.ByteScanner, base int) (f *Float, b int, err error) {
	prec := z.prec
	if prec == 0 {
		prec = 64
	}
	z.form = zero
	z.neg, err = scanSign(r)
	if err != nil {
		return
	}
	var digits Int
	b, count, err := scanDigits(&digits, r, base, true)
	if err != nil {
		return
	}
	exp, ebase, err := scanExponent(r, base == 0)
	if err != nil {
		return
	}
	if digits.Sign() == 0 {
		z.prec = prec
		z.acc = Exact
		return z, b, nil
	}
	exp2, exp5 := scaling(b, count, exp, ebase)
	exp2 += int64(digits.BitLen())
	if exp2 < MinExp || exp2 > MaxExp {
		return nil, b, fmt.Errorf("exponent overflow")
	}
	z.prec = prec
	z.form = finite
	z.setNat(&digits)
	z.exp = int32(exp2)
	f = z
	if exp5 == 0 {
		z.round()
		return
	}
	// All digits take part in the last step, which rounds once; the power itself is not always exact.
	p := new(Float).SetPrec(z.Prec() + 64)
	if exp5 < 0 {
		z.Quo(z, p.pow5(uint64(-exp5)))
	} else {
		z.Mul(z, p.pow5(uint64(exp5)))
	}
	return
}

// pow5 sets z to 5**n: by squaring, above the largest that a uint64 holds.
func (z *Float) pow5(n uint64) *Float {
	const most = 27
	pow := uint64(1)
	for range min(n, most) {
		pow *= 5
	}
	z.SetUint64(pow)
	if n <= most {
		return z
	}
	f := new(Float).SetPrec(z.Prec() + 64).SetUint64(5)
	for n -= most; n > 0; n >>= 1 {
		if n&1 != 0 {
			z.Mul(z, f)
		}
		f.Mul(f, f)
	}
	return z
}

// Parse sets z to the number that all of s stands for, rounded, with precision 64 if it had none. The mantissa is in base 0, 2, 8, 10 or 16; base 0 goes by
// the prefix, and allows underscores. An exponent is of 10 after e and of 2 after p. It returns the base, or what is wrong with s.
func (z *Float) Parse(s string, base int) (f *Float, b int, err error) {
	switch s {
	case "Inf", "inf", "+Inf", "+inf":
		return z.SetInf(false), 0, nil
	case "-Inf", "-inf":
		return z.SetInf(true), 0, nil
	}
	r := strings.NewReader(s)
	if f, b, err = z.scan(r, base); err != nil {
		return
	}
	if c, err2 := r.ReadByte(); err2 == nil {
		err = fmt.Errorf("expected end of string, found %q", c)
	}
	return
}

// ParseFloat parses s into a new Float with this precision and mode.
func ParseFloat(s string, base int, prec uint, mode RoundingMode) (f *Float, b int, err error) {
	return new(Float).SetPrec(prec).SetMode(mode).Parse(s, base)
}

// Scan reads z for fmt's Scan functions, as Parse with base 0 does.
func (z *Float) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	_, _, err := z.scan(byteReader{s}, 0)
	return err
}

func (x *Float) text(format byte, prec int) string

// Text returns x in a format: e, E, f, g or G as strconv's; x with a hexadecimal mantissa; p with one from 0.5 to 1; b with a decimal integer. The
// precision is the number of digits as strconv's is; a negative one gives the fewest digits that say which number it is, for x's precision.
func (x *Float) Text(format byte, prec int) string { return x.text(format, prec) }

// String returns x with ten digits, in format g.
func (x *Float) String() string { return x.text('g', 10) }

// Append adds to buf what Text returns.
func (x *Float) Append(buf []byte, fmt byte, prec int) []byte {
	return append(buf, x.text(fmt, prec)...)
}

// Format writes x for the verbs of floating-point numbers and for b, p, x and v. For g and v the fewest digits are written that say which number it is.
func (x *Float) Format(s fmt.State, format rune) {
	prec, hasPrec := s.Precision()
	if !hasPrec {
		prec = 6
	}
	switch format {
	case 'e', 'E', 'f', 'b', 'p', 'x':
	case 'F':
		format = 'f'
	case 'v', 'g', 'G':
		if format == 'v' {
			format = 'g'
		}
		if !hasPrec {
			prec = -1
		}
	default:
		fmt.Fprintf(s, "%%!%c(*big.Float=%s)", format, x.String())
		return
	}
	digits := x.text(byte(format), prec)
	sign := ""
	switch {
	case digits[0] == '-':
		sign, digits = "-", digits[1:]
	case digits[0] == '+':
		sign, digits = "+", digits[1:]
		if s.Flag(' ') {
			sign = " "
		}
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	padding := 0
	if width, ok := s.Width(); ok {
		padding = max(0, width-len(sign)-len(digits))
	}
	switch {
	case s.Flag('0') && !x.IsInf():
		io.WriteString(s, sign)
		writeMultiple(s, "0", padding)
		io.WriteString(s, digits)
	case s.Flag('-'):
		io.WriteString(s, sign+digits)
		writeMultiple(s, " ", padding)
	default:
		writeMultiple(s, " ", padding)
		io.WriteString(s, sign+digits)
	}
}

// AppendText adds x in format g to b, with the fewest digits that say which number it is.
func (x *Float) AppendText(b []byte) ([]byte, error) {
	if x == nil {
		return append(b, "<nil>"...), nil
	}
	return x.Append(b, 'g', -1), nil
}

// MarshalText returns what AppendText adds.
func (x *Float) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText sets z to what text says, as Parse with base 0 does.
func (z *Float) UnmarshalText(text []byte) error {
	_, _, err := z.Parse(string(text), 0)
	if err != nil {
		err = fmt.Errorf("math/big: cannot unmarshal %q into a *big.Float (%v)", text, err)
	}
	return err
}
